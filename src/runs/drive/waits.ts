const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** The longest wait between two tries of the same thing. */
export const LONGEST_WAIT = MINUTE;

/** The longest wait for what may never come, such as a result of another form. */
export const LONGEST_FOR_RESULT = HOUR;

/** A wait that doubles with each `level` from 0, half of it random; milliseconds. */
export function growing(level: number, random: () => number, longest = LONGEST_WAIT): number {
  return Math.min(longest, SECOND * 2 ** level) * (0.5 + random() / 2);
}

/**
 * How long the page waits for an answer, in milliseconds. The proxy gives up earlier where the API is
 * silent; these are for when nothing at all comes back.
 */
export const PATIENCE = {
  createJob: 2 * MINUTE,
  /** 10 MB at 80 kbit/s. */
  createBatch: 17 * MINUTE,
  /** 50 MB at 80 kbit/s. */
  upload: 85 * MINUTE,
  retrieveBatch: MINUTE,
  /** Without a byte; the proxy bears a minute of silence. */
  retrieveResult: 2 * MINUTE,
  attempt: 30 * SECOND,
} as const;
