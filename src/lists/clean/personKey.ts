import { RECORD_FIELDS } from '../../api/record.ts';
import type { MadeRecord } from './recordMaker.ts';

/** Fields that say who and where; a ZIP code stands for city and state. */
const FIELDS = RECORD_FIELDS.filter((field) => field !== 'external_id');

const FIELD_END = 10;

/**
 * What makes two rows the same person at the same address: names, address and place without case,
 * accents, punctuation and spaces. Parts of a name that are not sent count too: father and son at one
 * address are two. Made as UTF-8, in a buffer that the next key is made in as well.
 */
export class PersonKeys {
  #buffer = new Uint8Array(1_024);
  #length = 0;
  readonly #encoder = new TextEncoder();

  make({ values, unsentName }: MadeRecord): Uint8Array {
    this.#length = 0;
    const hasZip = values.zipcode !== '';
    for (const field of FIELDS) {
      const isPlace = field === 'city' || field === 'state';
      if (!(hasZip && isPlace)) this.#add(values[field]);
    }
    this.#add(unsentName);
    return this.#buffer.subarray(0, this.#length);
  }

  #add(text: string): void {
    this.#reserve(text.length + 1);
    const start = this.#length;
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) {
        this.#length = start;
        this.#addFolded(text);
        return;
      }
      const byte = KEPT[code] ?? 0;
      if (byte !== 0) this.#put(byte);
    }
    this.#put(FIELD_END);
  }

  #addFolded(text: string): void {
    const plain = text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '');
    const bytes = this.#encoder.encode(plain);
    this.#reserve(bytes.length + 1);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
    this.#put(FIELD_END);
  }

  #put(byte: number): void {
    this.#buffer[this.#length] = byte;
    this.#length += 1;
  }

  #reserve(bytes: number): void {
    if (this.#length + bytes <= this.#buffer.length) return;
    const larger = new Uint8Array((this.#length + bytes) * 2);
    larger.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = larger;
  }
}

/** For each ASCII character what it counts as: letters in lower case, digits, nothing else. */
const KEPT = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).toLowerCase();
  return /[a-z0-9]/.test(character) ? character.charCodeAt(0) : 0;
});
