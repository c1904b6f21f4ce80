import type { LedgerProblem } from '../../../runs/state.ts';
import type { Trouble } from './problems.ts';

/** What stopped a run in this tab, and the way out. */
export const stopped = () => ({
  tryAgain: 'Try again',
  reload: 'Load the page again',
  broken: (words: string): Trouble => ({
    title: 'Something went wrong that we did not foresee',
    text: `Nothing is lost: load this page again and it goes on. If it happens again, tell support this: “${words}”`,
  }),
  ledger: {
    full: {
      title: 'This browser has no space left to write down what happens',
      text: 'So nothing more is sent from here; what the API accepted goes on there. Delete past lists on the home screen, or free space on this computer, then try again.',
    },
    gone: {
      title: 'This browser has removed what it kept of this list',
      text: 'Its data for this site were cleared, by hand or for want of space, so the list cannot be put together here any more. What the API accepted goes on there: save the batch report below now, with which its support can hand you the results.',
    },
    'newer page': {
      title: 'A newer version of this page is open in another tab',
      text: 'That one has taken over, and nothing is lost. Load this page again to go on here.',
    },
    failed: {
      title: 'This browser cannot write down what happens',
      text: 'So nothing more is sent from here; what the API accepted goes on there. Load the page again. If that does not help, save the batch report below, with which the API’s support can hand you the results.',
    },
  } satisfies Record<LedgerProblem, Trouble>,
});

export type StoppedMessages = ReturnType<typeof stopped>;
