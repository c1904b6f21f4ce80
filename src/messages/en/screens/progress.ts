import type { Activity, Outcome, WaitReason } from '../../../runs/state.ts';
import type { Formats } from '../../formats.ts';
import { said } from '../features/apiAnswer.ts';

const WAITS: Record<WaitReason, string> = {
  throttled: 'The API asks for a slower pace',
  unreachable: 'Not reachable',
  'in flight': 'Still on its way',
  'no result': 'The result was not ready',
};

export const progress = (f: Formats) => {
  const batches = (n: number) => f.counted(n, { one: 'batch', other: 'batches' });
  return {
    overall: 'Overall progress',
    percent: (share: number) => f.wholePercent(share),
    progressText: (share: number, done: number, all: number) =>
      `${f.wholePercent(share)}: ${f.count(done)} of ${batches(all)} back`,
    back: (done: number, all: number) =>
      `${f.count(done)} of ${batches(all)} ${f.plural(all, { one: 'is', other: 'are' })} back`,
    elapsed: (ms: number) => `${f.duration(ms)} so far`,
    left: (ms: number) => `about ${f.hoursAndMinutes(ms)} to go`,
    noneFound: 'Emails show here as soon as the first batch is back.',
    found: (n: number) => `${f.counted(n, { one: 'email', other: 'emails' })} found so far`,
    stationsLabel: 'Batches by where they are',
    station: (label: string, n: number) => `${label}: ${f.count(n)}`,
    stations: {
      waiting: 'Waiting',
      'on its way': 'Being sent',
      'at the API': 'At the API',
      back: 'Back',
      word: 'Not known',
      wrong: 'Did not work out',
      out: 'Left out',
    },
    heard: (ago: number, until: number) =>
      `Heard from the API ${f.duration(ago)} ago · ${until < 1_000 ? 'asking now' : `asks again in ${f.duration(until)}`}`,
    said: said.alone,
    checking: 'checking how the last attempt ended',
    asks: 'Waits for you',
    soFar: 'Download results so far',
    soFarHint: 'Your whole list; rows that are still under way are marked “pending”.',
    keepSafe: 'Keep this list safe',
    keepSafeHint:
      'When this computer runs out of disk space, the browser may clear what pages have stored, this list included. It will ask you to allow storage.',
    keptSafe: 'The browser keeps this list until you delete it.',
    notKeptSafe:
      'The browser may clear this list when disk space runs out. Everything works all the same.',
    tellMe: 'Tell me when it’s done',
    tells:
      'Your browser tells you when it is done or your word is needed, as long as this page is open in a tab.',
    tellsNot:
      'Your browser shows no messages of this page. The name of the tab tells how far it is.',
    merging: 'Putting your list together with the results…',
    creatingJob: 'Creating the job…',
    cancelled: 'Cancelled: nothing more is sent. What the API had accepted is still awaited.',
    calm: 'You can close this tab. Everything is at the API; come back whenever you like for the results.',
    calmUnsent:
      'Leave this tab open until everything is sent. Should it close, nothing is lost: the rest is sent when you come back.',
    batches: 'Batches',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    cancelTitle: 'Stop sending this list?',
    cancelText: (unsent: number) =>
      unsent === 0
        ? 'Every batch has been sent already.'
        : `${batches(unsent)} ${f.plural(unsent, { one: 'is', other: 'are' })} not sent yet and will not be.`,
    cancelAccepted: (underWay: number) =>
      underWay === 0
        ? 'None is under way at the API. What has come back is in your list.'
        : `${batches(underWay)} that the API has accepted still ${f.plural(underWay, { one: 'runs', other: 'run' })} there and may be billed; the results are fetched and added to your list.`,
    cancelYes: 'Stop sending',
    cancelNo: 'Go on sending',
    columns: {
      rows: 'Rows',
      records: 'Records',
      size: 'Size',
      state: 'State',
      id: 'Batch ID',
      created: 'Created',
      attempts: 'Attempts',
      matched: 'Matched',
    },
    rowRange: (first: number, last: number) => `${f.count(first)}–${f.count(last)}`,
    outcomes: {
      planned: 'Waiting to be sent',
      sending: 'Being sent',
      accepted: 'Accepted',
      completed: 'Completed',
      fetched: 'Result is here',
      rejected: 'Rejected',
      failed: 'Failed',
      unknown: 'Not known',
      'left out': 'Left out',
    } satisfies Record<Outcome, string>,
    doing(activity: Activity): string | undefined {
      switch (activity.kind) {
        case 'idle':
          return undefined;
        case 'sending':
          return 'sending';
        case 'waiting':
          return `${WAITS[activity.why]}; again at ${f.time(activity.until)}`;
        case 'polling':
          return activity.words
            ? `last answer: ${said.alone(activity.words)}`
            : activity.heardAt === undefined
              ? undefined
              : `heard at ${f.time(activity.heardAt)}`;
        case 'fetching':
          return 'fetching the result';
      }
    },
    unreachable: 'The API can’t be reached right now',
    unreachableText: (since: number, words: string) =>
      `Since ${f.time(since)}. Nothing is lost; we try again by ourselves. If it stays like this, check this computer’s connection, or ask whoever hosts this page.${said.after(words)}`,
    elsewhere: 'Another tab is working on this list',
    elsewhereText: 'This one shows how it goes, and takes over when the other is closed.',
  };
};

export type ProgressMessages = ReturnType<typeof progress>;
