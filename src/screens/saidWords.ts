import { saidIn } from './said.ts';

const BROKE = 'The connection broke while it was being sent.';
const UNCLEAR = 'How that sending ended cannot be told any more.';
const BUSY = 'The server of this page is busy.';

/** What was answered, in English. */
export const said = saidIn({
  own: {
    lost: 'No answer came.',
    unreachable: 'The server of this page could not reach the API.',
    interrupted: BROKE,
    cut_short: BROKE,
    client_gone: BROKE,
    no_answer: 'The API did not answer in time.',
    connection_lost: 'The connection to the API was lost before its answer came.',
    redirected: 'The API pointed to another address, which is not followed.',
    memory_failed: 'The server of this page cannot write to its disk right now.',
    proxy_failed: 'The server of this page had a problem.',
    attempt_in_flight: 'It is still on its way.',
    attempt_unknown: UNCLEAR,
    too_many_at_once: BUSY,
    too_many_requests: BUSY,
  },
  otherwise: (code) => `The server of this page refused it (${code}).`,
  onlyStatus: (status) => `The API answered without a word, with the error number ${status}.`,
  quoted: (words) => `The answer was: “${words}”.`,
});
