import type { Summary } from '../../lists/types/outcome.ts';
import { cancelBatch, changeBatch, isSettled, reserveKey, splitBatch } from './batch.ts';
import type { RunEvent } from './events.ts';
import { pause, resume } from './pauses.ts';
import { prepare, type EarlyEvent } from './prepare.ts';
import { pauseAfterTrial, somePlanned } from './trial.ts';
import { pauseAtLimit, withinLimit } from './spending.ts';
import { sendsFiles } from './transport.ts';
import type { Batch, Pause, RunState } from '../state.ts';
import type { SpendingLimit } from '../submitRequest.ts';

/**
 * The run after an event (I10). Pure. An event that does not fit (another tab was faster, a second click) gives the
 * same object back, which tells a writer that its event had no effect.
 */
export function reduce(state: RunState | undefined, event: RunEvent): RunState | undefined {
  if (!state) return event.type === 'created' ? created(event) : undefined;
  const next = apply(state, event);
  return next === state ? state : pauseAtLimit(pauseAfterTrial(next));
}

function created(event: Extract<RunEvent, { type: 'created' }>): RunState {
  return {
    id: event.id,
    demo: event.demo,
    createdAt: event.at,
    file: { name: event.name, bytes: event.bytes },
    stage: 'matching',
    toPlan: false,
    planRequests: 0,
    batches: [],
    trialApproved: false,
    consecutiveFailures: 0,
    cancelled: false,
    ...(event.opening ? { opening: true } : {}),
  };
}

function apply(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'created':
      return state;
    case 'read':
    case 'matched':
    case 'planned':
    case 'rows corrected':
    case 'corrections taken back':
    case 'rematched':
    case 'submitted':
    case 'continued':
      return prepare(state, event);
    default:
      return state.stage === 'matching' || state.stage === 'review' ? state : advance(state, event);
  }
}

type Later = Exclude<RunEvent, EarlyEvent | { type: 'created' }>;

/** Once submitted. */
function advance(state: RunState, event: Later): RunState {
  switch (event.type) {
    case 'creating job':
      return needsJob(state) && !state.pause && !state.cancelled
        ? {
            ...state,
            jobAttempt: jobAttemptOf(event),
            ...(event.store ? { jobStore: true } : {}),
          }
        : state;
    case 'job known': {
      if (state.jobAttempt?.id !== event.attempt) return state;
      const { jobAttempt: _, ...rest } = state;
      return { ...rest, jobId: event.jobId };
    }
    case 'job changed':
      return changeJob(state, event.job);
    case 'shared':
      return share(state, event);
    case 'limit changed':
      return changeLimit(state, event.limit);
    case 'no files':
      return sendsFiles(state) ? { ...state, noFiles: event.why } : state;
    case 'part split':
      return replaceBatch(state, event.part, (batch) => splitBatch(batch, event, state.cancelled));
    case 'sending':
      if (state.pause || state.cancelled || passesLimit(state, event.part)) return state;
      return applyToBatch(state, event);
    case 'accepted':
      return onlyIfChanged(state, applyToBatch(state, event), (next) => ({
        ...next,
        consecutiveFailures: 0,
      }));
    case 'rejected':
    case 'unknown':
      return onlyIfChanged(state, applyToBatch(state, event), (next) =>
        countFailure(next, event.words),
      );
    case 'not accepted':
    case 'state':
    case 'fetched':
    case 'left out':
      return applyToBatch(state, event);
    case 'decided':
      return event.decision === 'send again'
        ? onlyIfChanged(state, applyToBatch(state, event), reopened)
        : applyToBatch(state, event);
    case 'send again':
      return onlyIfChanged(state, applyToBatch(state, event), reopened);
    case 'paused':
      return pause(state, event.pause);
    case 'resumed':
      return resume(state, event.from);
    case 'cancelled':
      return cancel(state);
    case 'merged':
      return merged(state, event);
    default:
      // Written by a later version of the page, in another tab or before a rollback (I10).
      return state;
  }
}

function needsJob(state: RunState): boolean {
  return state.jobId === undefined && state.request?.job.kind === 'new';
}

function jobAttemptOf(event: Extract<RunEvent, { type: 'creating job' }>) {
  const { attempt: id, at, secret, store } = event;
  return { id, at, ...(secret ? { secret } : {}), ...(store ? { store } : {}) };
}

