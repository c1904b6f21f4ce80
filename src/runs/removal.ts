import { Bin } from './bin.ts';
import { headOf } from './head.ts';
import type { Opened } from './opened.ts';
import type { KeptLedger } from './ledger/ledger.ts';
import { lockName, shownLock, type Shared } from './openrun.ts';
import { expired } from './retention.ts';
import type { RunHead, RunState } from './state.ts';
import { Value } from './watched.ts';

/** How what the demo's API keeps is removed. */
export interface DemoMemory {
  forget(jobId: string): Promise<void>;
  forgetAll(): Promise<void>;
}

export interface RemovalOptions extends Pick<Shared, 'engine' | 'ports'> {
  readonly ledger: Promise<KeptLedger>;
  readonly demo: DemoMemory;
}

/** How runs go: at the user's word, for good or into the bin, and by themselves when their time is over. */
export class Removal {
  readonly bin: Bin;
  /** Those that went by themselves since this tab was opened. */
  readonly expired = new Value<readonly RunHead[]>([]);
  readonly #opened: Opened;
  readonly #options: RemovalOptions;

  constructor(opened: Opened, options: RemovalOptions) {
    const { ledger, ports } = options;
    this.#opened = opened;
    this.#options = options;
    this.bin = new Bin({
      ledger,
      clock: ports.clock,
      report: ports.report,
      remove: ({ head, demoJobs }) =>
        ports.locks.holdIfFree(lockName(head.id), () => this.#removeTraces(head.id, demoJobs)),
    });
  }

  /** Removes a run for good; one that is gone is left to whoever removed it. */
  async remove(run: string): Promise<void> {
    const { state } = (await this.#opened.open(run)).journal;
    if (!state) return;
    await this.#takeAway(run);
    try {
      await this.#removeTraces(run, demoJobsOf(state));
    } catch (error) {
      // It is still there, and can be removed again.
      this.#opened.forget(run);
      throw error;
    } finally {
      await this.#opened.past.refresh();
    }
  }

  /** Puts a run into the bin. */
  async discard(run: string): Promise<void> {
    const state = await this.#opened.state(run);
    await this.bin.put(headOf(state), demoJobsOf(state));
    await this.#takeAway(run);
  }

  /** Brings a run back from the bin; gives whether it was in time. */
  async restore(run: string): Promise<boolean> {
    if (!(await this.bin.restore(run))) return false;
    this.#options.ports.channel.tell({ run, what: 'restored' });
    await this.#opened.reopen(run);
    return true;
  }

  /** Removes every run, and files without one. What fails does not keep the rest from being removed. */
  async forgetAll(): Promise<void> {
    const { engine, demo } = this.#options;
    const failures: unknown[] = [];
    const attempt = (work: () => Promise<void>): Promise<void> =>
      work().catch((error: unknown) => {
        failures.push(error);
      });
    for (const id of await this.#known())
      await attempt(async () => {
        await this.#takeAway(id);
        await this.#removeTraces(id, []);
      });
    for (const id of await engine.kept()) await attempt(() => engine.remove(id));
    await attempt(() => demo.forgetAll());
    if (failures.length > 0) throw failures[0];
    this.bin.heads.set([]);
    this.expired.set([]);
    await this.#opened.past.refresh();
  }

  /**
   * Removes files of which the ledger knows nothing. A run is in the ledger before it has files, so files are
   * looked up first.
   */
  async removeOrphans(): Promise<void> {
    const { engine, ports, ledger } = this.#options;
    if ((await ledger).lifetime === 'tab') return;
    const kept = await engine.kept();
    const known = new Set(await this.#known());
    for (const run of kept)
      if (!known.has(run)) await ports.locks.holdIfFree(lockName(run), () => engine.remove(run));
  }

  /** Every run in the ledger, discarded ones included. */
  async #known(): Promise<string[]> {
    const ledger = await this.#options.ledger;
    const discarded = (await ledger.discarded()).map(({ head }) => head);
    return [...(await ledger.heads()), ...discarded].map(({ id }) => id);
  }

  /** Removes those of the runs whose time is over, but none that somebody looks at or works on. */
  async removeExpired(heads: readonly RunHead[], keepDays: number): Promise<void> {
    const { locks, clock } = this.#options.ports;
    for (const head of expired(heads, keepDays, clock.now())) {
      const remove = async (): Promise<void> => {
        await this.remove(head.id);
        this.expired.set([...this.expired.get(), head]);
      };
      const unlessShown = (): Promise<void> => locks.holdIfFree(shownLock(head.id), remove);
      const use = this.#opened.use(head.id);
      if (use === 'driven') await unlessShown();
      // One that is not free is being worked on in another tab.
      else if (use === 'none') await locks.holdIfFree(lockName(head.id), unlessShown);
    }
  }

  /** A list that was not read to its end is of no use; another tab may just be reading one. */
  async removeUnread(except: string): Promise<void> {
    const { locks } = this.#options.ports;
    for (const { id } of await this.#opened.past.unread()) {
      if (id === except) continue;
      const here = this.#opened.has(id) ? this.#opened.view(id).get() : undefined;
      if (here?.live.reading) continue;
      if (here) await this.remove(id);
      else await locks.holdIfFree(lockName(id), () => this.remove(id));
    }
  }

  /** From every tab. */
  async #takeAway(run: string): Promise<void> {
    this.#options.ports.channel.tell({ run, what: 'removed' });
    await this.#opened.close(run);
  }

  /** The ledger last: what is in there can be found again. */
  async #removeTraces(run: string, demoJobs: readonly string[]): Promise<void> {
    const { engine, demo, ledger } = this.#options;
    await engine.remove(run);
    for (const job of demoJobs) await demo.forget(job);
    await (await ledger).remove(run);
  }
}

/** The jobs that the demo's API keeps of a run. */
function demoJobsOf({ demo, jobId, batches }: RunState): readonly string[] {
  const jobs = demo ? [jobId, ...batches.map((batch) => batch.jobId)] : [];
  return [...new Set(jobs.filter((job) => job !== undefined))];
}
