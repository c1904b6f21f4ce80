import type { LedgerProblem } from '../runs/state.ts';
import { es } from './ledgerWordsEs.ts';
import type { Trouble } from './problemWords.ts';

const en = () => ({
  tryAgain: 'Try again',
  reload: 'Load the page again',
  problem: {
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

/** What keeps a run from being written down, and the way out. */
export const ledgerWords = { en, es };
export type LedgerWords = ReturnType<typeof en>;
