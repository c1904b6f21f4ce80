import type { AppendedRecord } from '../../api/record.ts';
import { ByteBuffer } from '../byteBuffer.ts';
import { FirstOfEach } from '../plan/duplicates/firstOfEach.ts';
import { eachId } from '../plan/parts/partRecords.ts';
import { murmurHash } from '../plan/duplicates/murmurHash.ts';
import type { WritableFile } from '../storage/storage.ts';
import type { ResultCounts } from '../types/outcome.ts';
import { PartEmails, UNUSABLE } from '../answers/answers.ts';
import { emailOf } from './emailOf.ts';

/** Compares the records of a result with those of its part, by `external_id` alone (I28); one part after the other. */
export class Comparison {
  readonly #positions = new FirstOfEach();
  readonly #emails = new PartEmails();
  readonly #id = new ByteBuffer();
  #seen = new Uint8Array();
  /** Records that were answered with something that is no email, so far. */
  #unusable = new Uint8Array();
  #extra = 0;
  #repeated = 0;

  /** Makes it ready for the result of a part, whose bytes are these; in the same memory as the one before. */
  begin(part: Uint8Array): void {
    let records = 0;
    this.#positions.forget();
    eachId(part, (id) => {
      this.#positions.earlier(records, murmurHash(id, id.length), id.memory, 0, id.length);
      records += 1;
    });
    this.#emails.begin(records);
    this.#seen = new Uint8Array(records);
    this.#unusable = new Uint8Array(records);
    this.#extra = 0;
    this.#repeated = 0;
  }

  /** Some records of the result, and how many more there were that cannot be read. */
  take(records: readonly AppendedRecord[], unreadable: number): void {
    this.#extra += unreadable;
    for (const { external_id, email } of records) this.#takeOne(external_id, email);
  }

  /** Writes the emails of the part's records. */
  write(file: WritableFile): void {
    this.#emails.write(file);
  }

  counts(): ResultCounts {
    const records = this.#seen.length;
    let [matched, lacking, unusable] = [0, 0, 0];
    for (let i = 0; i < records; i++) {
      if (this.#isMatched(i)) matched += 1;
      if (this.#unusable[i]) unusable += 1;
      if (!this.#seen[i]) lacking += 1;
    }
    const [extra, repeated] = [this.#extra, this.#repeated];
    return { records, matched, noMatch: records - matched, unusable, lacking, extra, repeated };
  }

  #takeOne(id: string, email: string | undefined): void {
    const i = this.#positionOf(id);
    if (i === -1) {
      this.#extra += 1;
      return;
    }
    if (this.#seen[i]) this.#repeated += 1;
    this.#seen[i] = 1;
    if (this.#isMatched(i)) return;
    const found = emailOf(email);
    if (found === '') return;
    this.#emails.set(i, found);
    this.#unusable[i] = found === UNUSABLE ? 1 : 0;
  }

  #isMatched(i: number): boolean {
    return this.#emails.has(i) && !this.#unusable[i];
  }

  #positionOf(text: string): number {
    const id = this.#id;
    id.clear();
    id.putText(text);
    return this.#positions.find(murmurHash(id, id.length), id.memory, 0, id.length);
  }
}
