import { saidIn } from '../../apiAnswer.ts';

const BROKE = 'The connection was lost while sending.';
const UNCLEAR = 'We can’t tell anymore whether the request went through.';
const BUSY = 'This page’s server is busy.';

/** What was answered, in English. */
export const said = saidIn({
  own: {
    stranger:
      'Something between this page and its server responded instead, such as a sign-in page. Reload this page, and sign in if asked.',
    lost: 'There was no response.',
    unreachable: 'This page’s server couldn’t reach the API.',
    interrupted: BROKE,
    'cut-short': BROKE,
    'client-gone': BROKE,
    'no-answer': 'The API didn’t respond in time.',
    'connection-lost': 'The connection to the API was lost before it responded.',
    'upload-refused': 'The API’s upload address refused the file.',
    'upload-unclear': 'The connection was lost while uploading.',
    redirected:
      'The API pointed us to another address. To keep your list safe, we don’t send it there.',
    'store-unavailable': 'This page’s server can’t keep track of what it sends right now.',
    'proxy-failed': 'This page’s server ran into a problem.',
    'other-store':
      'This page’s server was replaced while sending, and the new one can’t tell whether the request went through.',
    'other-computer':
      'Another computer continued this list, and split this batch or left it out. We can’t tell what it sent.',
    'attempt-lost': UNCLEAR,
    'in-progress': 'It’s still being sent.',
    'outcome-unknown': UNCLEAR,
    'too-many-at-once': BUSY,
    'too-many-requests': BUSY,
  },
  otherwise: (code) => `This page’s server refused the request (${code}).`,
  onlyStatus: (status) => `The API returned error ${status} without an explanation.`,
  quoted: (words) => `The response was: “${words}”.`,
});
