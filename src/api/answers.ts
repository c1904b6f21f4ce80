import * as v from 'valibot';
import { isId } from './calls.ts';
import {
  BATCH_FILE_ID_ATTRIBUTES,
  JOB_ID_ATTRIBUTE,
  TOKEN_ATTRIBUTE,
  UPLOAD_URL_ATTRIBUTES,
} from './assumptions.ts';
import type { AppendedRecord } from './record.ts';

/** An answer arrived but is not what the API's texts describe; the message says what it lacked. */
export class AnswerError extends Error {
  override readonly name = 'AnswerError';
}

/** The state of a batch (Retrieve Asynchronous Batch). */
export interface BatchState {
  /** As the API says it. */
  readonly state: string;
  /** Epoch milliseconds; undefined if the answer had none that could be read. */
  readonly createdAt: number | undefined;
}

const id = v.pipe(
  v.union([v.string(), v.number()], 'is not a text'),
  v.transform(String),
  v.minLength(1, 'is empty'),
  v.check(isId, 'cannot stand in a path'),
);

const batchCreated = v.object({ batch_id: id });
const uploadUrl = v.pipe(v.string('is not a text'), v.minLength(1, 'is empty'));
const anyObject = v.looseObject({});
const jobCreated = v.object({ [JOB_ID_ATTRIBUTE]: id });
const authorized = v.object({ [TOKEN_ATTRIBUTE]: v.pipe(v.string(), v.minLength(1, 'is empty')) });
const batchState = v.object({
  state: v.pipe(v.string('is not a text'), v.minLength(1, 'is empty')),
  created_date: v.optional(v.unknown()),
});
const entries = v.array(v.unknown(), 'is not a list');
const result = v.object({ data: entries });

/** Parses `{ "batch_id": … }`. Throws an AnswerError that names what lacks. */
export function parseBatchCreated(text: string): string {
  return readAnswer(batchCreated, text, 'Create Asynchronous Batch').batch_id;
}

/** The answer to Create Asynchronous Batch-File. */
export interface BatchFileCreated {
  readonly id: string;
  /** The address to upload the records to. It is a secret. Undefined if the answer has none. */
  readonly uploadUrl: string | undefined;
}

const BATCH_FILE_CALL = 'Create Asynchronous Batch-File';

/** Parses the answer to Create Asynchronous Batch-File (A11). Throws an AnswerError that names what is missing. */
export function parseBatchFileCreated(text: string): BatchFileCreated {
  const answer = readAnswer(anyObject, text, BATCH_FILE_CALL);
  const named = (names: readonly string[]): string =>
    names.find((name) => answer[name] !== undefined && answer[name] !== null) ?? names[0] ?? '';
  const idName = named(BATCH_FILE_ID_ATTRIBUTES);
  const found = readAnswer(v.object({ [idName]: id }), text, BATCH_FILE_CALL)[idName] ?? '';
  const url = v.safeParse(uploadUrl, answer[named(UPLOAD_URL_ATTRIBUTES)]);
  return { id: found, uploadUrl: url.success ? url.output : undefined };
}

/** Parses the answer to Create Asynchronous Job (A2). Throws an AnswerError that names what lacks. */
export function parseJobCreated(text: string): string {
  return readAnswer(jobCreated, text, 'Create Asynchronous Job')[JOB_ID_ATTRIBUTE];
}

/** Parses the answer to Authorization (A2) to its token. Throws an AnswerError that names what lacks. */
export function parseAuthorized(text: string): string {
  return readAnswer(authorized, text, 'Authorization')[TOKEN_ATTRIBUTE];
}

/** Parses `{ "state": …, "created_date": … }`. Throws an AnswerError that names what lacks. */
export function parseBatchState(text: string): BatchState {
  const answer = readAnswer(batchState, text, 'Retrieve Asynchronous Batch');
  const created = Number(answer.created_date ?? NaN);
  return { state: answer.state, createdAt: Number.isFinite(created) ? created : undefined };
}

