/** A cell of a grid, by positions from 0. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface GridSize {
  readonly rows: number;
  readonly columns: number;
}

/** What a key does in an editable grid. */
export type GridCommand =
  | { readonly kind: 'move'; readonly to: Place }
  /** Starts editing. `text`: what was typed, which replaces the cell's text. */
  | { readonly kind: 'edit'; readonly text?: string }
  | { readonly kind: 'clear' | 'undo' | 'redo' };

export type Key = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

/** Number of rows that Page Up and Page Down move. */
const PAGE = 10;

/**
 * What a key does while no cell is edited, as in a spreadsheet. Undefined: the browser's default, such as Tab in the
 * last cell, which leaves the grid.
 */
export function gridCommand(key: Key, at: Place, size: GridSize): GridCommand | undefined {
  if (key.altKey) return undefined;
  if (key.ctrlKey || key.metaKey) return withControl(key, size);
  if (key.key === 'Tab') return moveTo(nextCell(at, size, key.shiftKey ? -1 : 1));
  if (key.key === 'Enter' || key.key === 'F2') return { kind: 'edit' };
  if (key.key === 'Delete' || key.key === 'Backspace') return { kind: 'clear' };
  if (/^.$/u.test(key.key)) return { kind: 'edit', text: key.key };
  return moveTo(arrowed(key.key, at, size));
}

/** The cell to move to if the key ends editing. Undefined if it doesn't end editing. */
export function afterEditing({ key, shiftKey }: Key, at: Place, size: GridSize): Place | undefined {
  const step = shiftKey ? -1 : 1;
  if (key === 'Tab') return nextCell(at, size, step) ?? at;
  if (key === 'Enter') return within({ ...at, row: at.row + step }, size);
  return undefined;
}

function withControl({ key, shiftKey }: Key, size: GridSize): GridCommand | undefined {
  switch (key.toLowerCase()) {
    case 'z':
      return { kind: shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'home':
      return { kind: 'move', to: { row: 0, column: 0 } };
    case 'end':
      return { kind: 'move', to: { row: size.rows - 1, column: size.columns - 1 } };
    default:
      return undefined;
  }
}

function moveTo(to: Place | undefined): GridCommand | undefined {
  return to && { kind: 'move', to };
}

/** The cell before or after this one, row by row. */
function nextCell({ row, column }: Place, { rows, columns }: GridSize, step: 1 | -1) {
  const position = row * columns + column + step;
  if (position < 0 || position >= rows * columns) return undefined;
  return { row: Math.floor(position / columns), column: position % columns };
}

function arrowed(key: string, at: Place, size: GridSize): Place | undefined {
  const { row, column } = at;
  const places: { readonly [key: string]: Place } = {
    ArrowUp: { row: row - 1, column },
    ArrowDown: { row: row + 1, column },
    ArrowLeft: { row, column: column - 1 },
    ArrowRight: { row, column: column + 1 },
    Home: { row, column: 0 },
    End: { row, column: size.columns - 1 },
    PageUp: { row: row - PAGE, column },
    PageDown: { row: row + PAGE, column },
  };
  const to = places[key];
  return to && within(to, size);
}

function within({ row, column }: Place, { rows, columns }: GridSize): Place {
  return {
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  };
}
