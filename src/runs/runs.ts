import type { ListEngine } from '../lists/engine.ts';
import type {
  Breakdown,
  ExportOptions,
  Format,
  ListRow,
  Matching,
  OutcomeFilter,
  OutcomeRow,
  PlanOptions,
  RowQuery,
} from '../lists/types.ts';
import { Bin } from './bin.ts';
import { mergeRun } from './drive/merge.ts';
import { endedList, exportRun, type NamedExport } from './ended.ts';
import { headOf } from './head.ts';
import { Journal, type Happening } from './journal.ts';
import { LedgerError, type Ledger } from './ledger/ledger.ts';
import { enrichedName } from './name.ts';
import { lockName, OpenRun, type Shared } from './openrun.ts';
import { Past } from './past.ts';
import type { Poller } from './poll/poller.ts';
import type { Message, Ports } from './ports.ts';
import { expired } from './retention.ts';
import type { RunService, Watched } from './service.ts';
import type { Session } from './session.ts';
import type { RunHead, RunState, RunView, SubmitRequest } from './state.ts';
import { Value } from './watched.ts';

/** A ledger that says whether it survives a reload. */
export interface KeptLedger extends Ledger {
  readonly durable: boolean;
}

export interface RunsOptions {
  readonly engine: ListEngine;
  readonly session: Session;
  readonly ports: Ports;
  readonly poller: Poller;
  readonly ledger: Promise<KeptLedger>;
  readonly demo: DemoMemory;
  /** Days after which finished runs and drafts are removed. */
  readonly keepDays: number;
}

/** How what the demo's API keeps is removed. */
export interface DemoMemory {
  forget(jobId: string): Promise<void>;
  forgetAll(): Promise<void>;
}

interface Entry {
  readonly view: Value<RunView | null | undefined>;
  readonly opened: Promise<OpenRun>;
}

/** The run service over given ports. Goes on by itself with the runs that are under way. */
export class Runs implements RunService {
  readonly #shared: Shared;
  readonly #ledger: Promise<KeptLedger>;
  readonly #demo: DemoMemory;
  readonly #past: Past;
  readonly #bin: Bin;
  readonly #expired = new Value<readonly RunHead[]>([]);
  readonly #runs = new Map<string, Entry>();

