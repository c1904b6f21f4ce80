import * as v from 'valibot';
import type { ApiClient, BatchRef } from '../../api/client.ts';
import { AnswerError, readAnswer } from '../../api/answers.ts';
import { ApiError } from '../../api/failure.ts';
import { RECORD_FIELDS } from '../../api/record.ts';
import { toCsv } from '../../lists/merge/toCsv.ts';
import type { ResultsAlone } from '../reports.ts';
import type { RunReport } from './schema.ts';

/** The byte-order mark, by which Excel recognizes UTF-8. */
const MARK = '\ufeff';

const BATCH = 'batch';

const answer = v.object({ data: v.array(v.record(v.string(), v.unknown())) });

/** A batch's raw result, kept as a Blob, since all results together may not fit in memory. */
interface StoredResult {
  readonly batch: string;
  readonly text: Blob;
}

/**
 * Fetches the results of a report's batches one after the other and returns them as CSV: records in the order
 * received, with a column for each attribute. Throws an ApiError if the API refuses all calls or there are no
 * credentials.
 */
export async function resultsAlone(
  { batches, job }: RunReport,
  client: ApiClient | undefined,
): Promise<ResultsAlone> {
  if (!client) throw new ApiError({ kind: 'unauthorized', words: '' });
  const stored: StoredResult[] = [];
  const attributes = new Set<string>([...RECORD_FIELDS, 'email']);
  let count = 0;
  for (const { batchId: batch, jobId = job, file = false } of batches) {
    const text =
      batch === undefined ? undefined : await resultText(client, { job: jobId, batch, file });
    const records = text && (await recordsOf(text));
    if (batch === undefined || !text || !records) continue;
    stored.push({ batch, text });
    for (const record of records) for (const name of Object.keys(record)) attributes.add(name);
    count += records.length;
  }
  const file = new Blob(await csvOf(stored, [...attributes]), { type: 'text/csv' });
  return { file, records: count, lacking: batches.length - stored.length };
}

async function csvOf(
  stored: readonly StoredResult[],
  attributes: readonly string[],
): Promise<BlobPart[]> {
  const columns = [BATCH, ...attributes];
  const pieces: BlobPart[] = [MARK, toCsv([columns])];
  for (const { batch, text } of stored) {
    const records = (await recordsOf(text)) ?? [];
    const lines = records.map((record) =>
      columns.map((name) => (name === BATCH ? batch : cell(record[name]))),
    );
    pieces.push(new Blob([toCsv(lines)]));
  }
  return pieces;
}

function cell(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** The records of a result. Undefined if the text is not a result. */
async function recordsOf(text: Blob): Promise<Record<string, unknown>[] | undefined> {
  try {
    return readAnswer(answer, await text.text(), 'Retrieve Asynchronous Batch Result').data;
  } catch (error) {
    if (error instanceof AnswerError) return undefined;
    throw error;
  }
}

/** Failures that would also stop all further calls. */
const STOPS = new Set(['unauthorized', 'forbidden', 'unreachable', 'not sent']);

/** The API's result of a batch. Undefined if it has none. */
async function resultText(client: ApiClient, batch: BatchRef): Promise<Blob | undefined> {
  try {
    return new Blob([await client.retrieveResult(batch)]);
  } catch (error) {
    if (!(error instanceof ApiError) || STOPS.has(error.failure.kind)) throw error;
    return undefined;
  }
}
