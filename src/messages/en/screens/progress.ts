import type { Activity, WaitReason } from '../../../runs/live.ts';
import type { Outcome } from '../../../runs/state.ts';
import type { Formats } from '../../formats.ts';
import { said } from '../features/apiAnswer.ts';

const WAITS: Record<WaitReason, string> = {
  throttled: 'The API is limiting our speed',
  unreachable: 'Can’t reach the API',
  'in flight': 'Still being sent',
  'no result': 'Results weren’t ready',
};

export const progress = (f: Formats) => {
  const batches = (n: number) => f.counted(n, { one: 'batch', other: 'batches' });
  return {
    overall: 'Overall progress',
    percent: (share: number) => f.wholePercent(share),
    progressText: (share: number, done: number, all: number) =>
      `${f.wholePercent(share)}: ${f.count(done)} of ${batches(all)} done`,
    back: (done: number, all: number) => `${f.count(done)} of ${batches(all)} done`,
    elapsed: (ms: number) => `${f.duration(ms)} so far`,
    left: (ms: number) => `about ${f.hoursAndMinutes(ms)} left`,
    noneFound: 'You’ll see emails here when the first batch is done.',
    found: (n: number) => `${f.counted(n, { one: 'email', other: 'emails' })} found so far`,
    phasesLabel: 'Batches by status',
    phaseCount: (label: string, n: number) => `${label}: ${f.count(n)}`,
    phases: {
      waiting: 'Waiting',
      'being sent': 'Being sent',
      'at the API': 'At the API',
      done: 'Done',
      unclear: 'Unclear',
      failed: 'Failed',
      'left out': 'Left out',
    },
    heard: (ago: number, until: number) =>
      `Last API update ${f.duration(ago)} ago · ${until < 1_000 ? 'checking now' : `next check in ${f.duration(until)}`}`,
    said: said.alone,
    checking: 'checking the last attempt',
    asks: 'Needs your attention',
    soFar: 'Download results so far',
    soFarHint: 'Your whole list. Rows in progress are marked “pending”.',
    keepSafe: 'Keep this list safe',
    keepSafeHint:
      'If this computer runs low on disk space, the browser may delete this list. To prevent that, allow storage if the browser asks.',
    keptSafe: 'The browser will keep this list until you delete it.',
    notKeptSafe:
      'The browser may delete this list if disk space runs low. Everything else works as usual.',
    tellMe: 'Tell me when it’s done',
    tells:
      'We’ll notify you when it’s done or needs your decision, as long as this page is open in a tab.',
    tellsNot:
      'Your browser blocks notifications from this page. The tab’s title shows the progress.',
    merging: 'Adding the results to your list…',
    creatingJob: 'Creating the job…',
    cancelled:
      'Canceled. Nothing more is sent. We’re still waiting for batches the API has accepted.',
    calm: 'You can close this tab. Everything has been sent, and you can come back anytime for the results.',
    calmUnsent:
      'Keep this tab open until everything is sent. If it closes, nothing is lost: we’ll send the rest when you come back.',
    noFiles: 'Sending batches instead of batch files',
    noFilesText: {
      'unknown call':
        'This API doesn’t offer batch files, so we’re sending your list in smaller batches. Nothing is sent twice.',
      'no server':
        'This page has no server that could upload batch files, so we’re sending your list in smaller batches. Nothing is sent twice.',
      'no upload':
        'The API gave no upload address that this page’s server is allowed to use, so we’re sending your list in smaller batches. Nothing is sent twice.',
    },
    batches: 'Batches',
    pause: 'Pause',
    resume: 'Resume',
    cancel: 'Cancel',
    cancelTitle: 'Stop sending this list?',
    cancelText: (unsent: number) =>
      unsent === 0
        ? 'All batches have already been sent.'
        : `${batches(unsent)} ${f.plural(unsent, { one: 'hasn’t', other: 'haven’t' })} been sent yet and won’t be.`,
    cancelAccepted: (underWay: number) =>
      underWay === 0
        ? 'None are in progress at the API. Your list has the results so far.'
        : `${batches(underWay)} ${f.plural(underWay, { one: 'is', other: 'are' })} still in progress at the API and may be billed. We’ll add the results to your list.`,
    cancelYes: 'Stop sending',
    cancelNo: 'Keep sending',
    columns: {
      rows: 'Rows',
      records: 'Records',
      size: 'Size',
      state: 'Status',
      id: 'Batch ID',
      created: 'Created',
      attempts: 'Attempts',
      matched: 'Matched',
    },
    rowRange: (first: number, last: number) => `${f.count(first)}–${f.count(last)}`,
    outcomes: {
      planned: 'Waiting',
      sending: 'Being sent',
      accepted: 'Accepted',
      completed: 'Results ready',
      fetched: 'Done',
      rejected: 'Rejected',
      failed: 'Failed',
      unknown: 'Unclear',
      'left out': 'Left out',
    } satisfies Record<Outcome, string>,
    doing(activity: Activity): string | undefined {
      switch (activity.kind) {
        case 'idle':
          return undefined;
        case 'sending':
          return 'sending';
        case 'waiting':
          return `${WAITS[activity.why]}; next try at ${f.time(activity.until)}`;
        case 'polling':
          return activity.words
            ? `last response: ${said.alone(activity.words)}`
            : activity.heardAt === undefined
              ? undefined
              : `updated at ${f.time(activity.heardAt)}`;
        case 'fetching':
          return 'downloading results';
      }
    },
    unreachable: 'We can’t reach the API right now',
    unreachableText: (since: number, words: string) =>
      `No response since ${f.time(since)}. Nothing is lost, and we’ll keep trying. If this continues, check your internet connection or ask whoever hosts this page.${said.after(words)}`,
    elsewhere: 'Another tab is working on this list',
    elsewhereText:
      'You can follow the progress here. This tab takes over when you close the other one.',
  };
};

export type ProgressMessages = ReturnType<typeof progress>;
