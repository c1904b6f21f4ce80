import { Trash } from './trash.ts';
import { headOf } from '../model/runHead.ts';
import type { RunSessions } from './runSessions.ts';
import type { DurableLedger } from '../ledger/ledger.ts';
import { driverLock, shownLock, type TabContext } from './runSession.ts';
import { DAY, expired } from '../retention.ts';
import type { RunHead, RunState } from '../state.ts';
import { Value } from '../watched.ts';

/** Removes what the demo's API keeps. */
export interface DemoStorage {
  forget(jobId: string): Promise<void>;
  forgetAll(): Promise<void>;
}

export interface RemovalOptions extends Pick<TabContext, 'engine' | 'ports'> {
  readonly ledger: Promise<DurableLedger>;
  readonly demo: DemoStorage;
}

/** Removes runs: for good or into the trash when the user asks, and automatically when they expire. */
export class Removal {
  readonly trash: Trash;
  /** Runs that expired and were removed since this tab was opened. */
  readonly expired = new Value<readonly RunHead[]>([]);
  readonly #sessions: RunSessions;
  readonly #options: RemovalOptions;

  constructor(sessions: RunSessions, options: RemovalOptions) {
    const { ledger, ports } = options;
    this.#sessions = sessions;
    this.#options = options;
    this.trash = new Trash({
      ledger,
      clock: ports.clock,
      report: ports.report,
      remove: ({ head, demoJobs }) =>
        ports.locks.holdIfFree(driverLock(head.id), () => this.#removeTraces(head.id, demoJobs)),
    });
  }

  /** Removes a run for good. Does nothing if another tab has removed it. */
  async remove(run: string): Promise<void> {
    const { state } = (await this.#sessions.open(run)).journal;
    if (!state) return;
    await this.#closeEverywhere(run);
    try {
      await this.#removeTraces(run, demoJobsOf(state));
    } catch (error) {
      // The run is still there: let it be opened and removed again.
      this.#sessions.forget(run);
      throw error;
    } finally {
      await this.#sessions.past.refresh();
    }
  }

  /** Moves a run to the trash. */
  async discard(run: string): Promise<void> {
    const state = await this.#sessions.state(run);
    await this.trash.add(headOf(state), demoJobsOf(state));
    await this.#closeEverywhere(run);
  }

  /** Restores a run from the trash; false if it was too late. */
  async restore(run: string): Promise<boolean> {
    if (!(await this.trash.restore(run))) return false;
    this.#options.ports.channel.tell({ run, what: 'restored' });
    await this.#sessions.reopen(run);
    return true;
  }

  /** Removes every run, and files that belong to none. Throws the first failure after trying everything. */
  async forgetAll(): Promise<void> {
    const { engine, demo } = this.#options;
    const failures: unknown[] = [];
    const attempt = (work: () => Promise<void>): Promise<void> =>
      work().catch((error: unknown) => {
        failures.push(error);
      });
    for (const id of await this.#allRuns())
      await attempt(async () => {
        await this.#closeEverywhere(id);
        await this.#removeTraces(id, []);
      });
    for (const id of await engine.kept()) await attempt(() => engine.remove(id));
    await attempt(() => engine.forgetContacts());
    await attempt(() => demo.forgetAll());
    if (failures.length > 0) throw failures[0];
    this.trash.heads.set([]);
    this.expired.set([]);
    await this.#sessions.past.refresh();
  }

  /**
   * Removes files of runs that are not in the ledger. Files are listed first, because a run is in the ledger before
   * it has files.
   */
  async removeOrphans(): Promise<void> {
    const { engine, ports, ledger } = this.#options;
    if ((await ledger).lifetime === 'tab') return;
    const kept = await engine.kept();
    const known = new Set(await this.#allRuns());
    for (const run of kept)
      if (!known.has(run)) await ports.locks.holdIfFree(driverLock(run), () => engine.remove(run));
  }

  /** IDs of all runs in the ledger, discarded ones included. */
  async #allRuns(): Promise<string[]> {
    const ledger = await this.#options.ledger;
    const discarded = (await ledger.discarded()).map(({ head }) => head);
    return [...(await ledger.heads()), ...discarded].map(({ id }) => id);
  }

  /**
   * Removes the expired ones of `heads`, and then those of all runs once a day, as a page may stay open for weeks.
   * Never resolves.
   */
  async sweepDaily(heads: Promise<readonly RunHead[]>, keepDays: number): Promise<never> {
    const { clock, report } = this.#options.ports;
    for (let found = heads; ; found = this.#sessions.past.refresh()) {
      await found.then((runs) => this.#sweepExpired(runs, keepDays)).catch(report);
      await clock.wait(DAY, new AbortController().signal);
    }
  }

  /** Removes expired runs, except those that are shown or worked on in any tab. */
  async #sweepExpired(heads: readonly RunHead[], keepDays: number): Promise<void> {
    const { locks, clock } = this.#options.ports;
    for (const head of expired(heads, keepDays, clock.now())) {
      const remove = async (): Promise<void> => {
        await this.remove(head.id);
        this.expired.set([...this.expired.get(), head]);
      };
      const unlessShown = (): Promise<void> => locks.holdIfFree(shownLock(head.id), remove);
      const use = this.#sessions.usage(head.id);
      if (use === 'driven') await unlessShown();
      // If the lock is taken, another tab works on the run.
      else if (use === 'none') await locks.holdIfFree(driverLock(head.id), unlessShown);
    }
  }

  /** Removes incomplete runs, except those that a tab is making now. */
  async removeUnmade(except: string): Promise<void> {
    const { locks } = this.#options.ports;
    for (const { id } of await this.#sessions.past.unmade()) {
      if (id === except) continue;
      const here = this.#sessions.has(id) ? this.#sessions.view(id).get() : undefined;
      if (here?.live.reading || here?.run.opening) continue;
      if (here) await this.remove(id);
      else await locks.holdIfFree(driverLock(id), () => this.remove(id));
    }
  }

  /** Closes a run in every tab. */
  async #closeEverywhere(run: string): Promise<void> {
    this.#options.ports.channel.tell({ run, what: 'removed' });
    await this.#sessions.close(run);
  }

  /** Removes a run's files, then its events: what is in the ledger can be found again after a failure. */
  async #removeTraces(run: string, demoJobs: readonly string[]): Promise<void> {
    const { engine, demo, ledger } = this.#options;
    await engine.remove(run);
    for (const job of demoJobs) await demo.forget(job);
    await (await ledger).remove(run);
  }
}

/** IDs of the jobs that the demo's API keeps for a run. */
function demoJobsOf({ demo, jobId, batches }: RunState): readonly string[] {
  const jobs = demo ? [jobId, ...batches.map((batch) => batch.jobId)] : [];
  return [...new Set(jobs.filter((job) => job !== undefined))];
}
