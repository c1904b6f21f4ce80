import type { CorrectedCell } from '../../lists/types/corrections.ts';
import type { Format } from '../../lists/types/format.ts';
import type { Lifetime } from '../../lists/types/lifetime.ts';
import type { Work } from '../../lists/types/progress.ts';
import type { Matching } from '../../lists/types/matching.ts';
import type { PlanOptions } from '../../lists/types/plan.ts';
import type { Profile } from '../../lists/types/profile.ts';
import type { Suggestion } from '../../lists/types/suggestion.ts';
import type { ListRow, RowQuery } from '../../lists/types/rows.ts';
import { ContactsError, whyOutdated, type Contacts } from '../contacts.ts';
import { Backoff } from '../drive/backoff.ts';
import { earlierLists } from '../earlierLists.ts';
import { hintAddress } from '../model/batchOptions.ts';
import { decisionOn } from '../model/batch.ts';
import type { NewEvent } from '../model/events.ts';
import type { DurableLedger } from '../ledger/ledger.ts';
import { Connections } from '../browser/connections.ts';
import { localReports } from './localReports.ts';
import { localResults } from './localResults.ts';
import { RunSessions } from './runSessions.ts';
import type { TabContext } from './runSession.ts';
import { lookUpRows, suggestFixes } from './lookups.ts';
import { Removal, type DemoStorage } from './removal.ts';
import type { RunService } from '../runService.ts';
import type { Decision, RunHead, RunView } from '../state.ts';
import type { SpendingLimit, SubmitRequest } from '../submitRequest.ts';
import type { Template } from '../template/templateSchema.ts';
import type { Watched } from '../watched.ts';

type Provided = Pick<TabContext, 'engine' | 'session' | 'ports' | 'poller' | 'loadDriver'>;

export interface LocalRunServiceOptions extends Provided {
  readonly ledger: Promise<DurableLedger>;
  readonly contacts: Contacts;
  readonly demo: DemoStorage;
  /** Days after which finished runs and drafts are removed. */
  readonly keepDays: number;
  /** Age in days up to which an answer is recent enough to reuse. */
  readonly reuseDays: number;
}

/** A file up to this many bytes is read so quickly that it gets no glance first. */
const QUICK_READ_BYTES = 512 * 1024;

/** The run service on given ports. Resumes every run that was being sent, and removes expired ones. */
export class LocalRunService implements RunService {
  readonly reports: RunService['reports'];
  readonly results: RunService['results'];
  readonly #context: TabContext;
  readonly #contacts: Contacts;
  readonly #ledger: Promise<DurableLedger>;
  readonly #sessions: RunSessions;
  readonly #removal: Removal;

  constructor(options: LocalRunServiceOptions) {
    const { engine, session, ports, poller, ledger, demo, keepDays, reuseDays, loadDriver } =
      options;
    this.#contacts = options.contacts;
    const backoffs = { live: new Backoff(ports.random), demo: new Backoff(ports.random) };
    this.#context = {
      engine,
      session,
      ports,
      poller,
      backoffs,
      connections: new Connections(ports.locks),
      loadDriver,
      earlierLists: async (run) => {
        const heads = this.past.get() ?? (await this.#sessions.past.refresh());
        return earlierLists(heads, run, reuseDays, ports.clock.now());
      },
    };
    this.#ledger = ledger;
    this.#sessions = new RunSessions(this.#context, ledger);
    this.#removal = new Removal(this.#sessions, { engine, ports, ledger, demo });
    const tools = {
      ...this.#context,
      contacts: this.#contacts,
      sessions: this.#sessions,
      remove: (run: string) => this.remove(run),
    };
    this.reports = localReports(tools);
    this.results = localResults(tools);
    ports.channel.listen((message) => {
      this.#inBackground(this.#sessions.onMessage(message));
    });
    this.#inBackground(this.#removal.sweepDaily(this.#sessions.resumeAll(), keepDays));
    this.#inBackground(this.#removal.trash.sweep());
    this.#inBackground(this.#removal.removeOrphans());
  }

  get past(): Watched<readonly RunHead[] | undefined> {
    return this.#sessions.past.heads;
  }

  waits(work: Work<boolean>): Promise<void> {
    return this.#context.engine.waits(work);
  }

