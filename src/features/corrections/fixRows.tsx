import { useQuery } from '@tanstack/react-query';
import Papa from 'papaparse';
import { useCallback, useId, useMemo, useState } from 'react';
import { correctedCells } from '../../lists/read/lines/correctedLine.ts';
import {
  MAX_CORRECTIONS,
  type CorrectedCell,
  type Corrections,
} from '../../lists/types/corrections.ts';
import type { NotSentReason } from '../../lists/types/plan.ts';
import type { ColumnProfile } from '../../lists/types/profile.ts';
import type { ListRow } from '../../lists/types/rows.ts';
import { useMessages } from '../../messages/language.tsx';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { EditGrid, type Draft } from '../../ui/table/editGrid.tsx';
import { useServices } from '../page/services.ts';
import { columnWidth } from '../rows/rowsTable.tsx';
import { ErrorNotice } from '../problems/errorNotice.tsx';
import { decidingColumns, rowChecker, type RowCheck } from './checkRow.ts';
import { columnsAtFault } from './fixable.ts';
import { FixRow, MAX_TEXT, type FixColumn } from './fixRow.tsx';
import { MAX_ROWS, turn, type RowGroup, type Stretch } from './rowGroup.ts';
import { useCorrecting } from './useCorrecting.ts';

export interface FixRowsProps {
  readonly run: RunState;
  readonly group: RowGroup;
}

/**
 * An editable grid with the rows of a group. Rows stay until the user turns the page, also once they are fixed. The
 * columns are those that decide how a row is sent.
 */
export default function FixRows({ run, group }: FixRowsProps) {
  const { runs } = useServices();
  const [{ turns, stretch }, setTurned] = useState({
    turns: 0,
    stretch: { from: 0, total: group.total },
  });
  const count = Math.min(MAX_ROWS, stretch.total - stretch.from);
  const { data, error } = useQuery({
    queryKey: ['rows to fix', run.id, group.query, group.openedAt, turns],
    queryFn: () => runs.rows(run.id, group.query, stretch.from, count),
    networkMode: 'always',
    retry: false,
    // The plan changes with each correction. The rows on screen stay until the user moves on.
    staleTime: Infinity,
    gcTime: 0,
  });
  if (error) return <ErrorNotice error={error} />;
  if (!data) return null;
  const onTurn = (to: Stretch) => {
    setTurned({ turns: turns + 1, stretch: to });
  };
  return <Grid key={turns} {...{ run, group, stretch, onTurn }} rows={data} />;
}

interface GridProps extends FixRowsProps {
  readonly stretch: Stretch;
  readonly rows: readonly ListRow[];
  readonly onTurn: (to: Stretch) => void;
}

function Grid({ run, group, stretch, rows, onTurn }: GridProps) {
  const words = useMessages('corrections');
  const keys = useId();
  const { corrections, correct, undo, redo, ...state } = useCorrecting(run);
  const { columns, check, faultsOf } = useChecks(run, group);
  const checks = rows.map((row) => check(cellsOf(row, corrections)));
  const left = checks.filter(isWrong).length;
  const onEdit = (drafts: readonly Draft[]) => {
    correct(drafts.flatMap((draft) => correctionOf(draft, rows, columns)));
  };
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <p role="status" className="w-full grow sm:w-auto text-small font-semibold">
          {group.query.kind === 'not sent'
            ? words.left(left, rows.length)
            : words.stillChanged(left, rows.length)}
        </p>
        <Button aria-disabled={!state.canUndo} aria-keyshortcuts="Control+Z" onClick={undo}>
          {words.undo}
        </Button>
        <Button aria-disabled={!state.canRedo} aria-keyshortcuts="Control+Shift+Z" onClick={redo}>
          {words.redo}
        </Button>
      </div>
      <p id={keys} className="text-fine text-quiet">
        {words.keys}
      </p>
      {state.isFull && <Notice tone="warn">{words.full(MAX_CORRECTIONS)}</Notice>}
      <ErrorNotice error={state.error} />
      <EditGrid
        name={group.title}
        describedBy={keys}
        head={{ key: 'row', head: words.row, align: 'right', width: 7 }}
        columns={columns.map(({ index, label, width }) => ({
          key: `${index}`,
          head: label,
          width,
        }))}
        result={{ key: 'result', head: words.result, width: 22 }}
        rows={rows.length}
        textAt={(place) => textAt({ ...place, text: '' }, rows, columns, corrections)}
        renderRow={(position, { active, draft }) => {
          const row = rows[position];
          const corrected = row && corrections?.get(row.rowNumber);
          return (
            row && (
              <FixRow
                key={row.rowNumber}
                {...{ position, row, corrected, columns, active, draft, check, faultsOf }}
              />
            )
          );
        }}
        onEdit={onEdit}
        onUndo={undo}
        onRedo={redo}
        parseBlock={parseBlock}
      />
      {group.total > MAX_ROWS && (
        <Turns
          stretch={stretch}
          shown={rows.length}
          left={checks.filter((one) => isIn(group, one)).length}
          // The next rows are looked up in the plan, which must include the corrections first.
          isBusy={state.isPending || run.toPlan}
          onTurn={onTurn}
        />
      )}
    </>
  );
}

