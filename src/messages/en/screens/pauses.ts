import type { Pause } from '../../../runs/state.ts';
import type { Formats } from '../../formats.ts';
import type { Trouble } from '../features/problems.ts';
import { said } from '../features/apiAnswer.ts';

/** Pauses that are told by a title and a text. */
export type ToldPause = Exclude<Pause, { kind: 'storage' | 'trial' | 'spending limit' }>;

/** Why a run does not go on by itself, and the ways out. */
export const pauses = (f: Formats) => ({
  connect: 'Connect again',
  connectOther: 'Connect with another key',
  anotherJob: 'Existing job ID',
  anotherJobHint: 'The batches go under this job.',
  anotherJobWrong: 'A job ID has letters, digits, “-” and “_” only, such as 160718103247ad0.',
  anotherJobGo: 'Go on with this job',
  storageReport:
    'The batch report below has the IDs of what the API accepted. With it, the API’s support can hand you the results.',
  trialBack: (records: number) =>
    `The first ${f.counted(records, { one: 'record is', other: 'records are' })} back`,
  trialRate: (matched: number, records: number) =>
    records === 0
      ? 'No match rate can be told yet: no result is there.'
      : `Match rate so far: ${f.percent(matched / records)} (${f.count(matched)} of ${f.count(records)}). Resume to send the rest, or cancel to stop here.`,
  paused(pause: ToldPause): Trouble {
    switch (pause.kind) {
      case 'by the user':
        return {
          title: 'Paused',
          text: 'Nothing more is sent until you resume. Batches that the API has accepted go on there, and their results are fetched.',
        };
      case 'credentials':
        return {
          title: 'A token is needed',
          text: `There is none, or it has expired: tokens last 8 hours. Your list waits; connect again and it goes on from here.${said.after(pause.words)}`,
        };
      case 'forbidden':
        return {
          title: 'The API refused the key or the account',
          text: `Either the API key is wrong, or the account may not append asynchronously (Restricted and Trial accounts may not). What was accepted before comes back once the API lets you in again; the rest waits here. Check the key, or ask support about the account, then resume.${said.after(pause.words)}`,
        };
      case 'quota':
        return {
          title: 'The quota of your account is used up',
          text: `What was accepted comes back as usual; the rest waits here. Ask support for more, then resume.${said.after(pause.words)}`,
        };
      case 'job not found':
        return {
          title: 'The API does not know this job',
          text: `The batch was not accepted, and the rest of your list waits here. Check the job ID, or enter another one.${said.after(pause.words)}`,
        };
      case 'job not created':
        return {
          title: 'The job could not be created',
          text:
            (pause.perhapsA1
              ? 'The API knows no such call: its texts do not say at which address jobs are created, so this page may ask at the wrong one. '
              : '') +
            `No record was sent. If you have a job already, enter its ID and go on with it.${said.after(pause.words)}`,
        };
      case 'bodies refused':
        return {
          title: 'Something on the way refuses batches of this size',
          text: `Even the smallest batches that we cut (about 1 MB) are refused, though the API takes 10 MB. Something between this page and the API must have a lower limit; ask whoever hosts this page, then resume.${said.after(pause.words)}`,
        };
      case 'trouble':
        return {
          title: 'Two batches in a row did not go through',
          text: `To be careful, the rest of your list waits here. Look at what was said, then resume to try the next one.${said.after(pause.words)}`,
        };
    }
  },
});

export type PausesMessages = ReturnType<typeof pauses>;
