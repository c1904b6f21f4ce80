import type { Activity, Outcome, Pause, WaitReason } from '../../runs/state.ts';
import type { Formats } from '../../ui/formats.ts';
import type { Trouble } from '../problemWords.ts';

/** What the API or the proxy said, to be shown as it came. */
const said = (words: string) => (words === '' ? '' : ` The answer was: “${words}”.`);

const en = (f: Formats) => {
  const batches = (n: number) => f.counted(n, { one: 'batch', other: 'batches' });
  return {
    overall: 'Overall progress',
    percent: (share: number) => f.wholePercent(share),
    progressText: (share: number, done: number, all: number) =>
      `${f.wholePercent(share)}: ${f.count(done)} of ${batches(all)} back`,
    back: (done: number, all: number) =>
      `${f.count(done)} of ${batches(all)} ${f.plural(all, { one: 'is', other: 'are' })} back`,
    elapsed: (ms: number) => `${f.duration(ms)} so far`,
    left: (ms: number) => `about ${f.duration(ms)} to go`,
    merging: 'Putting your list together with the results…',
    creatingJob: 'Creating the job…',
    cancelled: 'Cancelled: nothing more is sent. What the API had accepted is still awaited.',
    calm: 'You can close this tab. Come back whenever you like: the work goes on from where it was.',
    calmMemory: 'Keep this tab open: this browser offers no place to keep the run.',
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
    waits: {
      throttled: 'The API asks for a slower pace',
      unreachable: 'Not reachable',
      'in flight': 'Still on its way',
      'no result': 'The result was not ready',
    } satisfies Record<WaitReason, string>,
    doing(activity: Activity, waits: Record<WaitReason, string>): string | undefined {
      switch (activity.kind) {
        case 'idle':
          return undefined;
        case 'sending':
          return 'sending';
        case 'waiting':
          return `${waits[activity.why]}; again at ${f.time(activity.until)}`;
        case 'polling':
          return activity.words
            ? `last answer: ${activity.words}`
            : activity.heardAt === undefined
              ? undefined
              : `heard at ${f.time(activity.heardAt)}`;
        case 'fetching':
          return 'fetching the result';
      }
    },
    unreachable: 'The API can’t be reached right now',
    unreachableText: (since: number, words: string) =>
      `Since ${f.time(since)}. Nothing is lost; we try again by ourselves. If it stays like this, check this computer’s connection, or ask whoever hosts this page.${said(words)}`,
    elsewhere: 'Another tab is working on this list',
    elsewhereText: 'This one shows how it goes, and takes over when the other is closed.',
    broken: 'Something went wrong that we did not foresee',
    brokenText: (words: string) =>
      `Nothing is lost: reload this page and it goes on. If it happens again, tell support this: “${words}”`,
    reload: 'Reload',
    connect: 'Connect again',
    connectOther: 'Connect with another key',
    anotherJob: 'Existing job ID',
    anotherJobHint: 'The batches go under this job.',
    anotherJobWrong: 'A job ID has letters, digits, “-” and “_” only, such as 160718103247ad0.',
    anotherJobGo: 'Go on with this job',
    trialBack: (records: number) =>
      `The first ${f.counted(records, { one: 'record is', other: 'records are' })} back`,
    trialRate: (matched: number, records: number) =>
      records === 0
        ? 'No match rate can be told yet: no result is there.'
        : `Match rate so far: ${f.percent(matched / records)} (${f.count(matched)} of ${f.count(records)}). Resume to send the rest, or cancel to stop here.`,
    paused(pause: Exclude<Pause, { kind: 'storage' | 'trial' }>): Trouble {
      switch (pause.kind) {
        case 'by the user':
          return {
            title: 'Paused',
            text: 'Nothing more is sent until you resume. Batches that the API has accepted go on there, and their results are fetched.',
          };
        case 'credentials':
          return {
            title: 'A token is needed',
            text: `There is none, or it has expired: tokens last 8 hours. Your list waits; connect again and it goes on from here.${said(pause.words)}`,
          };
        case 'forbidden':
          return {
            title: 'The API refused the key or the account',
            text: `Either the API key is wrong, or the account may not append asynchronously (Restricted and Trial accounts may not). What was accepted before comes back once the API lets you in again; the rest waits here. Check the key, or ask support about the account, then resume.${said(pause.words)}`,
          };
        case 'quota':
          return {
            title: 'The quota of your account is used up',
            text: `What was accepted comes back as usual; the rest waits here. Ask support for more, then resume.${said(pause.words)}`,
          };
        case 'job not found':
          return {
            title: 'The API does not know this job',
            text: `The batch was not accepted, and the rest of your list waits here. Check the job ID, or enter another one.${said(pause.words)}`,
          };
        case 'job not created':
          return {
            title: 'The job could not be created',
            text:
              (pause.perhapsA1
                ? 'The API knows no such call: its texts do not say at which address jobs are created, so this page may ask at the wrong one. '
                : '') +
              `No record was sent. If you have a job already, enter its ID and go on with it.${said(pause.words)}`,
          };
        case 'bodies refused':
          return {
            title: 'Something on the way refuses batches of this size',
            text: `Even the smallest batches that we cut (about 1 MB) are refused, though the API takes 10 MB. Something between this page and the API must have a lower limit; ask whoever hosts this page, then resume.${said(pause.words)}`,
          };
        case 'trouble':
          return {
            title: 'Two batches in a row did not go through',
            text: `To be careful, the rest of your list waits here. Look at what was said, then resume to try the next one.${said(pause.words)}`,
          };
      }
    },
  };
};

export const words = { en };
export type ProgressWords = ReturnType<typeof en>;
