import type { Ledger } from '../ledger/ledger.ts';
import type { RunHead } from '../state.ts';
import { Value } from '../watched.ts';

/** The runs in the ledger, newest first, without incomplete ones (`isMade`). */
export class PastRuns {
  readonly heads = new Value<readonly RunHead[] | undefined>(undefined);
  readonly #ledger: Promise<Ledger>;
  #asked = 0;
  #changes = 0;

  constructor(ledger: Promise<Ledger>) {
    this.#ledger = ledger;
  }

  /** Reads the ledger anew; once more where this tab changed something meanwhile, which may be newer than what was read. */
  async refresh(): Promise<readonly RunHead[]> {
    this.#asked += 1;
    const mine = this.#asked;
    for (;;) {
      const before = this.#changes;
      const all = await (await this.#ledger).heads();
      const read = all.filter(isMade);
      const heads = read.toSorted((a, b) => b.createdAt - a.createdAt);
      if (mine !== this.#asked) return heads;
      if (before !== this.#changes) continue;
      this.heads.set(heads);
      return heads;
    }
  }

  /** Takes over what this tab knows of a run. */
  put(head: RunHead): void {
    this.#changes += 1;
    const heads = this.heads.get();
    if (!heads || !isMade(head)) return;
    const others = heads.filter(({ id }) => id !== head.id);
    this.heads.set([head, ...others].toSorted((a, b) => b.createdAt - a.createdAt));
  }

  /** A run is gone, or about to go. */
  drop(run: string): void {
    this.#changes += 1;
    this.heads.set(this.heads.get()?.filter(({ id }) => id !== run));
  }

  /** Incomplete runs, which can't be resumed. */
  async unmade(): Promise<readonly RunHead[]> {
    return (await (await this.#ledger).heads()).filter((head) => !isMade(head));
  }
}

/** Whether a run is complete: its list was read to the end, and opening its report has finished. */
function isMade({ rows, opening }: RunHead): boolean {
  return rows !== undefined && !opening;
}
