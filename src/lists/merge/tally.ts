import type { Summary } from '../types/outcome.ts';
import type { RowStatus } from './partStatuses.ts';

/** Counts rows by what became of them. */
export class Tally {
  #matched = 0;
  #noMatch = 0;
  #unusable = 0;
  readonly #reused = { matched: 0, noMatch: 0 };
  #suppressed = 0;
  #unknown = 0;
  #pending = 0;
  readonly #notSent = new Map<string, number>();
  readonly #failed = new Map<string, number>();

  add(status: RowStatus): void {
    switch (status.kind) {
      case 'matched':
        this.#matched += 1;
        if (status.from) this.#reused.matched += 1;
        break;
      case 'no match':
        this.#noMatch += 1;
        if (status.from) this.#reused.noMatch += 1;
        if (status.reason !== undefined) this.#unusable += 1;
        break;
      case 'suppressed':
        this.#suppressed += 1;
        break;
      case 'unknown':
        this.#unknown += 1;
        break;
      case 'pending':
        this.#pending += 1;
        break;
      case 'not sent':
        this.#notSent.set(status.reason, (this.#notSent.get(status.reason) ?? 0) + 1);
        break;
      case 'failed':
        this.#failed.set(status.reason, (this.#failed.get(status.reason) ?? 0) + 1);
        break;
    }
  }

  counts(): Omit<Summary, 'rows' | 'linesAbove' | 'blankLines' | 'added' | 'bytes'> {
    const { matched, noMatch } = this.#reused;
    return {
      matched: this.#matched,
      noMatch: this.#noMatch,
      unusable: this.#unusable,
      ...(matched + noMatch > 0 ? { reused: { matched, noMatch } } : {}),
      ...(this.#suppressed > 0 ? { suppressed: this.#suppressed } : {}),
      unknown: this.#unknown,
      pending: this.#pending,
      notSent: byReason(this.#notSent),
      failed: byReason(this.#failed),
    };
  }
}

function byReason(counts: ReadonlyMap<string, number>): Summary['notSent'] {
  return [...counts].map(([reason, rows]) => ({ reason, rows }));
}
