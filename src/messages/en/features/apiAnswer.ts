import { saidIn } from '../../apiAnswer.ts';

const BROKE = 'The connection broke while it was being sent.';
const UNCLEAR = 'How that sending ended cannot be told any more.';
const BUSY = 'The server of this page is busy.';

/** What was answered, in English. */
export const said = saidIn({
  own: {
    stranger:
      'Something in front of this page’s server answered instead of it, such as a sign-in page. Reload this page, and sign in if you are asked to.',
    lost: 'No answer came.',
    unreachable: 'The server of this page could not reach the API.',
    interrupted: BROKE,
    'cut-short': BROKE,
    'client-gone': BROKE,
    'no-answer': 'The API did not answer in time.',
    'connection-lost': 'The connection to the API was lost before its answer came.',
    redirected: 'The API pointed to another address, which is not followed.',
    'store-unavailable': 'The server of this page cannot record what it sends right now.',
    'proxy-failed': 'The server of this page had a problem.',
    'other-store':
      'The server of this page was replaced while it was being sent, and the new one cannot know what became of it.',
    'attempt-lost': UNCLEAR,
    'in-progress': 'It is still on its way.',
    'outcome-unknown': UNCLEAR,
    'too-many-at-once': BUSY,
    'too-many-requests': BUSY,
  },
  otherwise: (code) => `The server of this page refused it (${code}).`,
  onlyStatus: (status) => `The API answered without a word, with the error number ${status}.`,
  quoted: (words) => `The answer was: “${words}”.`,
});
