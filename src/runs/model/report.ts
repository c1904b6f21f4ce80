import { toCsv } from '../../lists/merge/toCsv.ts';
import type { Attempt, Batch, RunState } from '../state.ts';

/**
 * What is needed to ask the API or its support for a run's results without this browser: ids, times
 * and states. No rows, no credentials. To go on with the run there is another report (`runs/report`).
 */
interface ReadableReport {
  readonly list: string;
  readonly demo: boolean;
  /** Times are ISO 8601, in UTC. */
  readonly submitted: string;
  readonly job: string;
  readonly batches: readonly BatchReport[];
}

/** One sending, as our server and the API know it. */
interface AttemptReport {
  readonly sent: string;
  /** How it ended; `open` while that is not known. */
  readonly end: string;
  /** The `Idempotency-Key` of the request. */
  readonly key: string;
  /** The store of attempts that the key is in; empty if there was none. */
  readonly store: string;
  readonly job: string;
  readonly batch: string;
  /** True if it was sent as a Batch-File. */
  readonly file?: true;
}

interface BatchReport {
  /** Row numbers of the list, as a spreadsheet counts. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly records: number;
  readonly outcome: string;
  readonly job: string;
  readonly batch: string;
  /** As the API says it. */
  readonly state: string;
  readonly accepted: string;
  readonly attempts: readonly AttemptReport[];
}

function reportOf(run: RunState): ReadableReport {
  return {
    list: run.file.name,
    demo: run.demo,
    submitted: time(run.submittedAt),
    job: run.jobId ?? '',
    batches: run.batches.map(batchReport),
  };
}

function batchReport(batch: Batch): BatchReport {
  return {
    firstRow: batch.part.firstRow,
    lastRow: batch.part.lastRow,
    records: batch.part.records,
    outcome: batch.outcome,
    job: batch.jobId ?? '',
    batch: batch.batchId ?? '',
    state: batch.state ?? '',
    accepted: time(batch.acceptedAt),
    attempts: batch.attempts.filter(({ end }) => end !== 'reserved').map(attemptReport),
  };
}

function attemptReport(attempt: Attempt): AttemptReport {
  const { id, store, at, job, end, void: isVoid, batchId, file } = attempt;
  return {
    sent: time(at),
    end: `${end ?? 'open'}${isVoid ? ', void' : ''}`,
    key: id,
    store: store?.id ?? '',
    job,
    batch: batchId ?? '',
    ...(file ? { file } : {}),
  };
}

function time(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}

/** To read and to paste into a mail. */
export function reportText(run: RunState): string {
  const { list, demo, submitted, job, batches } = reportOf(run);
  const lines = batches.flatMap((batch) => batchLines(batch, job));
  const head = [
    `List: ${list}${demo ? ' (demo)' : ''}`,
    `Submitted: ${submitted || '-'}`,
    `Job ID: ${job || '-'}`,
  ];
  return `${[...head, ...lines].join('\n')}\n`;
}

/** A batch, and below it each of its attempts. `job` is the run's. */
function batchLines(batch: BatchReport, job: string): string[] {
  const line = [
    `rows ${batch.firstRow}-${batch.lastRow}`,
    `${batch.records} records`,
    `batch ${batch.batch || '-'}`,
    ...(batch.job === '' || batch.job === job ? [] : [`job ${batch.job}`]),
    batch.state || batch.outcome,
  ].join(', ');
  return [line, ...batch.attempts.map(attemptLine)];
}

function attemptLine({ sent, end, key, store, job, batch, file }: AttemptReport): string {
  const parts = [
    `  sent ${sent}`,
    end,
    `key ${key}`,
    `store ${store || '-'}`,
    `job ${job}`,
    ...(file ? ['as a batch file'] : []),
    ...(batch === '' ? [] : [`batch ${batch}`]),
  ];
  return parts.join(', ');
}

/** A line for each batch, for a spreadsheet. The API chooses IDs and states, so any may look like a formula. */
export function reportCsv(run: RunState): string {
  const { batches } = reportOf(run);
  const columns = [
    'firstRow',
    'lastRow',
    'records',
    'outcome',
    'job',
    'batch',
    'state',
    'accepted',
    'attempts',
  ] as const;
  const lines = batches.map((batch) => {
    const attempts = batch.attempts.map((attempt) => attemptLine(attempt).trim()).join('; ');
    const row = { ...batch, attempts };
    return columns.map((column) => String(row[column]));
  });
  return toCsv([columns, ...lines]);
}
