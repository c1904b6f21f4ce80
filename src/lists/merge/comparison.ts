import type { AppendedRecord } from '../../api/record.ts';
import type { ResultCounts } from '../types/outcome.ts';
import { writableEmail } from './email.ts';

/** Compares the records of a result with those of its part, by `external_id` alone. */
export class Comparison {
  /** The e-mail of each record of the part, in its order; empty where there is none. */
  readonly emails: string[];
  readonly #position = new Map<string, number>();
  readonly #seen: Uint8Array;
  #extra = 0;
  #repeated = 0;

  /** `ids`: of the part's records. */
  constructor(ids: readonly string[]) {
    for (const [i, id] of ids.entries()) this.#position.set(id, i);
    this.emails = ids.map(() => '');
    this.#seen = new Uint8Array(ids.length);
  }

  /** Some records of the result, and how many more there were that cannot be read. */
  take(records: readonly AppendedRecord[], unreadable: number): void {
    this.#extra += unreadable;
    for (const { external_id, email } of records) this.#takeOne(external_id, email);
  }

  counts(): ResultCounts {
    const records = this.emails.length;
    const matched = this.emails.filter((email) => email !== '').length;
    const lacking = this.#seen.filter((times) => times === 0).length;
    const [extra, repeated] = [this.#extra, this.#repeated];
    return { records, matched, noMatch: records - matched, lacking, extra, repeated };
  }

  #takeOne(id: string, email: string | undefined): void {
    const i = this.#position.get(id);
    if (i === undefined) {
      this.#extra += 1;
      return;
    }
    if (this.#seen[i]) this.#repeated += 1;
    this.#seen[i] = 1;
    this.emails[i] ||= writableEmail(email) ?? '';
  }
}