/**
 * The records of a result. `unreadable` counts entries of `data` that are no record (no object, or
 * without `external_id`); they are never guessed by position.
 */
export interface ResultRecords {
  readonly records: AppendedRecord[];
  readonly unreadable: number;
}

const RESULT_CALL = 'Retrieve Asynchronous Batch Result';

/**
 * Parses a result to its records, in the order of the answer. Throws an AnswerError if there is no
 * `data` at all.
 */
export function parseResult(text: string): ResultRecords {
  return recordsOf(readAnswer(result, text, RESULT_CALL).data);
}

/** Parses some entries of a result's `data`, as a list. Throws an AnswerError if it is none. */
export function parseEntries(text: string): ResultRecords {
  return recordsOf(readAnswer(entries, text, RESULT_CALL));
}

function recordsOf(data: readonly unknown[]): ResultRecords {
  const records = data.map(recordOf).filter((record) => record !== undefined);
  return { records, unreadable: data.length - records.length };
}

/** Gives an email that is no text as JSON. Parsed by hand: there are millions, and a schema makes more objects for each. */
function recordOf(entry: unknown): AppendedRecord | undefined {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { external_id, email } = entry as { external_id?: unknown; email?: unknown };
  if (typeof external_id !== 'number' && typeof external_id !== 'string') return undefined;
  if (external_id === '') return undefined;
  const record = { external_id: String(external_id) };
  if (!email) return record;
  return { ...record, email: typeof email === 'string' ? email : JSON.stringify(email) };
}

/** The most bytes of an error answer that are read, and the most characters of it that are looked at. */
export const ERROR_BODY_LIMIT = 4_096;

const API_WORDS_LIMIT = 300;

/**
 * The human words in an error body of any kind (A4): a JSON `message` or `error`, else text with
 * HTML tags taken out; empty if there is nothing to show.
 */
export function errorWords(text: string): string {
  const start = text.slice(0, ERROR_BODY_LIMIT);
  return (messageOf(json(start)) ?? withoutTags(start)).slice(0, API_WORDS_LIMIT);
}

function messageOf(body: unknown): string | undefined {
  if (body === null || typeof body !== 'object') return undefined;
  const { message, error } = body as { message?: unknown; error?: unknown };
  return [message, error].find((words) => typeof words === 'string');
}

function withoutTags(text: string): string {
  const plain = text.replace(/<(style|script|head)[\s\S]*?<\/\1>/gi, ' ').replace(/<[^>]*>/g, ' ');
  return plain.replace(/\s+/g, ' ').trim();
}

/** Ids that are numbers of 16 digits and more: `JSON.parse` would round them. */
const LONG_IDS = new RegExp(
  `("(?:batch_id|external_id|${[JOB_ID_ATTRIBUTE, ...BATCH_FILE_ID_ATTRIBUTES].join('|')})"\\s*:\\s*)(-?\\d{16,})(?=\\s*[,}])`,
  'g',
);

/** Whether there may be one: looked for first, since a result has hundreds of thousands of ids. */
const LONG_ID = /id"\s*:\s*-?\d{16}/;

/** The value in `text`, with long ids as text; undefined if it is not JSON. */
function json(text: string): unknown {
  try {
    const exact = LONG_ID.test(text) ? text.replace(LONG_IDS, '$1"$2"') : text;
    return JSON.parse(exact) as unknown;
  } catch {
    return undefined;
  }
}

/** Parses the answer to `call`. Throws an AnswerError that names what it lacks. */
export function readAnswer<S extends v.GenericSchema>(
  schema: S,
  text: string,
  call: string,
): v.InferOutput<S> {
  const body = json(text);
  if (body === undefined) throw new AnswerError(`The answer to ${call} is not JSON.`);
  const parsed = v.safeParse(schema, body);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue) ?? 'answer';
  const lacking = issue.received === 'undefined';
  throw new AnswerError(
    `The answer to ${call} has ${lacking ? 'no' : 'an unusable'} “${where}”${lacking ? '' : ` (${issue.message})`}.`,
  );
}
