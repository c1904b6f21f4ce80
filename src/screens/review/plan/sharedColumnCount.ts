import { usedColumns } from '../../../lists/match/required.ts';
import type { RunState } from '../../../runs/state.ts';

/** How many columns of the list leave the computer, and how many stay. */
export function sharedColumnCount({ profile, matching, planOptions }: RunState) {
  const shared = usedColumns(matching ?? {}, planOptions).size;
  return { shared, notShared: (profile?.columns.length ?? 0) - shared };
}
