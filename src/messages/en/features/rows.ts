import type { Formats } from '../../formats.ts';

export const rows = (f: Formats) => ({
  show: 'Show rows',
  showOf: (what: string) => `Show rows: ${what}`,
  close: 'Close',
  row: 'Row',
  fewerCells: (n: number) =>
    `${f.counted(n, { one: 'cell', other: 'cells' })} fewer than the header`,
  moreCells: (n: number) => `${f.counted(n, { one: 'cell', other: 'cells' })} more than the header`,
  what: 'What happens',
  sent: 'Sent',
  duplicateOf: (row: number) => `Duplicate: answered with row ${f.count(row)}`,
  sharedWith: (row: number) => `Gets the same answer as row ${f.count(row)}`,
  change: 'Repair',
  becomes: (before: string, after: string) => `“${before}” → ${after === '' ? '∅' : `“${after}”`}`,
  firstRows: (shown: number, total: number) =>
    `The first ${f.count(shown)} of ${f.counted(total, { one: 'row', other: 'rows' })}. Row numbers are those of your file.`,
  rowHint: 'Row numbers are those of your file, as a spreadsheet counts them.',
  range: (from: number, to: number, total: number) =>
    `${f.count(from)}–${f.count(to)} of ${f.count(total)}`,
  previous: 'Previous',
  next: 'Next',
});

export type RowsMessages = ReturnType<typeof rows>;
