import type { RunState } from '../state.ts';
import { planBatch } from './batch.ts';
import { withCorrected } from './corrections.ts';
import type { RunEvent } from './events.ts';
import { upgradeOptions } from './storedOptions.ts';

/** Events before submission. */
export type EarlyEvent = Extract<
  RunEvent,
  {
    type:
      | 'read'
      | 'matched'
      | 'planned'
      | 'rows corrected'
      | 'corrections taken back'
      | 'rematched'
      | 'submitted'
      | 'continued';
  }
>;

/** The run after an early event. The same object if the run was already submitted. */
export function prepare(state: RunState, event: EarlyEvent): RunState {
  if (state.stage !== 'matching' && state.stage !== 'review') return state;
  const { plan, ...unplanned } = state;
  switch (event.type) {
    case 'read': {
      // Rows and columns may differ now, so corrections would be in the wrong cells.
      const { matching: _, planOptions: __, template: ___, ...unmatched } = unplanned;
      const { corrections: ____, ...uncorrected } = unmatched;
      return { ...uncorrected, profile: event.profile, stage: 'matching', toPlan: false };
    }
    case 'matched': {
      if (!state.profile) return state;
      const { matching, planOptions, template } = event;
      const { template: _, ...others } = unplanned;
      // A new options object each time, so that planning again with the same options differs from a failed attempt.
      return {
        ...others,
        matching,
        planOptions: upgradeOptions(planOptions),
        ...(template ? { template } : {}),
        ...askForPlan(state),
      };
    }
    case 'planned': {
      const isAskedFor =
        state.toPlan && (event.request ?? state.planRequests) === state.planRequests;
      return isAskedFor ? { ...state, plan: event.plan, stage: 'review', toPlan: false } : state;
    }
    case 'rows corrected':
      return correct(state, withCorrected(state.corrections, event.cells));
    case 'corrections taken back':
      return correct(state, undefined);
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

/** Sets the corrections, and requests a new plan. */
function correct(state: RunState, corrections: RunState['corrections']): RunState {
  const { plan: _, corrections: was, planOptions, ...others } = state;
  const isPlanned = state.stage === 'review' || state.toPlan;
  if (!isPlanned || !planOptions || was === corrections) return state;
  return {
    ...others,
    ...(corrections ? { corrections } : {}),
    // A new object, so that the new plan differs from a failed attempt.
    planOptions: { ...planOptions },
    ...askForPlan(state),
  };
}

function askForPlan({ planRequests }: RunState) {
  return { stage: 'matching', toPlan: true, planRequests: planRequests + 1 } as const;
}
