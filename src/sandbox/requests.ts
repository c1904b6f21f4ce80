import * as v from 'valibot';
import type { SentRecord } from './emails.ts';
import { Refusal } from './refusal.ts';

const options = {
  output_format: v.optional(v.picklist(['JSON', 'json'], 'output_format must be JSON')),
  notification_URL: v.optional(
    v.pipe(
      v.string('notification_URL must be a string'),
      v.regex(/^https:\/\/[^/\s]+/, 'notification_URL must be an https URL'),
    ),
  ),
  notification_method: v.optional(
    v.picklist(['GET', 'POST'], 'notification_method must be GET or POST'),
  ),
};

interface NotificationOptions {
  readonly notification_URL?: string | undefined;
  readonly notification_method?: string | undefined;
}

const METHOD_LACKS = 'notification_method is required with notification_URL';

function hasMethod(body: NotificationOptions): boolean {
  return body.notification_URL === undefined || body.notification_method !== undefined;
}

const record = v.custom<SentRecord>(
  (entry) =>
    typeof entry === 'object' &&
    entry !== null &&
    !Array.isArray(entry) &&
    Object.values(entry).every((value) => typeof value === 'string'),
  'every record of data must be an object whose attributes are strings',
);

const batchRequest = v.pipe(
  v.object({
    ...options,
    data: v.pipe(
      v.array(record, 'data must be a list of records'),
      v.minLength(1, 'data has no records'),
    ),
  }),
  v.check((body) => hasMethod(body), METHOD_LACKS),
);

const jobRequest = v.pipe(
  v.object({ ...options, name: v.optional(v.string('name must be a string'), '') }),
  v.check((body) => hasMethod(body), METHOD_LACKS),
);

const batchFileRequest = v.pipe(
  v.object(options),
  v.check((body) => hasMethod(body), METHOD_LACKS),
);

const name = v.pipe(v.string(), v.minLength(1));
const loginRequest = v.object(
  { username: name, password: name },
  'username and password are required',
);

/** A notification URL of a batch, and how to call it. */
export interface Notification {
  readonly url: string;
  readonly method: string;
}

interface BatchRequest {
  readonly records: readonly SentRecord[];
  readonly notification: Notification | undefined;
}

/**
 * Reads the body of Create Asynchronous Batch or of an upload (A12). Throws a Refusal that says what is wrong with
 * it.
 */
export function readBatchRequest(body: string): BatchRequest {
  const { data, ...attributes } = read(batchRequest, body);
  return { records: data, notification: notificationOf(attributes) };
}

function notificationOf(body: NotificationOptions): Notification | undefined {
  const { notification_URL: url, notification_method: method } = body;
  return url && method ? { url, method } : undefined;
}

/** The name in a Create Asynchronous Job; empty if it has none. Throws a Refusal. */
export function readJobRequest(body: string): string {
  return read(jobRequest, body).name;
}

/** Reads the notification of a Create Asynchronous Batch-File. Throws a Refusal. */
export function readBatchFileRequest(body: string): Notification | undefined {
  return notificationOf(read(batchFileRequest, body));
}

/** The body of an Authorization. Throws a Refusal. */
export function readLogin(body: string): { username: string; password: string } {
  return read(loginRequest, body);
}

function read<S extends v.GenericSchema>(schema: S, text: string): v.InferOutput<S> {
  const parsed = v.safeParse(schema, parseJson(text), { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw new Refusal(400, parsed.issues[0].message);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal(400, 'The request body is not JSON');
  }
}
