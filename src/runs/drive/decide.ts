import { isSettled, mayBeSent } from '../model/batch.ts';
import { recordsWithinLimit, withinLimit } from '../model/spending.ts';
import { mustAdapt } from '../model/transport.ts';
import { nextBatches } from '../model/trial.ts';
import type { Batch, Pause, RunState } from '../state.ts';
import type { Live } from '../live.ts';

/** Bodies sent at once while nothing fails: enough to use the bandwidth, few enough to stop quickly. */
const SENDS_AT_ONCE = 3;

/** Something the driver has to do. */
export type Task =
  | { readonly kind: 'plan' }
  | { readonly kind: 'create job' }
  | { readonly kind: 'cut'; readonly batch: Batch; readonly records: number }
  | { readonly kind: 'send'; readonly batch: Batch }
  /** The part was made for a Batch-File and must be sent as batches. */
  | { readonly kind: 'adapt'; readonly batch: Batch }
  | { readonly kind: 'reconcile'; readonly batch: Batch }
  | { readonly kind: 'fetch'; readonly batch: Batch }
  | { readonly kind: 'merge' }
  /** This tab has no credentials. */
  | { readonly kind: 'ask for credentials' }
  /** There are new credentials. */
  | { readonly kind: 'resume'; readonly from: Pause['kind'] };

/** What the driver knows besides the run's state. */
export interface DriverStatus {
  /** Keys of the tasks that are running. */
  readonly running: ReadonlySet<string>;
  /** Whether the API may be called; `no client` where this tab has no credentials. */
  readonly api: 'open' | 'closed' | 'no client';
  /** Whether the backoff is over. */
  readonly maySend: boolean;
  /** Whether parts go one at a time. */
  readonly cautious: boolean;
  /** There is a client whose credentials were not refused. */
  readonly hasAcceptedClient: boolean;
  /** The current matching was tried and can't be planned. */
  readonly unplannable: boolean;
}

/** At most one task of a key runs at a time. */
export function keyOf(task: Task): string {
  return 'batch' in task ? batchKey(task.batch) : task.kind;
}

function batchKey(batch: Batch): string {
  return `batch ${batch.part.id}`;
}

/** The tasks that are due and not running yet. Pure. */
export function decide(run: RunState, status: DriverStatus): Task[] {
  return due(run, status).filter((task) => !status.running.has(keyOf(task)));
}

function due(run: RunState, status: DriverStatus): Task[] {
  if (run.toPlan) return status.unplannable ? [] : [{ kind: 'plan' }];
  if (run.stage !== 'running' || run.pause?.kind === 'storage') return [];
  if (run.batches.every(isSettled)) return [{ kind: 'merge' }];
  return [...reconciling(run), ...dueAtApi(run, status)];
}

/** Tasks that need the API, and so credentials. */
function dueAtApi(run: RunState, status: DriverStatus): Task[] {
  if (renewable(run.pause) && status.hasAcceptedClient)
    return [{ kind: 'resume', from: run.pause.kind }];
  if (status.api === 'no client')
    return !run.pause && awaitsApi(run) ? [{ kind: 'ask for credentials' }] : [];
  if (status.api === 'closed') return [];
  return [...fetching(run), ...sending(run, status)];
}

/** IDs of parts that are shown as waiting although they won't be sent as things stand. */
export function staleWaits(run: RunState, activity: Live['activity']): number[] {
  const waiting = run.batches.filter(({ part }) => activity.get(part.id)?.kind === 'waiting');
  return waiting
    .filter((batch) => isSettled(batch) || (mayBeSent(batch) && run.pause))
    .map(({ part }) => part.id);
}

/** Whether other credentials may end the pause. */
function renewable(pause: Pause | undefined): pause is Pause {
  return pause?.kind === 'credentials' || pause?.kind === 'forbidden';
}

function awaitsApi({ batches }: RunState): boolean {
  return batches.some(
    (batch) => !isSettled(batch) && !batch.decision && batch.outcome !== 'unknown',
  );
}

function reconciling({ batches }: RunState): Task[] {
  return batches
    .filter((batch) => batch.outcome === 'sending' || batch.decision !== undefined)
    .map((batch) => ({ kind: 'reconcile', batch }));
}

function fetching({ batches }: RunState): Task[] {
  return batches
    .filter((batch) => batch.outcome === 'completed')
    .map((batch) => ({ kind: 'fetch', batch }));
}

function sending(run: RunState, { running, maySend, cautious }: DriverStatus): Task[] {
  const planned = nextBatches(run);
  if (run.pause || !maySend || planned.length === 0) return [];
  if (run.jobId === undefined) return [{ kind: 'create job' }];
  const cut = trialToCut(run, planned);
  if (cut) return [cut];
  const affordable = withinLimit(run, planned);
  if (affordable.length === 0) return restToCut(run, planned);
  const atOnce = cautious || run.consecutiveFailures > 0 ? 1 : SENDS_AT_ONCE;
  const begun = affordable.filter((batch) => running.has(batchKey(batch)));
  const onTheirWay = run.batches.filter((batch) => batch.outcome === 'sending');
  return affordable
    .filter((batch) => !running.has(batchKey(batch)))
    .slice(0, Math.max(0, atOnce - begun.length - onTheirWay.length))
    .map((batch) => ({ kind: mustAdapt(run, batch) ? 'adapt' : 'send', batch }));
}

/** Cuts the batch across the trial's end, so that the trial's records are parts of their own. */
function trialToCut(run: RunState, planned: readonly Batch[]): Task | undefined {
  const trial = run.trialApproved ? undefined : run.request?.trial;
  if (trial === undefined) return undefined;
  const batch = planned.find(({ part }) => part.firstRecord + part.records > trial);
  return batch && { kind: 'cut', batch, records: trial - batch.part.firstRecord };
}

/** Cuts the next batch where the spending limit ends, so that what it allows is sent. */
function restToCut(run: RunState, planned: readonly Batch[]): Task[] {
  const [batch] = planned;
  const records = recordsWithinLimit(run, planned);
  return batch && records > 0 ? [{ kind: 'cut', batch, records }] : [];
}
