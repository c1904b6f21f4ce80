import type { ReactNode } from 'react';

export interface DataColumn {
  readonly key: string;
  readonly head: ReactNode;
  /** How it is marked out among the others. */
  readonly mark?: 'none' | 'soft' | 'strong';
  readonly align?: 'right';
}

export interface DataRow {
  readonly key: string;
  /** One for each column. */
  readonly cells: readonly ReactNode[];
}

export interface DataTableProps {
  /** The table's accessible name. */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  readonly rows: readonly DataRow[];
}

/** A table that scrolls within itself, sideways by keyboard too. */
export function DataTable({ name, columns, rows }: DataTableProps) {
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
              <th key={column.key} scope="col" className={cellLook(column, 'py-2.5 font-semibold')}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className="border-t border-line">
              {columns.map((column, i) => (
                <td key={column.key} className={cellLook(column, 'py-2.5')}>
                  {row.cells[i]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const MARKS = {
  none: '',
  soft: 'bg-accent-soft text-ink',
  strong: 'bg-accent-soft text-ink font-semibold shadow-[inset_2px_0_var(--accent)]',
};

/** How a cell of a table looks. */
export function cellLook({ mark = 'none', align }: DataColumn, more: string): string {
  return `max-w-72 truncate px-4 whitespace-nowrap transition-colors ${align === 'right' ? 'text-right' : ''} ${MARKS[mark]} ${more}`;
}