  async lifetime(): Promise<Lifetime> {
    return (await this.#ledger).lifetime;
  }

  view(run: string): Watched<RunView | null | undefined> {
    return this.#sessions.view(run);
  }

  glance(file: File): Promise<Profile> {
    return this.#context.engine.glance(file);
  }

  async begin(file: File, demo: boolean): Promise<string> {
    const { ports, engine } = this.#context;
    const id = ports.newId();
    // Runs while the ledger is written. A glance stores nothing, so a run that can't be created leaves nothing.
    const glance =
      file.size > QUICK_READ_BYTES ? engine.glance(file).catch(() => undefined) : undefined;
    const open = await this.#sessions.begin(id);
    await open.create({ type: 'created', id, demo, name: file.name, bytes: file.size });
    this.#inBackground(open.read((work) => engine.read(id, file, work), glance));
    this.#inBackground(this.#removal.removeUnmade(id));
    return id;
  }

  async reread(run: string, format: Partial<Format>): Promise<void> {
    const open = await this.#sessions.open(run);
    this.#inBackground(open.read((work) => this.#context.engine.reread(run, format, work)));
  }

  async rows(run: string, query: RowQuery, from: number, count: number): Promise<ListRow[]> {
    return lookUpRows(this.#context.engine, await this.#sessions.open(run), query, from, count);
  }

  match(
    run: string,
    matching: Matching,
    planOptions: PlanOptions,
    template?: Template,
  ): Promise<void> {
    const from = template ? { template } : {};
    return this.#replan(run, { type: 'matched', matching, planOptions, ...from });
  }

  correct(run: string, cells: readonly CorrectedCell[]): Promise<void> {
    return this.#replan(run, { type: 'rows corrected', cells });
  }

  takeBackCorrections(run: string): Promise<void> {
    return this.#replan(run, { type: 'corrections taken back' });
  }

  async suggestFixes(run: string, signal: AbortSignal): Promise<Suggestion[]> {
    return suggestFixes(this.#context.engine, await this.#sessions.open(run), signal);
  }

  rematch(run: string): Promise<void> {
    return this.#record(run, { type: 'rematched' });
  }

  async submit(run: string, request: SubmitRequest, hintBase?: string): Promise<void> {
    await this.#refuseOutdatedPlan(run);
    // The browser may refuse; the run goes on all the same. A demo need not be kept.
    const { demo } = await this.#sessions.state(run);
    if (!demo) this.#inBackground(this.#context.ports.persist());
    const token = this.#context.ports.newSecret();
    const hints = hintBase === undefined ? {} : { hints: await hintAddress(hintBase, token) };
    await this.#record(run, { type: 'submitted', request: { ...request, ...hints } });
  }

  pause(run: string): Promise<void> {
    return this.#record(run, { type: 'paused', pause: { kind: 'by the user' } });
  }

  async resume(run: string): Promise<void> {
    const open = await this.#sessions.open(run);
    const { pause } = await this.#sessions.state(run);
    if (pause) await this.#record(run, { type: 'resumed', from: pause.kind });
    open.retry();
  }

  changeLimit(run: string, limit: SpendingLimit | undefined): Promise<void> {
    return this.#record(run, { type: 'limit changed', ...(limit ? { limit } : {}) });
  }

  changeJob(run: string, job: SubmitRequest['job']): Promise<void> {
    return this.#record(run, { type: 'job changed', job });
  }

  cancel(run: string): Promise<void> {
    return this.#record(run, { type: 'cancelled' });
  }

  async resolveUnknown(run: string, parts: readonly number[], decision: Decision): Promise<void> {
    for (const part of parts) {
      const { batches } = await this.#sessions.state(run);
      const batch = batches.find((one) => one.part.id === part);
      if (batch) await this.#record(run, decisionOn(batch, decision));
    }
  }

  remove(run: string): Promise<void> {
    return this.#removal.remove(run);
  }

  get discarded(): Watched<readonly RunHead[]> {
    return this.#removal.trash.heads;
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

  async #record(run: string, event: NewEvent): Promise<void> {
    await (await this.#sessions.open(run)).journal.record(event);
  }

  /** Records an event that asks for a plan, also where planning failed before. */
  async #replan(run: string, event: NewEvent): Promise<void> {
    (await this.#sessions.open(run)).retry();
    await this.#record(run, event);
  }

  /** Throws a ContactsError and replans if the do-not-contact list changed or another list finished since the plan. */
  async #refuseOutdatedPlan(run: string): Promise<void> {
    const { version } = await this.#contacts.current();
    const state = await this.#sessions.state(run);
    const { plan, matching, planOptions, template } = state;
    const problem = plan && whyOutdated(plan, version, await this.#context.earlierLists(state));
    if (!problem) return;
    if (matching && planOptions) await this.match(run, matching, planOptions, template);
    throw new ContactsError(problem);
  }

  /** Runs work in the background; failures are reported, not thrown. */
  #inBackground(work: Promise<unknown>): void {
    work.catch(this.#context.ports.report);
  }
}