function changeJob(state: RunState, job: Extract<RunEvent, { type: 'job changed' }>['job']) {
  if (state.stage !== 'running' || !state.request) return state;
  const { jobId: _, jobAttempt: __, pause: was, ...rest } = state;
  const stays = was && was.kind !== 'job not created' && was.kind !== 'job not found';
  return {
    ...rest,
    request: { ...state.request, job },
    ...(job.kind === 'existing' ? { jobId: job.id } : {}),
    ...(stays ? { pause: was } : {}),
  };
}

/** Marks that another computer may continue the run from now on. */
function share(state: RunState, event: Extract<RunEvent, { type: 'shared' }>): RunState {
  const job = state.jobId;
  if (job === undefined || (state.shared && event.keys.length === 0)) return state;
  const batches = state.batches.map((batch) => reserveKey(batch, { ...event, job }));
  return { ...state, batches, shared: state.shared ?? event.seed };
}

function changeLimit(state: RunState, limit: SpendingLimit | undefined): RunState {
  if (state.stage !== 'running' || !state.request) return state;
  const { spendingLimit: _, ...unlimited } = state.request;
  const request = limit ? { ...unlimited, spendingLimit: limit } : unlimited;
  return resume({ ...state, request }, 'spending limit');
}

function passesLimit(state: RunState, part: number): boolean {
  const batch = state.batches.find((one) => one.part.id === part);
  return batch !== undefined && withinLimit(state, [batch]).length === 0;
}

/** Applies an event to its batch. */
function applyToBatch(state: RunState, event: Parameters<typeof changeBatch>[1]): RunState {
  return replaceBatch(state, event.part, (batch) => {
    const changed = changeBatch(batch, event, state.cancelled);
    return changed === batch ? undefined : [changed];
  });
}

function replaceBatch(
  state: RunState,
  part: number,
  change: (batch: Batch) => readonly Batch[] | undefined,
): RunState {
  const index = state.batches.findIndex((batch) => batch.part.id === part);
  const batch = state.batches[index];
  const replaced = batch && change(batch);
  return replaced ? { ...state, batches: state.batches.toSpliced(index, 1, ...replaced) } : state;
}

function onlyIfChanged(was: RunState, now: RunState, then: (state: RunState) => RunState) {
  return now === was ? was : then(now);
}

/** Counts a batch that ended as `unknown` or `rejected`; two in a row pause the run if something is still to be sent. */
function countFailure(state: RunState, words: string): RunState {
  const consecutiveFailures = state.consecutiveFailures + 1;
  const next = { ...state, consecutiveFailures };
  return consecutiveFailures >= 2 && somePlanned(state)
    ? pause(next, { kind: 'trouble', words })
    : next;
}

/** Reopens a run because a batch is to be sent again. A finished run has no trial to wait for. */
function reopened({ summary: _, finishedAt: __, ...rest }: RunState): RunState {
  const trialApproved = rest.trialApproved || rest.stage === 'finished';
  return { ...rest, stage: 'running', cancelled: false, trialApproved };
}

/** Pauses that remain when a run is cancelled: they also keep accepted batches from being fetched. */
const OUTLASTS_CANCEL = new Set<Pause['kind']>(['credentials', 'forbidden', 'quota', 'storage']);

function cancel(state: RunState): RunState {
  if (state.stage !== 'running' || state.cancelled) return state;
  const { pause: was, pauseBelow: _, ...rest } = state;
  return {
    ...rest,
    cancelled: true,
    batches: state.batches.map(cancelBatch),
    ...(was && OUTLASTS_CANCEL.has(was.kind) ? { pause: was } : {}),
  };
}

function merged(state: RunState, event: Extract<RunEvent, { type: 'merged' }>): RunState {
  if (state.stage === 'finished') return mergedAgain(state, event.summary);
  if (state.stage !== 'running' || !state.batches.every(isSettled)) return state;
  const { pause: _, pauseBelow: __, jobAttempt: ___, ...rest } = state;
  return { ...rest, stage: 'finished', summary: event.summary, finishedAt: event.at };
}

/** The do-not-contact list changed since the file was made. */
function mergedAgain(state: RunState, summary: Summary): RunState {
  return summary.doNotContact === state.summary?.doNotContact ? state : { ...state, summary };
}
