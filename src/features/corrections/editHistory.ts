import type { CorrectedCell, Corrections } from '../../lists/types/corrections.ts';

/** Cells that were changed together, and the cells that undo the change. */
interface Edit {
  readonly undo: readonly CorrectedCell[];
  readonly redo: readonly CorrectedCell[];
}

/** Edits, the latest last, and the edits that were undone. */
export interface EditHistory {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

export const NO_EDITS: EditHistory = { done: [], undone: [] };

/** The history after cells were changed. `before`: the corrections before the change. */
export function edited(
  { done }: EditHistory,
  before: Corrections | undefined,
  cells: readonly CorrectedCell[],
): EditHistory {
  const undo = cells.map((cell) => {
    const { text = cell.was } = before?.get(cell.row)?.get(cell.column) ?? {};
    return Object.assign({}, cell, { text });
  });
  return { done: [...done, { undo, redo: cells }], undone: [] };
}

/** Undoes the last edit. Returns the cells to change. */
export function undone({ done, undone: later }: EditHistory) {
  const edit = done.at(-1);
  return (
    edit && { cells: edit.undo, history: { done: done.slice(0, -1), undone: [...later, edit] } }
  );
}

/** Redoes the edit that was undone last. Returns the cells to change. */
export function redone({ done, undone: later }: EditHistory) {
  const edit = later.at(-1);
  return (
    edit && { cells: edit.redo, history: { done: [...done, edit], undone: later.slice(0, -1) } }
  );
}