  constructor({ engine, session, ports, poller, ledger, demo, keepDays }: RunsOptions) {
    this.#shared = { engine, session, ports, poller };
    this.#ledger = ledger;
    this.#demo = demo;
    this.#past = new Past(ledger);
    this.#bin = new Bin({
      ledger,
      clock: ports.clock,
      report: ports.report,
      remove: ({ head, demoJobs }) =>
        ports.locks.holdIfFree(lockName(head.id), () => this.#removeTraces(head.id, demoJobs)),
    });
    ports.channel.listen((message) => {
      this.#besides(this.#told(message));
    });
    this.#besides(this.#goOn(keepDays));
    this.#besides(this.#bin.empty());
  }

  get past(): Watched<readonly RunHead[] | undefined> {
    return this.#past.heads;
  }

  async durable(): Promise<boolean> {
    return (await this.#ledger).durable;
  }

  view(run: string): Watched<RunView | null | undefined> {
    return this.#entry(run).view;
  }

  async begin(file: File, demo: boolean): Promise<string> {
    const { ports, engine } = this.#shared;
    const id = ports.newId();
    this.#besides(this.#removeUnread(id));
    const open = await this.#entry(id).opened;
    await open.create({ type: 'created', id, demo, name: file.name, bytes: file.size });
    this.#besides(open.read((work) => engine.read(id, file, work)));
    return id;
  }

  async reread(run: string, format: Partial<Format>): Promise<void> {
    const open = await this.#open(run);
    this.#besides(open.read((work) => this.#shared.engine.reread(run, format, work)));
  }

  async rows(run: string, query: RowQuery, from: number, count: number): Promise<ListRow[]> {
    const view = (await this.#open(run)).journal.view.get();
    const profile = view?.live.reading ?? view?.run.profile;
    if (!profile) return [];
    return this.#shared.engine.rows({ run, format: profile.format }, query, from, count);
  }

  async match(run: string, matching: Matching, planOptions: PlanOptions): Promise<void> {
    (await this.#open(run)).revive();
    await this.#record(run, { type: 'matched', matching, planOptions });
  }

  rematch(run: string): Promise<void> {
    return this.#record(run, { type: 'rematched' });
  }

  async submit(run: string, request: SubmitRequest): Promise<void> {
    // The browser may say no; the run goes on all the same.
    this.#besides(this.#shared.ports.persist());
    await this.#record(run, { type: 'submitted', request });
  }

  pause(run: string): Promise<void> {
    return this.#record(run, { type: 'paused', pause: { kind: 'by the user' } });
  }

  async resume(run: string): Promise<void> {
    const open = await this.#open(run);
    const { pause } = await this.#state(run);
    if (pause) await this.#record(run, { type: 'resumed', from: pause.kind });
    open.revive();
  }

  changeJob(run: string, job: SubmitRequest['job']): Promise<void> {
    return this.#record(run, { type: 'job changed', job });
  }

  cancel(run: string): Promise<void> {
    return this.#record(run, { type: 'cancelled' });
  }

  async settle(
    run: string,
    parts: readonly number[],
    word: 'send again' | 'leave out',
  ): Promise<void> {
    const type = word === 'leave out' ? 'left out' : word;
    for (const part of parts) await this.#record(run, { type, part });
  }

  async download(run: string): Promise<{ blob: Blob; name: string }> {
    const { engine } = this.#shared;
    const { journal, inTurn, signal } = await this.#open(run);
    const blob = await inTurn(async () => {
      if (journal.state?.stage !== 'finished') await mergeRun(engine, journal, signal);
      return engine.output(run);
    });
    return { blob, name: enrichedName((await this.#state(run)).file.name) };
  }

  async outcomes(
    run: string,
    filter: OutcomeFilter,
    from: number,
    count: number,
  ): Promise<OutcomeRow[]> {
    const { list, parts } = endedList(await this.#state(run));
    return this.#shared.engine.outcomes(list, parts, filter, from, count);
  }

  async breakdowns(run: string): Promise<Breakdown[]> {
    const { journal, signal } = await this.#open(run);
    const { list, parts } = endedList(journal.state);
    return this.#shared.engine.breakdowns(list, parts, journal.state?.matching ?? {}, { signal });
  }

  async exportRows(run: string, options: ExportOptions): Promise<NamedExport> {
    const { journal, signal } = await this.#open(run);
    return exportRun(this.#shared.engine, journal, options, signal);
  }

  async remove(run: string): Promise<void> {
    const state = await this.#state(run);
    this.#shared.ports.channel.tell({ run, what: 'removed' });
    await this.#close(run);
    try {
      await this.#removeTraces(run, demoJobsOf(state));
    } catch (error) {
      // It is still there, and can be removed again.
      this.#runs.delete(run);
      throw error;
    } finally {
      await this.#past.refresh();
    }
  }

  get discarded(): Watched<readonly RunHead[]> {
    return this.#bin.heads;
  }

  get expired(): Watched<readonly RunHead[]> {
    return this.#expired;
  }

  async discard(run: string): Promise<void> {
    const state = await this.#state(run);
    await this.#bin.put(headOf(state), demoJobsOf(state));
    this.#shared.ports.channel.tell({ run, what: 'removed' });
    await this.#close(run);
  }

  async restore(run: string): Promise<boolean> {
    if (!(await this.#bin.restore(run))) return false;
    this.#shared.ports.channel.tell({ run, what: 'restored' });
    await this.#reopen(run);
    return true;
  }

  async forgetAll(): Promise<void> {
    const ledger = await this.#ledger;
    const discarded = (await ledger.discarded()).map(({ head }) => head);
    for (const { id } of [...(await ledger.heads()), ...discarded]) {
      this.#shared.ports.channel.tell({ run: id, what: 'removed' });
      await this.#close(id);
      await this.#removeTraces(id, []);
    }
    await this.#demo.forgetAll();
    this.#bin.heads.set([]);
    this.#expired.set([]);
    await this.#past.refresh();
  }

  /** The ledger last: what is in there can be found again. */
  async #removeTraces(run: string, demoJobs: readonly string[]): Promise<void> {
    await this.#shared.engine.remove(run);
    for (const job of demoJobs) await this.#demo.forget(job);
    await (await this.#ledger).remove(run);
  }

  #entry(run: string): Entry {
    const known = this.#runs.get(run);
    if (known) return known;
    const view = new Value<RunView | null | undefined>(undefined);
    const entry = { view, opened: this.#load(run, view) };
    this.#runs.set(run, entry);
    entry.opened.catch((error: unknown) => {
      this.#shared.ports.report(error);
      view.set(null);
    });
    return entry;
  }

  async #load(run: string, view: Value<RunView | null | undefined>): Promise<OpenRun> {
    const { clock, channel } = this.#shared.ports;
    const journal = await Journal.open(run, { ledger: await this.#ledger, clock, channel });
    const open = new OpenRun(journal, this.#shared);
    let seen: RunState | undefined;
    const show = (): void => {
      view.set(journal.view.get());
      if (seen === journal.state) return;
      seen = journal.state;
      if (seen) this.#past.put(headOf(seen));
    };
    journal.view.subscribe(show);
    show();
    return open;
  }

  #open(run: string): Promise<OpenRun> {
    return this.#entry(run).opened;
  }

  async #state(run: string): Promise<RunState> {
    const { state } = (await this.#open(run)).journal;
    if (!state) throw new LedgerError('gone');
    return state;
  }

  async #record(run: string, happening: Happening): Promise<void> {
    await (await this.#open(run)).journal.record(happening);
  }

  /** Goes on with every run that was under way, and removes those whose time is over. */
  async #goOn(keepDays: number): Promise<void> {
    const heads = await this.#past.refresh();
    for (const { id, stage } of heads) if (stage === 'running') this.#entry(id);
    for (const head of expired(heads, keepDays, this.#shared.ports.clock.now()))
      // One that is not free is being worked on in another tab.
      await this.#shared.ports.locks.holdIfFree(lockName(head.id), async () => {
        await this.remove(head.id);
        this.#expired.set([...this.#expired.get(), head]);
      });
  }

  /** What another tab did. */
  async #told({ run, what }: Message): Promise<void> {
    if (what === 'removed') await this.#close(run);
    else if (what === 'restored') await this.#reopen(run);
    else if (this.#runs.has(run)) await (await this.#open(run)).journal.refresh();
    else await this.#past.refresh();
  }

  async #close(run: string): Promise<void> {
    const entry = this.#runs.get(run);
    if (entry) (await entry.opened).close();
    this.#past.drop(run);
  }

  /** A run that was closed is there again. */
  async #reopen(run: string): Promise<void> {
    this.#runs.delete(run);
    const head = (await this.#past.refresh()).find(({ id }) => id === run);
    if (head?.stage === 'running') this.#entry(run);
  }

  /** A list that was not read to its end is of no use; another tab may just be reading one. */
  async #removeUnread(except: string): Promise<void> {
    const { locks } = this.#shared.ports;
    for (const { id } of await this.#past.unread()) {
      if (id === except) continue;
      const here = this.#runs.get(id)?.view.get();
      if (here?.live.reading) continue;
      if (here) await this.remove(id);
      else await locks.holdIfFree(lockName(id), () => this.remove(id));
    }
  }

  /** What nobody waits for may still fail. */
  #besides(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.#shared.ports.report(error);
    });
  }
}

/** The jobs that the demo's API keeps of a run. */
function demoJobsOf({ demo, jobId, batches }: RunState): readonly string[] {
  const jobs = demo ? [jobId, ...batches.map((batch) => batch.jobId)] : [];
  return [...new Set(jobs.filter((job) => job !== undefined))];
}
