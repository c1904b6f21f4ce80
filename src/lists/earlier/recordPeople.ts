import { RECORD_FIELDS, type RecordField } from '../../api/record.ts';
import type { ByteBuffer } from '../byteBuffer.ts';
import type { Values } from '../clean/recordMaker.ts';
import { Value } from '../clean/value.ts';
import { PersonKeys } from '../person/personKeys.ts';
import { nextRecord } from '../plan/parts/partRecords.ts';

/** Makes the canonical form of the person in each of some JSON records. */
export class RecordPeople {
  readonly #keys = new PersonKeys();
  readonly #decoder = new TextDecoder();
  readonly #values = Object.fromEntries(
    RECORD_FIELDS.map((field) => [field, new Value()]),
  ) as Values;

  /** Calls `take` with each record's person, in order. The buffer is valid until the next call. */
  each(records: Uint8Array, take: (person: ByteBuffer, i: number) => void): void {
    let i = 0;
    for (let at = nextRecord(records, 0); at !== -1; i++) {
      const next = nextRecord(records, at + 1);
      take(this.#person(records.subarray(at, next === -1 ? records.length : next)), i);
      at = next;
    }
  }

  #person(bytes: Uint8Array): ByteBuffer {
    const json = this.#decoder.decode(bytes).replace(/,\s*$/, '');
    const record = JSON.parse(json) as { readonly [field in RecordField]?: string };
    for (const field of RECORD_FIELDS) this.#values[field].set(record[field] ?? '');
    return this.#keys.make(this.#values);
  }
}
