import type { Formats } from '../../formats.ts';

export const stuck = (f: Formats) => ({
  title: (n: number) =>
    f.plural(n, {
      one: 'A batch may never come back',
      other: `${f.count(n)} batches may never come back`,
    }),
  text: 'The API accepted these rows, but it doesn’t know the batch anymore, its answers aren’t results we can read, or it has taken more than a day. We keep asking, less and less often. You can save the API’s answer as it is, or leave the rows out: they may have been processed and billed.',
  rows: (first: number, last: number) => `Rows ${f.count(first)}–${f.count(last)}`,
  save: 'Save the API’s answer',
  saved: 'Saved.',
  leaveOut: 'Leave out',
});

export type StuckMessages = ReturnType<typeof stuck>;
