import type { Batch, RunState } from './state.ts';

/**
 * What is needed to ask the API or its support for a run's results without this browser: ids, times
 * and states. No rows, no credentials.
 */
export interface RunReport {
  readonly list: string;
  readonly demo: boolean;
  /** Times are ISO 8601, in UTC. */
  readonly submitted: string;
  readonly job: string;
  readonly batches: readonly BatchReport[];
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
  /** When each attempt was sent, and how it ended. */
  readonly attempts: string;
}

export function reportOf(run: RunState): RunReport {
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
    attempts: batch.attempts.map(({ at, end }) => `${time(at)} ${end ?? 'open'}`).join('; '),
  };
}

function time(at: number | undefined): string {
  return at === undefined ? '' : new Date(at).toISOString();
}

/** To read and to paste into a mail. */
export function reportText(run: RunState): string {
  const { list, demo, submitted, job, batches } = reportOf(run);
  const lines = batches.map((batch) =>
    [
      `rows ${batch.firstRow}-${batch.lastRow}`,
      `${batch.records} records`,
      `batch ${batch.batch || '-'}`,
      ...(batch.job === '' || batch.job === job ? [] : [`job ${batch.job}`]),
      batch.state || batch.outcome,
    ].join(', '),
  );
  const head = [
    `List: ${list}${demo ? ' (demo)' : ''}`,
    `Submitted: ${submitted || '-'}`,
    `Job ID: ${job || '-'}`,
  ];
  return `${[...head, ...lines].join('\n')}\n`;
}

/** A line for each batch, for a spreadsheet (RFC 4180). */
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
  const lines = batches.map((batch) => columns.map((column) => cell(String(batch[column]))));
  return [columns, ...lines].map((line) => `${line.join(',')}\r\n`).join('');
}

/** The API chooses ids and states; a spreadsheet must not take one for a formula. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

export function reportJson(run: RunState): string {
  return `${JSON.stringify(reportOf(run), null, 2)}\n`;
}
