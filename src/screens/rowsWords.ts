import type { Formats } from '../ui/formats.ts';

const en = (f: Formats) => ({
  show: 'Show rows',
  showOf: (what: string) => `Show rows: ${what}`,
  close: 'Close',
  row: 'Row',
  rowHint: 'Row numbers are those of your file, as a spreadsheet counts them.',
  loading: 'Looking up the rows…',
  range: (from: number, to: number, total: number) =>
    `${f.count(from)}–${f.count(to)} of ${f.count(total)}`,
  previous: 'Previous',
  next: 'Next',
});

export const rowsWords = { en };
