import type { ListRef } from '../../lists/types/format.ts';
import type { Profile } from '../../lists/types/profile.ts';
import type { RunState } from '../state.ts';

/** A run's list with the user's corrections, in the format found by `profile`. */
export function listOf({ id, corrections }: RunState, { format }: Profile): ListRef {
  return { run: id, format, ...(corrections ? { corrections } : {}) };
}
