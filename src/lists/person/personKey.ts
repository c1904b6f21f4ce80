import { ByteBuffer, NO_BYTE } from '../byteBuffer.ts';
import type { Values } from '../clean/recordMaker.ts';
import type { Value } from '../clean/value.ts';
import { canonicalText } from './canonicalText.ts';
import { StreetKey } from './streetKey.ts';

const FIELD_END = 10;

/**
 * Makes the canonical form of records: two rows share a record exactly when it is the same. As UTF-8, in a
 * buffer that the next key is made in as well.
 */
export class PersonKeys {
  readonly #key = new ByteBuffer();
  readonly #street = new StreetKey();

  make(values: Values): ByteBuffer {
    this.#key.clear();
    this.#add(values.first_name);
    this.#add(values.last_name);
    this.#street.put(this.#key, values.address_1);
    this.#key.putByte(FIELD_END);
    // A ZIP code stands for city and state.
    if (values.zipcode.isEmpty) {
      this.#add(values.city);
      this.#add(values.state);
    } else this.#add(values.zipcode);
    return this.#key;
  }

  #add(value: Value): void {
    if (!this.#key.putLetters(value, LETTERS)) this.#key.putText(canonicalText(value.text()));
    this.#key.putByte(FIELD_END);
  }
}

/** For characters of Western languages what is canonical of each: one ASCII byte, or 0 for nothing. */
const LETTERS = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const character = String.fromCharCode(code);
  const canonical = canonicalText(character);
  if (/[\p{No}\p{Cf}]/u.test(character) || canonical.length > 1 || canonical > '\x7f')
    return NO_BYTE;
  return canonical === '' ? 0 : canonical.charCodeAt(0);
});
