import type { Pause } from '../../../runs/state.ts';
import type { Formats } from '../../formats.ts';
import type { Trouble } from '../features/problems.ts';
import { said } from '../features/apiAnswer.ts';

/** Pauses that are told by a title and a text. */
export type ToldPause = Exclude<Pause, { kind: 'storage' | 'trial' | 'spending limit' }>;

/** Why a run is paused, and what to do. */
export const pauses = (f: Formats) => ({
  /** Why a list is paused and what to do, in one line of the list of past lists. */
  brief: {
    'by the user': 'You paused this list. Resume when you’re ready.',
    trial: 'The first records are done. Decide whether to send the rest.',
    'spending limit': 'You’ve reached your spending limit. Raise it to continue.',
    credentials: 'Your token has expired or is missing. Connect again to continue.',
    forbidden: 'The API refused your key or account. Check your key.',
    quota: 'Your account’s quota is used up. Ask support for more.',
    'job not found': 'The API doesn’t know this job. Check the job ID.',
    'job not created': 'We couldn’t create the job. Enter an existing job ID.',
    'bodies refused': 'Our batches are too large for your network. Ask whoever hosts this page.',
    trouble: 'Two batches in a row failed. Resume to try the next one.',
    storage: 'We couldn’t read or save this list here. Open it to see what to do.',
  } satisfies Record<Pause['kind'], string>,
  connect: 'Connect again',
  connectOther: 'Connect with another key',
  anotherJob: 'Existing job ID',
  anotherJobHint: 'We’ll add the batches to this job.',
  anotherJobWrong: 'A job ID has only letters, digits, “-”, and “_”, such as 160718103247ad0.',
  anotherJobGo: 'Use this job',
  storageReport:
    'The batch report below has the IDs of the batches the API accepted. With it, API support can give you the results.',
  trialBack: (records: number) =>
    `The first ${f.counted(records, { one: 'record is', other: 'records are' })} done`,
  trialRate: (matched: number, records: number) =>
    records === 0
      ? 'There’s no match rate yet, because no results have come back.'
      : `Match rate so far: ${f.percent(matched / records)} (${f.count(matched)} of ${f.count(records)}). Resume to send the rest, or cancel to stop here.`,
  paused(pause: ToldPause): Trouble {
    switch (pause.kind) {
      case 'by the user':
        return {
          title: 'Paused',
          text: 'Nothing more is sent until you resume. We still download results for batches the API has accepted.',
        };
      case 'credentials':
        return {
          title: 'Connect again to continue',
          text: `Your token is missing or has expired: tokens last 8 hours. Nothing is lost, and we’ll continue from here.${said.after(pause.words)}`,
        };
      case 'forbidden':
        return {
          title: 'The API refused your key or account',
          text: `Check your API key. If it’s correct, ask support about your account: Restricted and Trial accounts can’t append emails. Then resume. Accepted batches finish once the API lets you in again, and the rest waits here.${said.after(pause.words)}`,
        };
      case 'quota':
        return {
          title: 'Your account’s quota is used up',
          text: `Ask support for more, then resume. Accepted batches will finish as usual, and the rest waits here.${said.after(pause.words)}`,
        };
      case 'job not found':
        return {
          title: 'The API doesn’t know this job',
          text: `Check the job ID, or enter another one. The batch wasn’t accepted, and the rest of your list waits here.${said.after(pause.words)}`,
        };
      case 'job not created':
        return {
          title: 'We couldn’t create the job',
          text:
            (pause.perhapsA1
              ? 'The API’s documentation doesn’t say at which address to create jobs, so this page may be using the wrong one. '
              : '') +
            `No records were sent. If you already have a job, enter its ID to use it.${said.after(pause.words)}`,
        };
      case 'bodies refused':
        return {
          title: 'Our batches are too large for your network',
          text: `Even our smallest batches (about 1 MB) are refused, although the API accepts 10 MB. Something between this page and the API has a lower limit. Ask whoever hosts this page, then resume.${said.after(pause.words)}`,
        };
      case 'trouble':
        return {
          title: 'Two batches in a row failed',
          text: `We paused to be safe. Resume to try the next batch.${said.after(pause.words)}`,
        };
    }
  },
});

export type PausesMessages = ReturnType<typeof pauses>;
