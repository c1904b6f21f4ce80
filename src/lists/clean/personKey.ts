import { RECORD_FIELDS } from '../../api/record.ts';
import { ByteBuffer, NO_BYTE } from '../byteBuffer.ts';
import type { MadeRecord } from './recordMaker.ts';
import type { Value } from './value.ts';

/** Fields that say who and where; a ZIP code stands for city and state. */
const FIELDS = RECORD_FIELDS.filter((field) => field !== 'external_id');
const FIELDS_WITH_ZIP = FIELDS.filter((field) => field !== 'city' && field !== 'state');

const FIELD_END = 10;

/**
 * What makes two rows the same person at the same address: names, address and place without case,
 * accents, punctuation and spaces. Parts of a name that are not sent count too: father and son at one
 * address are two. Made as UTF-8, in a buffer that the next key is made in as well.
 */
export class PersonKeys {
  readonly #key = new ByteBuffer();

  make({ values, unsentName }: MadeRecord): ByteBuffer {
    this.#key.clear();
    if (!this.#key.putMapped(unsentName, COMMON)) this.#key.putText(plain(unsentName));
    this.#key.putByte(FIELD_END);
    for (const field of values.zipcode.isEmpty ? FIELDS : FIELDS_WITH_ZIP) this.#add(values[field]);
    return this.#key;
  }

  #add(value: Value): void {
    if (!this.#key.putMappedUtf8(value, COMMON)) this.#key.putText(plain(value.text()));
    this.#key.putByte(FIELD_END);
  }
}

/** Letters and digits without case and accents. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}

/** For characters of Western languages what is plain of each: one ASCII byte, or 0 for nothing. */
const COMMON = Uint8Array.from({ length: 0x180 }, (_, code) => {
  const [character = '', ...more] = plain(String.fromCharCode(code));
  if (character === '') return 0;
  return more.length > 0 || character > '\x7f' ? NO_BYTE : character.charCodeAt(0);
});
