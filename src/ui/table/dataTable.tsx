import type { ReactNode } from 'react';

export interface ColumnStyle {
  readonly key: string;
  /** How the column is highlighted. */
  readonly mark?: 'none' | 'soft' | 'strong';
  readonly align?: 'right';
  /** Whether long text wraps. Otherwise it is cut off. */
  readonly wraps?: boolean;
}

export interface DataColumn extends ColumnStyle {
  readonly head: ReactNode;
}

export interface DataTableProps {
  /** The table's accessible name. */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** The table's `DataRow`s. */
  readonly children: ReactNode;
}

/** A table that scrolls within itself, also sideways and by keyboard. */
export function DataTable({ name, columns, children }: DataTableProps) {
  return (
    <div
      className="overflow-x-auto rounded-md border border-line"
      role="group"
      aria-label={name}
      // A part that scrolls must take the focus, so that arrow keys can scroll it.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <table aria-label={name} className="w-full border-collapse text-left text-small">
        <thead className="bg-sunken text-fine text-quiet">
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={cellClass(column, 'py-2.5 font-semibold')}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  );
}

export interface DataRowProps {
  readonly columns: readonly ColumnStyle[];
  /** One cell for each column. */
  readonly cells: readonly ReactNode[];
}

export function DataRow({ columns, cells }: DataRowProps) {
  return (
    <tr className="border-t border-line">
      {columns.map((column, i) => (
        <td key={column.key} className={cellClass(column, 'py-2.5')}>
          {cells[i]}
        </td>
      ))}
    </tr>
  );
}

const MARKS = {
  none: '',
  soft: 'bg-accent-soft text-ink',
  strong: 'bg-accent-soft text-ink font-semibold shadow-[inset_2px_0_var(--accent)]',
};

/** How a cell of a table looks. */
export function cellClass({ mark = 'none', align, wraps }: ColumnStyle, more: string): string {
  return `px-4 ${wraps ? 'min-w-72' : 'max-w-72 truncate whitespace-nowrap'} transition-colors ${align === 'right' ? 'text-right' : ''} ${MARKS[mark]} ${more}`;
}
