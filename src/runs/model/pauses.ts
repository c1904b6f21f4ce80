import type { Pause, RunState } from '../state.ts';

/**
 * The first pause stands: what comes after it are its echoes from other batches. Only storage that fails comes on
 * top, since nothing can be done for the run until it works again.
 */
export function pause(state: RunState, why: Pause): RunState {
  if (state.stage !== 'running' || state.pause?.kind === 'storage') return state;
  if (state.pause)
    return why.kind === 'storage' ? { ...state, pause: why, pauseBelow: state.pause } : state;
  if (why.kind !== 'job not created') return { ...state, pause: why };
  const { jobAttempt: _, ...rest } = state;
  return { ...rest, pause: why };
}

/** Ends a pause of this kind; one that stood before it stands again. */
export function resume(state: RunState, from: Pause['kind']): RunState {
  if (state.pause?.kind !== from) return state;
  const { pause: _, pauseBelow, ...rest } = state;
  return {
    ...rest,
    ...(pauseBelow ? { pause: pauseBelow } : {}),
    consecutiveFailures: Math.min(state.consecutiveFailures, 1),
    trialApproved: state.trialApproved || from === 'trial',
  };
}
