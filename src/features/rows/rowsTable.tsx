import { useQuery, type QueryKey } from '@tanstack/react-query';
import { memo, useMemo, useState, type ReactNode } from 'react';
import type { ColumnProfile } from '../../lists/types/profile.ts';
import type { ListRow } from '../../lists/types/rows.ts';
import { Button } from '../../ui/button.tsx';
import type { DataColumn } from '../../ui/table/dataTable.tsx';
import { WarnIcon } from '../../ui/icons.tsx';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { LongRow, LongTable, type LongColumn } from '../../ui/table/longTable.tsx';
import { ErrorNotice } from '../problems/errorNotice.tsx';

/** Rows that are asked for at once; even, so that rows shown in pairs stay together. */
const PAGE = 100;

/** Maximum number of rows in one table; longer lists are shown in segments. */
const SEGMENT = 100_000;

/** Room for the sign beside a row's number, in characters. */
const SIGN_WIDTH = 3;

/** How long rows that are out of sight are kept; looking through a list must not pile it up here. */
const CACHE_MS = 20_000;

/** A column that is not one of the list's. */
export interface AddedColumn<R extends ListRow> extends LongColumn {
  readonly cell: (row: R) => ReactNode;
}

export interface RowsColumnStyle extends Partial<Pick<DataColumn, 'head' | 'mark'>> {
  /** The least width that the heading needs, in characters. */
  readonly headWidth?: number;
}

export interface RowsTableProps<R extends ListRow> {
  /** The table's accessible name. */
  readonly name: string;
  /** Those of the list. */
  readonly columns: readonly ColumnProfile[];
  /** How many rows there are. */
  readonly total: number;
  /** Fetches up to `count` of the rows after the first `from`. */
  readonly load: (from: number, count: number) => Promise<readonly R[]>;
  /** Changes whenever the rows do. */
  readonly loadKey: QueryKey;
  /** How many cells a row should have; rows with fewer or more are marked. */
  readonly expected?: number | undefined;
  /** Columns between the row number and those of the list. */
  readonly added?: readonly AddedColumn<R>[];
  /** How a column of the list is headed and marked, where its label alone is not enough. */
  readonly columnStyle?: (column: ColumnProfile) => RowsColumnStyle;
  /** Index of a column to scroll into view. */
  readonly scrollToColumn?: number | undefined;
  /** How high it may get. */
  readonly className?: string;
}

/** Rows of a list with their row numbers: all of them can be scrolled through, those in sight are loaded. */
export function RowsTable<R extends ListRow>(props: RowsTableProps<R>) {
  const { name, total, load, loadKey, scrollToColumn, className } = props;
  const [segment, setSegment] = useState(0);
  const from = segment * SEGMENT < total ? segment * SEGMENT : 0;
  const columns = useColumns(props);
  return (
    <>
      <LongTable
        key={from}
        name={name}
        columns={columns}
        count={Math.min(SEGMENT, total - from)}
        scrollToColumn={scrollToColumn === undefined ? undefined : columnKey(scrollToColumn)}
        {...(className === undefined ? {} : { className })}
        renderRows={(positions) =>
          pagesOf(positions.map((position) => from + position)).map(([page, ordinals]) => (
            <Page key={page} {...{ page, ordinals, from, columns, total, load, loadKey }} />
          ))
        }
      />
      {total > SEGMENT && <SegmentButtons from={from} total={total} onSegment={setSegment} />}
    </>
  );
}

type RowColumn<R extends ListRow> = LongColumn & Pick<AddedColumn<R>, 'cell'>;

interface PageProps<R extends ListRow> extends Pick<
  RowsTableProps<R>,
  'total' | 'load' | 'loadKey'
> {
  readonly page: number;
  /** Those of its rows that are in sight. */
  readonly ordinals: readonly number[];
  /** The ordinal that the table begins with. */
  readonly from: number;
  readonly columns: readonly RowColumn<R>[];
}

/** A page is fetched once for all of its rows. */
function Page<R extends ListRow>(props: PageProps<R>) {
  const { page, ordinals, from, columns, total, load, loadKey } = props;
  // The last page of a list that is still read gets more rows.
  const count = Math.min(PAGE, total - page * PAGE);
  const { data, error } = useQuery({
    queryKey: [...loadKey, page, count],
    queryFn: () => load(page * PAGE, count),
    networkMode: 'always',
    retry: false,
    staleTime: Infinity,
    gcTime: CACHE_MS,
  });
  if (error)
    return (
      <tr>
        <td colSpan={columns.length}>
          <ErrorNotice error={error} />
        </td>
      </tr>
    );
  return ordinals.map((ordinal) => (
    <Row key={ordinal} position={ordinal - from} columns={columns} row={data?.[ordinal % PAGE]} />
  ));
}

