import type { CorrectedCell, Corrections } from '../../lists/types/corrections.ts';

/** Cells that were changed at once, and how they go back. */
interface Edit {
  readonly undo: readonly CorrectedCell[];
  readonly redo: readonly CorrectedCell[];
}

/** What was edited, the last at the end, and what of it was undone. */
export interface EditHistory {
  readonly done: readonly Edit[];
  readonly undone: readonly Edit[];
}

export const NO_EDITS: EditHistory = { done: [], undone: [] };

/** The history after cells were changed; `before`: the corrections before that. */
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

/** Undoes the last edit: gives the cells to change for that. */
export function undone({ done, undone: later }: EditHistory) {
  const edit = done.at(-1);
  return (
    edit && { cells: edit.undo, history: { done: done.slice(0, -1), undone: [...later, edit] } }
  );
}

/** Makes the edit again that was undone last. */
export function redone({ done, undone: later }: EditHistory) {
  const edit = later.at(-1);
  return (
    edit && { cells: edit.redo, history: { done: [...done, edit], undone: later.slice(0, -1) } }
  );
}
