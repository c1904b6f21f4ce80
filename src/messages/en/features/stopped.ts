import type { LedgerProblem } from '../../../runs/live.ts';
import type { Trouble } from './problems.ts';

/** Why a run stopped in this tab, and what to do. */
export const stopped = () => ({
  tryAgain: 'Try again',
  reload: 'Reload page',
  broken: (words: string): Trouble => ({
    title: 'Something went wrong',
    text: `Nothing is lost. Reload this page to continue. If it happens again, send support this message: “${words}”`,
  }),
  ledger: {
    full: {
      title: 'This browser is out of storage space',
      text: 'We’ve stopped sending because we can’t save progress. Batches the API has accepted continue there. Delete past lists on the home screen or free up space on this computer, then try again.',
    },
    gone: {
      title: 'This browser deleted its data for this list',
      text: 'The data was cleared by hand or to free up space, so we can’t finish this list here. Batches the API has accepted continue there. Save the batch report below now: with it, API support can give you the results.',
    },
    'newer page': {
      title: 'A newer version of this page is open in another tab',
      text: 'It has taken over, and nothing is lost. Reload this page to continue here.',
    },
    failed: {
      title: 'This browser can’t save progress',
      text: 'We’ve stopped sending. Batches the API has accepted continue there. Reload the page. If that doesn’t help, save the batch report below: with it, API support can give you the results.',
    },
  } satisfies Record<LedgerProblem, Trouble>,
});

export type StoppedMessages = ReturnType<typeof stopped>;
