import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { cellClass, type DataColumn } from './dataTable.tsx';

export interface LongColumn extends DataColumn {
  /** In characters. */
  readonly width: number;
}

export interface LongTableProps {
  /** The table's accessible name. */
  readonly name: string;
  /** The first one stays in sight when the others scroll sideways. */
  readonly columns: readonly LongColumn[];
  /** At most 100,000: browsers clamp what is too high, and the places of all rows are kept. */
  readonly count: number;
  /** The rows at positions that are in sight, each as a `LongRow`. */
  readonly renderRows: (positions: readonly number[]) => ReactNode;
  /** Key of a column to scroll into view. */
  readonly scrollToColumn?: string | undefined;
  /** How high it may get. */
  readonly className?: string;
}

/** All rows are of one height, so that any of them is found without those before. */
const ROW_REMS = 2.25;

/** Rows that are made above and below those in sight. */
const OVERSCAN = 10;

/** A table of many rows that scrolls within itself and makes only the rows in sight. */
export function LongTable(props: LongTableProps) {
  const { name, columns, count, renderRows, scrollToColumn, className = 'max-h-96' } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, above, below } = useRowsInSight(count, scroller);
  useScrollToColumn(scrollToColumn, scroller);
  return (
    <div
      ref={scroller}
      className={`overflow-auto rounded-md border border-line motion-safe:scroll-smooth ${className}`}
      role="group"
      aria-label={name}
      // A part that scrolls must take the focus, so that arrow keys can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table
        aria-label={name}
        aria-rowcount={count + 1}
        className="min-w-full table-fixed border-separate border-spacing-0 text-left text-small"
        style={{ width: `calc(${columns.map(({ width }) => columnWidth(width)).join(' + ')})` }}
      >
        <colgroup>
          {columns.map(({ key, width }) => (
            <col key={key} style={{ width: `calc(${columnWidth(width)})` }} />
          ))}
        </colgroup>
        <thead className="text-fine text-quiet">
          <tr aria-rowindex={1}>
            {columns.map((column, i) => (
              <th
                key={column.key}
                data-column={column.key}
                scope="col"
                className={cellClass(
                  column,
                  `sticky top-0 border-b border-line py-2 align-bottom font-semibold ${i === 0 ? 'left-0 z-2' : 'z-1'} ${ground(column, 'bg-sunken')}`,
                )}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap height={above} />
          {renderRows(rows)}
          <Gap height={below} />
        </tbody>
      </table>
    </div>
  );
}

export interface LongRowProps {
  readonly position: number;
  readonly columns: readonly LongColumn[];
  /** One for each column; absent while they are looked up. */
  readonly cells: readonly ReactNode[] | undefined;
}

/** A row of a long table. */
export function LongRow({ position, columns, cells }: LongRowProps) {
  return (
    <tr aria-rowindex={position + 2} className="h-9">
      {columns.map((column, i) => {
        const content = cells?.[i];
        return (
          <td
            key={column.key}
            title={typeof content === 'string' ? content : undefined}
            className={cellClass(
              column,
              `border-b border-line ${i === 0 ? 'sticky left-0' : ''} ${ground(column, i === 0 ? 'bg-ground' : '')}`,
            )}
          >
            {cells ? content : <span className="block h-2 w-1/2 rounded-full bg-sunken" />}
          </td>
        );
      })}
    </tr>
  );
}

/** What scrolls beneath a cell must not show through it. */
function ground({ mark = 'none' }: LongColumn, unmarked: string): string {
  return mark === 'none' ? unmarked : '';
}

function columnWidth(characters: number): string {
  return `${characters}ch + 2rem`;
}

/** Takes the room of rows that are not made. */
function Gap({ height }: { height: number }) {
  return height > 0 && <tr aria-hidden="true" style={{ height }} />;
}

function useRowsInSight(count: number, scroller: React.RefObject<HTMLDivElement | null>) {
  // Measured once: it is asked for each of the rows.
  const [height] = useState(rowHeight);
  // No compiler memoizes here, and nothing of the virtualizer is passed on.
  // oxlint-disable-next-line react/incompatible-library
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: OVERSCAN,
    // Until it is measured.
    initialRect: { width: 0, height: 400 },
  });
  const items = virtualizer.getVirtualItems();
  return {
    rows: items.map(({ index }) => index),
    above: items[0]?.start ?? 0,
    below: virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0),
  };
}

function rowHeight(): number {
  return ROW_REMS * parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** Scrolls sideways only as far as is needed; the page stays where it is. */
function useScrollToColumn(
  key: string | undefined,
  scroller: React.RefObject<HTMLDivElement | null>,
): void {
  useEffect(() => {
    const box = scroller.current;
    if (!box || key === undefined) return;
    const heads = [...box.querySelectorAll<HTMLElement>('th')];
    const head = heads.find(({ dataset }) => dataset['column'] === key);
    if (!head) return;
    const left = head.offsetLeft - (heads[0]?.offsetWidth ?? 0);
    const right = head.offsetLeft + head.offsetWidth - box.clientWidth;
    if (left < box.scrollLeft) box.scrollTo({ left });
    else if (right > box.scrollLeft) box.scrollTo({ left: Math.min(left, right) });
  }, [key, scroller]);
}