interface TurnsProps extends Pick<GridProps, 'stretch' | 'onTurn'> {
  /** How many rows are shown. */
  readonly shown: number;
  /** How many of these rows are still in the group. */
  readonly left: number;
  readonly isBusy: boolean;
}

/** Buttons that move through the rows of a large group. */
function Turns({ stretch, shown, left, isBusy, onTurn }: TurnsProps) {
  const words = useMessages('rows');
  const { from, total } = stretch;
  const button = (step: 'previous' | 'next', isEnd: boolean) => (
    <Button
      aria-disabled={isBusy || isEnd}
      onClick={() => {
        if (!isBusy && !isEnd) onTurn(turn(stretch, step, shown, left));
      }}
    >
      {words[step]}
    </Button>
  );
  return (
    <div className="flex flex-wrap items-center justify-end gap-3">
      <p className="grow text-small text-quiet">{words.range(from + 1, from + shown, total)}</p>
      {button('previous', from === 0)}
      {button('next', from + shown >= total)}
    </div>
  );
}

/** In characters. */
function widthOf(column: ColumnProfile | undefined): number {
  return Math.max(10, column ? columnWidth(column) : 0);
}

/** Checks of rows by the rules of the plan at the time the group was opened. */
function useChecks({ profile }: RunState, { query, matching, options }: RowGroup) {
  const columns = useMemo(
    (): FixColumn[] =>
      decidingColumns(matching, options).map((index) => ({
        index,
        label: profile?.columns[index]?.label ?? '',
        width: widthOf(profile?.columns[index]),
      })),
    [matching, options, profile],
  );
  const repair = query.kind === 'repaired by' ? query.repair : undefined;
  const check = useMemo(() => rowChecker(matching, options, repair), [matching, options, repair]);
  const faultsOf = useCallback(
    (reason: NotSentReason | undefined) => columnsAtFault(reason, matching, options),
    [matching, options],
  );
  return { columns, check, faultsOf };
}

function isWrong({ reason, changes }: RowCheck): boolean {
  return reason !== undefined || changes.length > 0;
}

/** Whether the row will be in the group in the next plan. */
function isIn({ query }: RowGroup, { reason, changes }: RowCheck): boolean {
  return query.kind === 'not sent' ? reason === query.reason : changes.length > 0;
}

function cellsOf({ rowNumber, cells }: ListRow, corrections: Corrections | undefined) {
  const corrected = corrections?.get(rowNumber);
  return corrected ? correctedCells(cells, corrected) : cells;
}

function textAt(
  draft: Draft,
  rows: readonly ListRow[],
  columns: readonly FixColumn[],
  corrections: Corrections | undefined,
): string {
  const [cell] = correctionOf(draft, rows, columns);
  if (!cell) return '';
  return corrections?.get(cell.row)?.get(cell.column)?.text ?? cell.was;
}

/** The correction of a list cell from a text typed into a grid cell. */
function correctionOf(
  { row, column, text }: Draft,
  rows: readonly ListRow[],
  columns: readonly FixColumn[],
): CorrectedCell[] {
  const [of, at] = [rows[row], columns[column]];
  if (!of || !at) return [];
  const was = of.cells[at.index] ?? '';
  const isSame = text === was.slice(0, MAX_TEXT) && text.length === MAX_TEXT;
  return [{ row: of.rowNumber, column: at.index, was, text: isSame ? was : text }];
}

/**
 * Parses cells in the clipboard form of spreadsheets: separated by tabs, quoted if they contain a tab or line break.
 */
function parseBlock(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/\r?\n$/, ''), { delimiter: '\t' });
  return data.map((cells) => cells.map((cell) => cell.trim().slice(0, MAX_TEXT)));
}
