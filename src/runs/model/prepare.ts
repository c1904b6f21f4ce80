import { planBatch } from './batch.ts';
import type { RunEvent } from './events.ts';
import { upgradeOptions } from './storedOptions.ts';
import type { RunState } from '../state.ts';

/** What happens before anything is sent. */
export type Preparing = Extract<
  RunEvent,
  { type: 'read' | 'matched' | 'planned' | 'rematched' | 'submitted' | 'continued' }
>;

/** A run that was just created. */
export function created(event: Extract<RunEvent, { type: 'created' }>): RunState {
  return {
    id: event.id,
    demo: event.demo,
    createdAt: event.at,
    file: { name: event.name, bytes: event.bytes },
    stage: 'matching',
    toPlan: false,
    batches: [],
    trialApproved: false,
    consecutiveFailures: 0,
    cancelled: false,
    ...(event.opening ? { opening: true } : {}),
  };
}

/** Before anything was submitted. */
export function prepare(state: RunState, event: Preparing): RunState {
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
      // A new options object each time, so that planning again with the same options differs from a failed attempt.
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
      if (!plan || state.opening) return state;
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
    case 'continued': {
      const { opening, ...opened } = state;
      return plan && opening ? { ...opened, ...event.from, stage: 'running' } : state;
    }
  }
}
