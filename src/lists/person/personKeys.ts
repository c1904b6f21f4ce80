import { ByteBuffer } from '../byteBuffer.ts';
import type { Values } from '../clean/recordMaker.ts';
import type { Value } from '../clean/value.ts';
import { putCanonical } from './putCanonical.ts';
import { StreetKey } from './streetKey.ts';

/** Between fields, so that no two ways to spread letters over them are alike. */
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
    if (!startsWithDigit(values.zipcode)) {
      this.#add(values.city);
      this.#add(values.state);
    }
    this.#add(values.zipcode);
    return this.#key;
  }

  #add(value: Value): void {
    putCanonical(this.#key, value);
    this.#key.putByte(FIELD_END);
  }
}

/** What is sent as a ZIP code may be any text, where the user wants no repairs. */
function startsWithDigit({ bytes, from, to }: Value): boolean {
  const first = from < to ? (bytes[from] ?? 0) : 0;
  return first >= 0x30 && first <= 0x39;
}
