import { GATEWAY_BODY_LIMIT } from '../api/assumptions.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** Maximum bytes of a request body: the limit of the gateway in front of the API (A4). */
export const MAX_BODY = GATEWAY_BODY_LIMIT;

/** Maximum bytes of the answer to a POST, which is read whole: an ID, or an error. */
export const MAX_ANSWER = 1_048_576;

/** How long each stage may last, in milliseconds. */
export interface Times {
  /** Until the connection to the API is established, including TLS. */
  readonly connect: number;
  /** Without a byte in either direction, at any later stage. The gateway gives up after 29 s (A4). */
  readonly silence: number;
  /** For reading and discarding an unwanted body after the answer was sent. */
  readonly linger: number;
}

export const TIMES: Times = {
  connect: 10 * SECOND,
  silence: 60 * SECOND,
  linger: 2 * SECOND,
};

/** How long a request may take to arrive: 50 MB at 100 kbit/s. */
export const REQUEST_TIME = 70 * MINUTE;

/** How long a request's headers may take to arrive. */
export const HEADERS_TIME = 20 * SECOND;

/** Longer than the 60 s of usual balancers, so that they never send into a connection we just closed. */
export const KEEP_ALIVE_TIME = 65 * SECOND;

/** How often old attempts are deleted. */
export const FORGET_EVERY = 60 * MINUTE;

/** How long requests in flight may take to finish when the server is told to stop. */
export const GRACE_TIME = 30 * SECOND;
