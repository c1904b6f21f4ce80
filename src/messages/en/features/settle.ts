import type { Formats } from '../../formats.ts';

/** Batches that wait for the user's word. */
export const settle = (f: Formats) => ({
  unknown: 'Your word is needed',
  unknownText: (n: number) =>
    `For ${f.counted(n, { one: 'batch', other: 'batches' })} no clear answer came, so the API may or may not have accepted ${f.plural(n, { one: 'it', other: 'them' })}. Sending again may bill the same records twice; leaving out means no emails for those rows. If you can see your job’s batches at the API, look there first.`,
  unknownDemo: 'This is the demo, so nothing is billed either way.',
  rejected: 'The API refused some batches',
  rejectedText: (n: number) =>
    `${f.counted(n, { one: 'batch was', other: 'batches were' })} refused. Their rows are in your list with the reason. You can send ${f.plural(n, { one: 'it', other: 'them' })} again.`,
  failed: 'Some batches failed at the API',
  failedText: (n: number) =>
    `The API accepted ${f.counted(n, { one: 'batch', other: 'batches' })} and then reported a failure. Their rows are in your list with the reason. Sending again may bill the same records twice; if you can see your job’s batches at the API, look there first.`,
  out: 'Some batches were left out',
  outText: (n: number, doubtful: boolean) =>
    `${f.counted(n, { one: 'batch was', other: 'batches were' })} not sent, so ${f.plural(n, { one: 'its', other: 'their' })} rows have no emails. You can send ${f.plural(n, { one: 'it', other: 'them' })} now.${
      doubtful
        ? ' For some it is not known whether the API had accepted them: sending may bill the same records twice.'
        : ''
    }`,
  send: 'Send now',
  rows: (first: number, last: number) => `Rows ${f.count(first)}–${f.count(last)}`,
  again: 'Send again',
  againUnknown: 'Send again (may be billed twice)',
  leaveOut: 'Leave out',
  all: 'All of them',
});

export type SettleMessages = ReturnType<typeof settle>;