interface RowProps<R extends ListRow> {
  readonly position: number;
  readonly columns: readonly RowColumn<R>[];
  /** Absent while it is looked up. */
  readonly row: R | undefined;
}

function PlainRow<R extends ListRow>({ position, columns, row }: RowProps<R>) {
  const cells = row && columns.map(({ cell }) => cell(row));
  return <LongRow position={position} columns={columns} cells={cells} />;
}

/** Rows that stay in sight are not made again when others come. */
const Row = memo(PlainRow) as typeof PlainRow;

/** Ordinals by the page that they are on. */
function pagesOf(ordinals: readonly number[]): [page: number, ordinals: readonly number[]][] {
  const pages = new Map<number, number[]>();
  for (const ordinal of ordinals) {
    const page = Math.floor(ordinal / PAGE);
    pages.set(page, [...(pages.get(page) ?? []), ordinal]);
  }
  return [...pages];
}

function useColumns<R extends ListRow>(props: RowsTableProps<R>) {
  const { columns, expected, total, added, columnStyle } = props;
  const words = useMessages('rows');
  const digits = useFormats().count(total).length;
  return useMemo((): RowColumn<R>[] => {
    const ofList = columns.map((column) => {
      const { headWidth = 0, ...shown } = columnStyle?.(column) ?? {};
      return {
        key: columnKey(column.index),
        head: column.label,
        width: Math.max(columnWidth(column), headWidth),
        ...shown,
        cell: ({ cells }: R) =>
          cells[column.index] ?? (column.index < (expected ?? 0) ? <NoCell /> : ''),
      };
    });
    const number = {
      key: 'row',
      head: words.row,
      align: 'right' as const,
      width: Math.max(words.row.length, digits) + SIGN_WIDTH,
      cell: (row: R) => <RowNumber row={row} expected={expected} />,
    };
    return [number, ...(added ?? []), ...ofList];
  }, [columns, expected, added, columnStyle, words, digits]);
}

interface RowNumberProps {
  readonly row: ListRow;
  readonly expected: number | undefined;
}

/** The row's number, and whether it has too few or too many cells. */
function RowNumber({ row, expected }: RowNumberProps) {
  const words = useMessages('rows');
  const { count } = useFormats();
  const more = row.cells.length - (expected ?? row.cells.length);
  if (more === 0) return count(row.rowNumber);
  const what = more > 0 ? words.moreCells(more) : words.fewerCells(-more);
  return (
    <span title={what} className="inline-flex items-center gap-1.5 font-semibold text-warn">
      <WarnIcon className="size-4" />
      <span>
        {count(row.rowNumber)}
        <span className="sr-only"> ({what})</span>
      </span>
    </span>
  );
}

/** What a row lacks, where others have a cell. */
function NoCell() {
  return <span aria-hidden className="hatched block h-3 rounded-sm" />;
}

function columnKey(index: number): string {
  return `column ${index}`;
}

/** The width of a column in characters, from its label and samples. */
export function columnWidth({ label, samples }: ColumnProfile): number {
  const longest = Math.max(label.length, ...samples.map((sample) => sample.length));
  return Math.min(Math.max(longest, 8), 30) + 1;
}

interface SegmentButtonsProps {
  readonly from: number;
  readonly total: number;
  readonly onSegment: (segment: number) => void;
}

function SegmentButtons({ from, total, onSegment }: SegmentButtonsProps) {
  const words = useMessages('rows');
  const segment = from / SEGMENT;
  return (
    <div className="mt-3 flex flex-wrap items-center justify-end gap-3">
      <p className="grow text-small text-quiet" role="status">
        {words.range(from + 1, Math.min(from + SEGMENT, total), total)}
      </p>
      <Button
        disabled={from === 0}
        onClick={() => {
          onSegment(segment - 1);
        }}
      >
        {words.previous}
      </Button>
      <Button
        disabled={from + SEGMENT >= total}
        onClick={() => {
          onSegment(segment + 1);
        }}
      >
        {words.next}
      </Button>
    </div>
  );
}
