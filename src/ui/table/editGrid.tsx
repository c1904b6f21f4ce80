import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { cellClass, type DataColumn } from './dataTable.tsx';
import { afterEditing, gridCommand, type Place } from './gridKeys.ts';

/** A cell and the text being typed into it. */
export interface Draft extends Place {
  readonly text: string;
}

export interface GridColumn extends DataColumn {
  /** In characters. */
  readonly width: number;
}

/** The editing state of a row. */
export interface GridRowState {
  /** Column of the focused cell, if it is in this row. */
  readonly active: number | undefined;
  /** The text being typed, if it is in this row. */
  readonly draft: Draft | undefined;
}

export interface EditGridProps {
  /** The grid's accessible name. */
  readonly name: string;
  /** ID of the element that explains the keys. */
  readonly describedBy: string;
  /** The column of row headers. Sticks when the others scroll sideways. */
  readonly head: GridColumn;
  /** The columns that can be edited. */
  readonly columns: readonly GridColumn[];
  /** The column of results, last. Sticks too if there is room. */
  readonly result: GridColumn;
  readonly rows: number;
  /** The text of a cell. Columns count from the first editable one. */
  readonly textAt: (place: Place) => string;
  /** Renders a row as `tr`: its header, a `GridCell` for each editable column, and its result. */
  readonly renderRow: (row: number, state: GridRowState) => ReactNode;
  readonly onEdit: (cells: readonly Draft[]) => void;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
  /** Parses clipboard text into cells by row. */
  readonly parseBlock: (text: string) => readonly (readonly string[])[];
}

/** A table whose cells are edited by keyboard as in a spreadsheet (ARIA grid pattern). */
export function EditGrid(props: EditGridProps) {
  const { name, describedBy, head, columns, result, rows, renderRow } = props;
  const { table, active, draft, handlers } = useEditing(props);
  const all = [head, ...columns, result];
  return (
    <div className="min-h-0 scroll-pt-12 scroll-pl-24 sm:scroll-pr-64 overflow-auto rounded-md border border-line">
      <table
        ref={table}
        // A table is what a grid is made of (ARIA Authoring Practices, grid pattern).
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role
        role="grid"
        aria-label={name}
        aria-describedby={describedBy}
        aria-rowcount={rows + 1}
        className="min-w-full table-fixed border-separate border-spacing-0 text-left text-small"
        style={{ width: `calc(${all.map(({ width }) => columnWidth(width)).join(' + ')})` }}
        {...handlers}
      >
        <colgroup>
          {all.map(({ key, width }) => (
            <col key={key} style={{ width: `calc(${columnWidth(width)})` }} />
          ))}
        </colgroup>
        <thead className="text-fine text-quiet">
          <tr aria-rowindex={1}>
            {all.map((column, i) => (
              <th
                key={column.key}
                scope="col"
                className={cellClass(
                  column,
                  `sticky top-0 border-b border-line bg-sunken py-2 align-bottom font-semibold ${i === 0 ? 'left-0 z-2' : i === all.length - 1 ? 'z-1 sm:right-0 sm:z-2' : 'z-1'}`,
                )}
              >
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: rows }, (_, row) =>
            renderRow(row, {
              active: active.row === row ? active.column : undefined,
              draft: draft?.row === row ? draft : undefined,
            }),
          )}
        </tbody>
      </table>
    </div>
  );
}

function columnWidth(characters: number): string {
  return `${characters}ch + 2rem`;
}

function useEditing(props: EditGridProps) {
  const { rows, columns, textAt, onEdit, onUndo, onRedo, parseBlock } = props;
  const size = { rows, columns: columns.length };
  const table = useRef<HTMLTableElement>(null);
  // The grid is opened for editing, so the first cell gets the focus at once.
  const takesFocus = useRef(true);
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const [draft, setDraft] = useState<Draft>();

  useLayoutEffect(() => {
    if (!takesFocus.current) return;
    takesFocus.current = false;
    const cell = table.current?.querySelector<HTMLElement>(selectorOf(active));
    const input = cell?.querySelector('input');
    (input ?? cell)?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });

  const go = (to: Place) => {
    takesFocus.current = true;
    setActive(to);
  };
  const edit = (text = textAt(active)) => {
    takesFocus.current = true;
    setDraft({ ...active, text });
  };
  const commit = () => {
    if (draft) onEdit([draft]);
    setDraft(undefined);
  };
  const onEditingKey = (event: React.KeyboardEvent) => {
    // Keys that control an input method are not for the grid.
    if (event.nativeEvent.isComposing) return;
    const to = event.key === 'Escape' ? active : afterEditing(event, active, size);
    // Other keys, such as arrows, Home and Undo, edit the text.
    if (!to) return;
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') setDraft(undefined);
    else commit();
    go(to);
  };
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (draft) {
      onEditingKey(event);
      return;
    }
    const command = gridCommand(event, active, size);
    if (!command) return;
    event.preventDefault();
    if (command.kind === 'move') go(command.to);
    else if (command.kind === 'edit') edit(command.text);
    else if (command.kind === 'clear') onEdit([{ ...active, text: '' }]);
    else if (command.kind === 'undo') onUndo();
    else onRedo();
  };
  return {
    table,
    active,
    draft,
    handlers: {
      onKeyDown,
      onInput: ({ target }: React.FormEvent) => {
        if (target instanceof HTMLInputElement) setDraft({ ...active, text: target.value });
      },
      onBlur: ({ target }: React.FocusEvent) => {
        if (target instanceof HTMLInputElement) commit();
      },
      onClick: ({ target }: React.MouseEvent) => {
        const place = placeOf(target);
        if (!place || target instanceof HTMLInputElement) return;
        if (isSame(place, active) && table.current?.contains(document.activeElement)) edit();
        else go(place);
      },
      onPaste: (event: React.ClipboardEvent) => {
        if (draft) return;
        event.preventDefault();
        onEdit(placed(parseBlock(event.clipboardData.getData('text/plain')), active, size));
      },
      onCopy: (event: React.ClipboardEvent) => {
        if (draft) return;
        event.preventDefault();
        event.clipboardData.setData('text/plain', textAt(active));
      },
    },
  };
}

/** The cells of a block pasted at `at`. Cells beyond the grid's end are left out. */
function placed(
  block: readonly (readonly string[])[],
  at: Place,
  size: { readonly rows: number; readonly columns: number },
): Draft[] {
  return block
    .flatMap((texts, i) =>
      texts.map((text, j) => ({ row: at.row + i, column: at.column + j, text })),
    )
    .filter(({ row, column }) => row < size.rows && column < size.columns);
}

function isSame(a: Place, b: Place): boolean {
  return a.row === b.row && a.column === b.column;
}

function selectorOf({ row, column }: Place): string {
  return `[data-row="${row}"][data-column="${column}"]`;
}

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element && target.closest<HTMLElement>('td[data-column]');
  if (!cell) return undefined;
  return { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) };
}
