import { cancelBatch, changeBatch, isEnded, mayBeSent, planBatch, splitBatch } from './batch.ts';
import type { RunEvent } from './events.ts';
import { pause, resume } from './pauses.ts';
import { upgradeOptions } from './storedOptions.ts';
import type { Batch, Pause, RunState } from '../state.ts';

/**
 * What a run is after an event (I10). Pure. An event that does not fit (another tab was faster, a second
 * click) gives the same object back, by which a writer sees that its event had no effect.
 */
export function reduce(state: RunState | undefined, event: RunEvent): RunState | undefined {
  if (!state) return event.type === 'created' ? created(event) : undefined;
  const next = apply(state, event);
  return next === state ? state : hold(next);
}

function created(event: Extract<RunEvent, { type: 'created' }>): RunState {
  return {
    id: event.id,
    demo: event.demo,
    createdAt: event.at,
    file: { name: event.name, bytes: event.bytes },
    stage: 'matching',
    toPlan: false,
    batches: [],
    trialApproved: false,
    troubles: 0,
    cancelled: false,
  };
}

function apply(state: RunState, event: RunEvent): RunState {
  switch (event.type) {
    case 'created':
      return state;
    case 'read':
    case 'matched':
    case 'planned':
    case 'rematched':
    case 'submitted':
      return prepare(state, event);
    default:
      return state.stage === 'matching' || state.stage === 'review' ? state : advance(state, event);
  }
}

/** Before anything was submitted. */
function prepare(
  state: RunState,
  event: Extract<RunEvent, { type: 'read' | 'matched' | 'planned' | 'rematched' | 'submitted' }>,
): RunState {
  if (state.stage !== 'matching' && state.stage !== 'review') return state;
  const { plan, ...unplanned } = state;
  switch (event.type) {
    case 'read': {
      const { matching: _, planOptions: __, ...unmatched } = unplanned;
      return { ...unmatched, profile: event.profile, stage: 'matching', toPlan: false };
    }
    case 'matched': {
      if (!state.profile) return state;
      const { matching, planOptions } = event;
      // An object of its own for each wish to plan, so that the same wish again is told from one that failed.
      return {
        ...unplanned,
        matching,
        planOptions: upgradeOptions(planOptions),
        stage: 'matching',
        toPlan: true,
      };
    }
    case 'planned':
      return state.toPlan ? { ...state, plan: event.plan, stage: 'review', toPlan: false } : state;
    case 'rematched':
      return { ...unplanned, stage: 'matching', toPlan: false };
    case 'submitted': {
      if (!plan) return state;
      const { job } = event.request;
      return {
        ...state,
        stage: 'running',
        request: event.request,
        submittedAt: event.at,
        batches: plan.parts.map((part) => planBatch(part)),
        ...(job.kind === 'existing' ? { jobId: job.id } : {}),
      };
    }
  }
}

type Later = Exclude<
  RunEvent,
  { type: 'created' | 'read' | 'matched' | 'planned' | 'rematched' | 'submitted' }
>;

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
    case 'part split':
      return replaceBatch(state, event.part, (batch) =>
        splitBatch(batch, event.into, state.cancelled),
      );
    case 'sending':
      if (state.pause || state.cancelled) return state;
      return one(state, event);
    case 'accepted':
      return onlyIfChanged(state, one(state, event), (next) => ({ ...next, troubles: 0 }));
    case 'rejected':
    case 'unknown':
      return onlyIfChanged(state, one(state, event), (next) => trouble(next, event.words));
    case 'not accepted':
    case 'state':
    case 'fetched':
    case 'left out':
      return one(state, event);
    case 'decided':
      return event.decision === 'send again'
        ? onlyIfChanged(state, one(state, event), reopened)
        : one(state, event);
    case 'send again':
      return onlyIfChanged(state, one(state, event), reopened);
    case 'paused':
      return pause(state, event.pause);
    case 'resumed':
      return resume(state, event.from);
    case 'cancelled':
      return cancel(state);
    case 'merged':
      return merged(state, event);
    default:
      // Of a later version of this page, in another tab or before a way back to this one.
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

/** Changes the batch that an event speaks of. */
function one(state: RunState, event: Parameters<typeof changeBatch>[1]): RunState {
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

/** Two troubles in a row pause what is still to be sent. */
function trouble(state: RunState, words: string): RunState {
  const troubles = state.troubles + 1;
  const next = { ...state, troubles };
  return troubles >= 2 && somePlanned(state) ? pause(next, { kind: 'trouble', words }) : next;
}

function somePlanned(state: RunState): boolean {
  return state.batches.some(mayBeSent);
}

/** A batch is to be sent again: the run has no end any more, and after its end no trial to wait for. */
function reopened({ summary: _, finishedAt: __, ...rest }: RunState): RunState {
  const trialApproved = rest.trialApproved || rest.stage === 'finished';
  return { ...rest, stage: 'running', cancelled: false, trialApproved };
}

/** What stops the API or storage stays in the way of what was accepted; other pauses are over. */
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
  if (state.stage !== 'running' || !state.batches.every(isEnded)) return state;
  const { pause: _, pauseBelow: __, jobAttempt: ___, ...rest } = state;
  return { ...rest, stage: 'finished', summary: event.summary, finishedAt: event.at };
}

/** A trial whose batches ended waits for the user's word before the rest is sent. */
function hold(state: RunState): RunState {
  const trial = trialBatches(state);
  const over = trial.length > 0 && trial.every(isEnded);
  return over && !state.pause && somePlanned(state)
    ? { ...state, pause: { kind: 'trial' } }
    : state;
}

/** The batches of a trial that is not approved yet; empty where there is none. */
export function trialBatches(state: RunState): readonly Batch[] {
  const records = state.request?.trial;
  if (records === undefined || state.trialApproved) return [];
  return state.batches.filter((batch) => batch.part.firstRecord < records);
}
