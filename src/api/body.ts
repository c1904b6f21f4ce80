/** Optional attributes of a Create Asynchronous Batch or Batch-File (tutorial, "Optional Information"). */
export interface BatchOptions {
  /** Only JSON exists (user guide). */
  readonly output_format?: string;
  /** Should be https; with it the method is required. */
  readonly notification_URL?: string;
  readonly notification_method?: 'GET' | 'POST';
}

/** The text before and after a part's records in a request body. */
export interface Envelope {
  readonly prefix: string;
  readonly suffix: string;
}

/**
 * The text around the records of a Create Asynchronous Batch. A part's file holds records as JSON,
 * separated by commas, without the brackets, so that prefix + part + suffix is the whole body.
 */
export function batchEnvelope(options: BatchOptions): Envelope {
  const attributes = JSON.stringify(options).slice(1, -1);
  return { prefix: `{${attributes}${attributes && ','}"data":[`, suffix: ']}' };
}

/** The text around the records in an upload (A12). The batch's attributes are in the Create. */
export function uploadEnvelope(): Envelope {
  return batchEnvelope({});
}

/** Bytes kept free in every part for the envelope, whatever the options (a URL has a length limit). */
export const ENVELOPE_RESERVE = 8_192;
