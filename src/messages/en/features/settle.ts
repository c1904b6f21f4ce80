import type { Formats } from '../../formats.ts';

/** Batches that need the user's decision. */
export const settle = (f: Formats) => ({
  unknown: 'Needs your decision',
  unknownText: (n: number) =>
    `We got no clear response for ${f.counted(n, { one: 'batch', other: 'batches' })}, so the API may or may not have accepted ${f.plural(n, { one: 'it', other: 'them' })}. If you send ${f.plural(n, { one: 'it', other: 'them' })} again, the same records may be billed twice. If you leave ${f.plural(n, { one: 'it', other: 'them' })} out, those rows get no emails. If you’re not sure, ask API support first: the batch report has the IDs they need.`,
  unknownDemo: 'This is the demo, so nothing is billed either way.',
  rejected: 'The API rejected some batches',
  rejectedText: (n: number) =>
    `${f.counted(n, { one: 'batch was', other: 'batches were' })} rejected. The rows are in your list, with the reason. You can send ${f.plural(n, { one: 'it', other: 'them' })} again.`,
  failed: 'Some batches failed at the API',
  failedText: (n: number) =>
    `The API accepted ${f.counted(n, { one: 'batch', other: 'batches' })} and then reported a failure. The rows are in your list, with the reason. If you send ${f.plural(n, { one: 'it', other: 'them' })} again, the same records may be billed twice. If you’re not sure, ask API support first: the batch report has the IDs they need.`,
  out: 'Some batches were left out',
  outText: (n: number, doubtful: boolean) =>
    `${f.counted(n, { one: 'batch was', other: 'batches were' })} not sent, so ${f.plural(n, { one: 'its', other: 'their' })} rows have no emails. You can send ${f.plural(n, { one: 'it', other: 'them' })} now.${
      doubtful
        ? ' The API may have accepted some of them already, so the same records may be billed twice.'
        : ''
    }`,
  send: 'Send now',
  rows: (first: number, last: number) => `Rows ${f.count(first)}–${f.count(last)}`,
  again: 'Send again',
  againUnknown: 'Send again (may be billed twice)',
  leaveOut: 'Leave out',
  all: 'All batches',
});

export type SettleMessages = ReturnType<typeof settle>;
