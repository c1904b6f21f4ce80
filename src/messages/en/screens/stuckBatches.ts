import type { Formats } from '../../formats.ts';

export const stuck = (f: Formats) => ({
  title: (n: number) =>
    f.plural(n, {
      one: 'A batch may never finish',
      other: `${f.count(n)} batches may never finish`,
    }),
  text: 'The API accepted these rows, but it no longer knows the batch, sends results we can’t read, or has taken more than a day. We’ll keep checking, less and less often. You can save the API’s response as is, or leave these rows out. They may have been processed and billed.',
  rows: (first: number, last: number) => `Rows ${f.count(first)}–${f.count(last)}`,
  save: 'Save the API’s response',
  saved: 'Saved.',
  leaveOut: 'Leave out',
});

export type StuckMessages = ReturnType<typeof stuck>;
