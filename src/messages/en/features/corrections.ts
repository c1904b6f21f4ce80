import type { Formats } from '../../formats.ts';

/** Correcting cells of a list by hand. */
export const corrections = (f: Formats) => {
  const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
  const cells = (n: number) => f.counted(n, { one: 'cell', other: 'cells' });
  return {
    fix: 'Fix rows',
    fixOf: (what: string) => `Fix rows: ${what}`,
    whole: 'Show whole rows',
    close: 'Close',
    hint: 'Only what we send changes: your file and your download keep the original cells.',
    keys: 'Arrow keys move between cells. Type to replace a cell, or press Enter or F2 to edit it; Tab goes to the next cell. You can paste from a spreadsheet. Ctrl+Z undoes, and Escape closes.',
    left: (left: number, all: number) =>
      left === 0 ? `All ${rows(all)} fixed` : `${f.count(left)} of ${rows(all)} left to fix`,
    stillChanged: (left: number, all: number) =>
      `We’ll still change ${f.count(left)} of ${rows(all)}`,
    undo: 'Undo',
    redo: 'Redo',
    full: (most: number) =>
      `That’s more cells than we can keep corrected in one list (${f.count(most)}). For so many, fix the file itself and choose it again.`,
    row: 'Row',
    result: 'Result',
    ready: 'Ready to send',
    cellOf: (column: string, row: number) => `${column}, row ${f.count(row)}`,
    was: (text: string) => (text === '' ? 'was blank' : `was “${text}”`),
    suggested: 'Suggested fixes',
    suggestedHint:
      'These look like mistakes to us, but you know your list. Your file and your download keep the original cells.',
    stateFromZip: (n: number) =>
      `Fill in ${f.counted(n, { one: 'missing state', other: 'missing states' })} from the ZIP code`,
    cityMisspelled: (from: string, to: string) =>
      `“${from}” → “${to}”, as in most rows with the same ZIP code`,
    fixAll: (n: number) => (n === 1 ? 'Fix 1 row' : `Fix all ${rows(n)}`),
    fixAllOf: (n: number, what: string) =>
      `${n === 1 ? 'Fix 1 row' : `Fix all ${rows(n)}`}: ${what}`,
    fixed: (n: number) => `${rows(n)} fixed`,
    undoOf: (what: string) => `Undo: ${what}`,
    yours: 'Your corrections',
    summary: (n: number, inRows: number) =>
      `You corrected ${cells(n)} in ${rows(inRows)}. Your file and your download keep the original cells.`,
    keeps: 'Your file and your download keep the original cells.',
    show: 'Show corrections',
    column: 'Column',
    inList: 'In your list',
    corrected: 'Corrected',
    takeBack: 'Undo',
    takeBackOf: (column: string, row: number) => `Undo: ${column}, row ${f.count(row)}`,
    takeBackAll: 'Undo all',
    takeBackAsk: (n: number) => `Undo all corrections (${cells(n)})?`,
    takeBackText: 'We’ll go back to the cells in your list and check its rows again.',
    keep: 'Keep them',
  };
};

export type CorrectionsMessages = ReturnType<typeof corrections>;
