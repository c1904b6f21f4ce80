import type { Formats } from '../../formats.ts';

export const rows = (f: Formats) => ({
  show: 'Show rows',
  showOf: (what: string) => `Show rows: ${what}`,
  close: 'Close',
  row: 'Row',
  fewerCells: (n: number) =>
    `${f.counted(n, { one: 'fewer cell', other: 'fewer cells' })} than the header`,
  moreCells: (n: number) =>
    `${f.counted(n, { one: 'more cell', other: 'more cells' })} than the header`,
  what: 'What happens',
  sent: 'Sent',
  duplicateOf: (row: number) => `Duplicate of row ${f.count(row)}`,
  sharedWith: (row: number) => `Gets the same result as row ${f.count(row)}`,
  earlier: 'Earlier list',
  from: (name: string, at: number) => `“${name}”, ${f.date(at)}`,
  fromNotUsed: (name: string, at: number) => `“${name}”, ${f.date(at)}: not used`,
  change: 'Fix',
  becomes: (before: string, after: string) => `“${before}” → ${after === '' ? '∅' : `“${after}”`}`,
  firstRows: (shown: number, total: number) =>
    `First ${f.count(shown)} of ${f.counted(total, { one: 'row', other: 'rows' })}. Row numbers match your file.`,
  rowHint: 'Row numbers match your file as opened in a spreadsheet.',
  range: (from: number, to: number, total: number) =>
    `${f.count(from)}–${f.count(to)} of ${f.count(total)}`,
  previous: 'Previous',
  next: 'Next',
});

export type RowsMessages = ReturnType<typeof rows>;
