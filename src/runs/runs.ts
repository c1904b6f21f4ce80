import type { ListEngine } from '../lists/engine.ts';
import type { Breakdown, ExportOptions } from '../lists/types/export.ts';
import type { Format } from '../lists/types/format.ts';
import type { Lifetime } from '../lists/types/lifetime.ts';
import type { Matching } from '../lists/types/matching.ts';
import type { PlanOptions } from '../lists/types/plan.ts';
import type { Profile } from '../lists/types/profile.ts';
import type { ListRow, OutcomeFilter, OutcomeRow, RowQuery } from '../lists/types/rows.ts';
import { Gate } from './drive/gate.ts';
import { mergeRun } from './drive/merge.ts';
import { decisionOn } from './batches.ts';
import { endedList, exportRun, rawResult, type NamedExport } from './ended.ts';
import type { Happening } from './events.ts';
import type { KeptLedger } from './ledger/ledger.ts';
import { Lines } from './lines.ts';
import { enrichedName } from './name.ts';
import { Opened } from './opened.ts';
import type { OpenRun, Shared } from './openrun.ts';
import type { Poller } from './poll/poller.ts';
import type { Message, Ports } from './ports.ts';
import { Removal, type DemoMemory } from './removal.ts';
import { DAY } from './retention.ts';
import type { RunService } from './service.ts';
import type { Session } from './session.ts';
import type { Decision, RunHead, RunView, SubmitRequest } from './state.ts';
import type { Watched } from './watched.ts';

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

/** Bytes of a file that is read as soon as it is glanced at; a progress bar would only flash up. */
const SOON_READ = 512 * 1024;

/** The run service over given ports. Goes on by itself with the runs that are under way. */
export class Runs implements RunService {
  readonly #shared: Shared;
  readonly #ledger: Promise<KeptLedger>;
  readonly #opened: Opened;
  readonly #removal: Removal;

  constructor({ engine, session, ports, poller, ledger, demo, keepDays }: RunsOptions) {
    const gate = (): Gate => new Gate(ports.random);
    const gates = { live: gate(), demo: gate() };
    this.#shared = { engine, session, ports, poller, gates, lines: new Lines(ports.locks) };
    this.#ledger = ledger;
    this.#opened = new Opened(this.#shared, ledger);
    this.#removal = new Removal(this.#opened, { engine, ports, ledger, demo });
    ports.channel.listen((message) => {
      this.#besides(this.#told(message));
    });
    this.#besides(this.#goOn(keepDays));
    this.#besides(this.#tidy(keepDays));
    this.#besides(this.#removal.bin.empty());
    this.#besides(this.#removal.removeOrphans());
  }

  get past(): Watched<readonly RunHead[] | undefined> {
    return this.#opened.past.heads;
  }

