import { memo } from 'react';
import { correctedCells } from '../../lists/read/lines/correctedLine.ts';
import type { CorrectedCell } from '../../lists/types/corrections.ts';
import type { ListRow } from '../../lists/types/rows.ts';
import type { NotSentReason } from '../../lists/types/plan.ts';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { CheckIcon, WarnIcon } from '../../ui/icons.tsx';
import { GridCell } from '../../ui/table/gridCell.tsx';
import type { GridRowState } from '../../ui/table/editGrid.tsx';
import type { RowCheck } from './checkRow.ts';

/** Longest text that can be typed into a cell. */
export const MAX_TEXT = 500;

/** A column whose cells can be corrected. */
export interface FixColumn {
  readonly index: number;
  readonly label: string;
  /** In characters. */
  readonly width: number;
}

export interface FixRowProps {
  readonly position: number;
  readonly row: ListRow;
  readonly corrected: ReadonlyMap<number, CorrectedCell> | undefined;
  readonly columns: readonly FixColumn[];
  readonly active: GridRowState['active'];
  readonly draft: GridRowState['draft'];
  readonly check: (cells: readonly string[]) => RowCheck;
  /** Indexes of the columns that may contain the cause. */
  readonly faultsOf: (reason: NotSentReason | undefined) => ReadonlySet<number>;
}

const NONE: ReadonlyMap<number, CorrectedCell> = new Map();

function PlainRow(props: FixRowProps) {
  const { position, row, corrected = NONE, columns, active, draft, check, faultsOf } = props;
  const words = useMessages('corrections');
  const { count } = useFormats();
  const cells = correctedCells(row.cells, corrected);
  const typed = draft && columns[draft.column];
  const result = check(typed ? cells.with(typed.index, draft.text) : cells);
  const faults = faultsOf(result.reason);
  return (
    <tr aria-rowindex={position + 2} className="h-10">
      <th
        scope="row"
        className="sticky left-0 z-1 border-b border-line bg-raised px-4 text-right font-normal text-quiet"
      >
        {count(row.rowNumber)}
      </th>
      {columns.map(({ index, label }, column) => {
        const was = corrected.get(index)?.was;
        return (
          <GridCell
            key={index}
            row={position}
            column={column}
            state={{ active, draft }}
            text={cells[index] ?? ''}
            label={words.cellOf(label, row.rowNumber)}
            maxLength={MAX_TEXT}
            invalid={faults.has(index)}
            changed={was === undefined ? undefined : words.was(was)}
          />
        );
      })}
      <td className="border-b border-l border-line bg-raised px-4 sm:sticky sm:right-0 sm:z-1">
        <RowResult {...result} />
      </td>
    </tr>
  );
}

/** Memoized, so that only rows that change render again. */
export const FixRow = memo(PlainRow);

/** Shows whether the row can be sent, and which repairs it still gets. */
function RowResult({ reason, changes }: RowCheck) {
  const reasons = useMessages('reasons').notSent;
  const rows = useMessages('rows');
  const words = useMessages('corrections');
  if (reason)
    return (
      <span className="flex items-center gap-2 text-warn" title={reasons[reason]}>
        <WarnIcon className="size-4" />
        <span className="truncate">{reasons[reason]}</span>
      </span>
    );
  const change = changes.map(({ before, after }) => rows.becomes(before, after)).join('; ');
  return (
    <span className="flex items-center gap-2" title={change || undefined}>
      {change === '' && <CheckIcon className="size-4 text-accent" />}
      <span className="truncate">{change || words.ready}</span>
    </span>
  );
}
