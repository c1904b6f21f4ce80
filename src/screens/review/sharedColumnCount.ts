import { usedColumns } from '../../lists/match/required.ts';
import type { RunState } from '../../runs/state.ts';

/** How many columns of the list leave the computer, and how many stay. */
export function columnsThatLeave({ profile, matching, planOptions }: RunState) {
  const leaving = usedColumns(matching ?? {}, planOptions).size;
  return { leaving, staying: (profile?.columns.length ?? 0) - leaving };
}