  async lifetime(): Promise<Lifetime> {
    return (await this.#ledger).lifetime;
  }

  view(run: string): Watched<RunView | null | undefined> {
    return this.#opened.view(run);
  }

  glance(file: File): Promise<Profile> {
    return this.#shared.engine.glance(file);
  }

  async begin(file: File, demo: boolean): Promise<string> {
    const { ports, engine } = this.#shared;
    const id = ports.newId();
    // While the ledger is written: it stores nothing, so that nothing is left of a run that does not come to be.
    const glance = file.size > SOON_READ ? engine.glance(file).catch(() => undefined) : undefined;
    const open = await this.#opened.begin(id);
    await open.create({ type: 'created', id, demo, name: file.name, bytes: file.size });
    this.#besides(open.read((work) => engine.read(id, file, work), glance));
    this.#besides(this.#removal.removeUnread(id));
    return id;
  }

  async reread(run: string, format: Partial<Format>): Promise<void> {
    const open = await this.#opened.open(run);
    this.#besides(open.read((work) => this.#shared.engine.reread(run, format, work)));
  }

  async rows(run: string, query: RowQuery, from: number, count: number): Promise<ListRow[]> {
    const open = await this.#opened.open(run);
    await open.readable();
    const view = open.journal.view.get();
    const profile = view?.live.reading ?? view?.run.profile;
    if (!profile) return [];
    return this.#shared.engine.rows({ run, format: profile.format }, query, from, count);
  }

  async match(run: string, matching: Matching, planOptions: PlanOptions): Promise<void> {
    (await this.#opened.open(run)).revive();
    await this.#record(run, { type: 'matched', matching, planOptions });
  }

  rematch(run: string): Promise<void> {
    return this.#record(run, { type: 'rematched' });
  }

  async submit(run: string, request: SubmitRequest): Promise<void> {
    // The browser may say no; the run goes on all the same. A demo is worth nothing.
    const { demo } = await this.#opened.state(run);
    if (!demo) this.#besides(this.#shared.ports.persist());
    await this.#record(run, { type: 'submitted', request });
  }

  pause(run: string): Promise<void> {
    return this.#record(run, { type: 'paused', pause: { kind: 'by the user' } });
  }

  async resume(run: string): Promise<void> {
    const open = await this.#opened.open(run);
    const { pause } = await this.#opened.state(run);
    if (pause) await this.#record(run, { type: 'resumed', from: pause.kind });
    open.revive();
  }

  changeJob(run: string, job: SubmitRequest['job']): Promise<void> {
    return this.#record(run, { type: 'job changed', job });
  }

  cancel(run: string): Promise<void> {
    return this.#record(run, { type: 'cancelled' });
  }

  async settle(run: string, parts: readonly number[], word: Decision): Promise<void> {
    for (const part of parts) {
      const { batches } = await this.#opened.state(run);
      const batch = batches.find((one) => one.part.id === part);
      if (batch) await this.#record(run, decisionOn(batch, word));
    }
  }

  async rawResult(run: string, part: number): Promise<Blob> {
    const state = await this.#opened.state(run);
    return rawResult(state, this.#shared.session.client(state.demo), part);
  }

  async download(run: string): Promise<{ blob: Blob; name: string }> {
    const { engine } = this.#shared;
    const { journal, inTurn, signal } = await this.#opened.open(run);
    const blob = await inTurn(async () => {
      if (journal.state?.stage !== 'finished') await mergeRun(engine, journal, signal);
      return engine.output(run);
    });
    return { blob, name: enrichedName((await this.#opened.state(run)).file.name) };
  }

  async outcomes(
    run: string,
    filter: OutcomeFilter,
    from: number,
    count: number,
  ): Promise<OutcomeRow[]> {
    const { list, parts } = endedList(await this.#opened.state(run));
    return this.#shared.engine.outcomes(list, parts, filter, from, count);
  }

  async breakdowns(run: string): Promise<Breakdown[]> {
    const { journal, signal } = await this.#opened.open(run);
    const { list, parts } = endedList(journal.state);
    return this.#shared.engine.breakdowns(list, parts, journal.state?.matching ?? {}, { signal });
  }

  async exportRows(run: string, options: ExportOptions): Promise<NamedExport> {
    const { journal, signal } = await this.#opened.open(run);
    return exportRun(this.#shared.engine, journal, options, signal);
  }

  remove(run: string): Promise<void> {
    return this.#removal.remove(run);
  }

  get discarded(): Watched<readonly RunHead[]> {
    return this.#removal.bin.heads;
  }

  get expired(): Watched<readonly RunHead[]> {
    return this.#removal.expired;
  }

  discard(run: string): Promise<void> {
    return this.#removal.discard(run);
  }

  restore(run: string): Promise<boolean> {
    return this.#removal.restore(run);
  }

  forgetAll(): Promise<void> {
    return this.#removal.forgetAll();
  }

  async #record(run: string, happening: Happening): Promise<void> {
    await (await this.#opened.open(run)).journal.record(happening);
  }

  /** Goes on with every run that was under way, and removes those whose time is over. */
  async #goOn(keepDays: number): Promise<void> {
    const heads = await this.#opened.past.refresh();
    for (const { id, stage } of heads) if (stage === 'running') this.#opened.view(id);
    await this.#removal.removeExpired(heads, keepDays);
  }

  /** A page may stay open for weeks: day by day it removes what is too old by then. */
  async #tidy(keepDays: number): Promise<void> {
    const { clock } = this.#shared.ports;
    for (;;) {
      await clock.wait(DAY, new AbortController().signal);
      this.#besides(
        this.#opened.past.refresh().then((heads) => this.#removal.removeExpired(heads, keepDays)),
      );
    }
  }

  /** What another tab did. */
  async #told({ run, what }: Message): Promise<void> {
    if (what === 'removed') await this.#opened.close(run);
    else if (what === 'restored') await this.#opened.reopen(run);
    else if (this.#opened.has(run)) await this.#heard(await this.#opened.open(run), what);
    else if (what === 'changed') await this.#opened.past.refresh();
  }

  async #heard(open: OpenRun, what: 'changed' | 'wanted'): Promise<void> {
    if (what === 'wanted') return open.handOver();
    await open.journal.refresh();
    if (open.journal.state?.pause) open.wantLock();
  }

  /** What nobody waits for may still fail. */
  #besides(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      this.#shared.ports.report(error);
    });
  }
}
