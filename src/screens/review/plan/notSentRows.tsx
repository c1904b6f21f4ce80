import { GroupButton } from '../../../features/corrections/rowGroups.tsx';
import { isFixable } from '../../../features/corrections/fixable.ts';
import { RowsSheet } from '../../../features/rows/rowsSheet.tsx';
import type { NotSentReason } from '../../../lists/types/plan.ts';
import type { RunState } from '../../../runs/state.ts';

interface NotSentRowsProps {
  readonly run: RunState;
  readonly reason: NotSentReason;
  readonly title: string;
  readonly rows: number;
}

/** Opens the rows that are not sent for a reason. Rows that corrections can fix open for editing. */
export function NotSentRows({ run, reason, title, rows }: NotSentRowsProps) {
  const query = { kind: 'not sent', reason } as const;
  return isFixable(reason) ? (
    <GroupButton query={query} title={title} total={rows} />
  ) : (
    <RowsSheet run={run} query={query} title={title} total={rows} />
  );
}
