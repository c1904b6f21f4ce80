import { usedColumns } from '../../lists/match/required.ts';
import type { RunState } from '../../runs/state.ts';

/** How many columns of the list leave the computer, and how many stay. */
export function columnsThatLeave({ profile, matching }: RunState) {
  const leaving = usedColumns(matching ?? {}).size;
  return { leaving, staying: (profile?.columns.length ?? 0) - leaving };
}
