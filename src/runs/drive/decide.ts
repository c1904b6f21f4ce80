import { isEnded, mayBeSent } from '../model/batch.ts';
import { trialBatches } from '../model/reduce.ts';
import type { Batch, Live, Pause, RunState } from '../state.ts';

/** Bodies on their way at once while all is well: enough to fill a line, few enough to stop soon. */
const SENDS_AT_ONCE = 3;

/** Something that is due. */
export type Task =
  | { readonly kind: 'plan' }
  | { readonly kind: 'create job' }
  | { readonly kind: 'cut trial'; readonly batch: Batch; readonly records: number }
  | { readonly kind: 'send'; readonly batch: Batch }
  | { readonly kind: 'settle'; readonly batch: Batch }
  | { readonly kind: 'fetch'; readonly batch: Batch }
  | { readonly kind: 'merge' }
  /** There are no credentials in this tab. */
  | { readonly kind: 'ask for credentials' }
  /** There are new ones. */
  | { readonly kind: 'resume'; readonly from: Pause['kind'] };

/** Where the driver stands, besides the run's state. */
export interface Standing {
  /** Keys of the tasks under way. */
  readonly underway: ReadonlySet<string>;
  /** Whether the API may be called; `no client` where this tab has no credentials. */
  readonly api: 'open' | 'closed' | 'no client';
  /** Whether something may be sent now, and only one at a time. */
  readonly gateOpen: boolean;
  readonly wary: boolean;
  /** A client that was not refused is there. */
  readonly fresh: boolean;
  /** The matching was tried, and cannot be planned. */
  readonly unplannable: boolean;
}

/** One task of a key is under way at a time. */
export function keyOf(task: Task): string {
  return 'batch' in task ? batchKey(task.batch) : task.kind;
}

function batchKey(batch: Batch): string {
  return `batch ${batch.part.id}`;
}

/** What is due now and not under way yet. Pure. */
export function decide(run: RunState, standing: Standing): Task[] {
  return due(run, standing).filter((task) => !standing.underway.has(keyOf(task)));
}

function due(run: RunState, standing: Standing): Task[] {
  if (run.toPlan) return standing.unplannable ? [] : [{ kind: 'plan' }];
  if (run.stage !== 'running' || run.pause?.kind === 'storage') return [];
  if (run.batches.every(isEnded)) return [{ kind: 'merge' }];
  return [...settling(run), ...dueAtApi(run, standing)];
}

/** What needs the API, and so its credentials. */
function dueAtApi(run: RunState, standing: Standing): Task[] {
  if (renewable(run.pause) && standing.fresh) return [{ kind: 'resume', from: run.pause.kind }];
  if (standing.api === 'no client')
    return !run.pause && awaitsApi(run) ? [{ kind: 'ask for credentials' }] : [];
  if (standing.api === 'closed') return [];
  return [...fetching(run), ...sending(run, standing)];
}

/** Parts that are said to wait for a sending that is not going to be, as things stand. */
export function staleWaits(run: RunState, activity: Live['activity']): number[] {
  const waiting = run.batches.filter(({ part }) => activity.get(part.id)?.kind === 'waiting');
  return waiting
    .filter((batch) => isEnded(batch) || (mayBeSent(batch) && run.pause))
    .map(({ part }) => part.id);
}

/** Pauses that other credentials may end. */
function renewable(pause: Pause | undefined): pause is Pause {
  return pause?.kind === 'credentials' || pause?.kind === 'forbidden';
}

function awaitsApi({ batches }: RunState): boolean {
  return batches.some((batch) => !isEnded(batch) && !batch.decision && batch.outcome !== 'unknown');
}

function settling({ batches }: RunState): Task[] {
  return batches
    .filter((batch) => batch.outcome === 'sending' || batch.decision !== undefined)
    .map((batch) => ({ kind: 'settle', batch }));
}

function fetching({ batches }: RunState): Task[] {
  return batches
    .filter((batch) => batch.outcome === 'completed')
    .map((batch) => ({ kind: 'fetch', batch }));
}

function sending(run: RunState, { underway, gateOpen, wary }: Standing): Task[] {
  const planned = toSend(run);
  if (run.pause || !gateOpen || planned.length === 0) return [];
  if (run.jobId === undefined) return [{ kind: 'create job' }];
  const cut = trialToCut(run, planned);
  if (cut) return [cut];
  const atOnce = wary || run.troubles > 0 ? 1 : SENDS_AT_ONCE;
  const begun = planned.filter((batch) => underway.has(batchKey(batch)));
  const onTheirWay = run.batches.filter((batch) => batch.outcome === 'sending');
  return planned
    .filter((batch) => !underway.has(batchKey(batch)))
    .slice(0, Math.max(0, atOnce - begun.length - onTheirWay.length))
    .map((batch) => ({ kind: 'send', batch }));
}

/** Before a trial is approved, its own batches only. */
function toSend(run: RunState): Batch[] {
  const trial = trialBatches(run);
  return (trial.length > 0 ? trial : run.batches).filter(mayBeSent);
}

/** The trial's records become a part of their own. */
function trialToCut(run: RunState, planned: readonly Batch[]): Task | undefined {
  const trial = run.trialApproved ? undefined : run.request?.trial;
  if (trial === undefined) return undefined;
  const batch = planned.find(({ part }) => part.firstRecord + part.records > trial);
  return batch && { kind: 'cut trial', batch, records: trial - batch.part.firstRecord };
}
