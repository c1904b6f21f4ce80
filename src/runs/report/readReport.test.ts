import { beforeAll, expect, test } from 'vitest';
import { submitList, untilQuiet } from '../testing/play/userActions.ts';
import { World } from '../testing/world.ts';
import { ReportError, readReport } from './readReport.ts';
import { reportOfRun } from './reportOfRun.ts';
import type { RunReport } from './schema.ts';

let report: RunReport;

beforeAll(async () => {
  const world = new World({ records: 25, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const run = await untilQuiet(world, tab, await submitList(world, tab));
  const seed = { id: world.newId(), secret: 'secret' };
  report = reportOfRun(
    { ...run, shared: seed },
    { size: 20, records: 25, hashes: '0123456789abcdef' },
    0,
  );
});

function problemOf(content: unknown): Promise<unknown> {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readReport(new Blob([text])).then(
    () => undefined,
    (error: unknown) => (error instanceof ReportError ? error.problem : error),
  );
}

test('reads what was written', async () => {
  expect(await readReport(new Blob([JSON.stringify(report)]))).toEqual(report);
});

test('reads the report of a list that goes as Batch-Files', async () => {
  const { list, request } = report;
  const files = {
    ...report,
    list: { ...list, options: { ...list.options, bodyBytes: 48_000_000 } },
    request: { ...request, batchFiles: { batchBytes: 8_000_000 } },
  };
  expect(await readReport(new Blob([JSON.stringify(files)]))).toEqual(files);
});

test('what is no report is told so', async () => {
  for (const other of ['', 'First,Last\nAnn,Lee', '[]', 'null', '{}', '{"kind":"other"}'])
    expect(await problemOf(other)).toEqual({ kind: 'no report' });
  expect(await problemOf(' '.repeat(8_000_001))).toEqual({ kind: 'too large' });
  expect(await problemOf({ ...report, version: 2 })).toEqual({ kind: 'newer version' });
});

test('what does not fit is named', async () => {
  const [first, ...others] = report.batches;
  const damages: [string, unknown][] = [
    ['job', { ...report, job: '../other' }],
    ['list.format.delimiter', changed({ format: { ...report.list.format, delimiter: 'x' } })],
    ['list.options.bodyBytes', changed({ options: { ...report.list.options, bodyBytes: 1 } })],
    ['batches.0.attempts.0.id', { ...report, batches: [withAttempt({ id: 'no key' }), ...others] }],
    ['batches.0.attempts.0.secret', { ...report, batches: [withAttempt({ secret: 'a\nb' })] }],
    [
      'batches.0.attempts.0.store.id',
      { ...report, batches: [withAttempt({ store: { id: 'a\nb', at: 1 } }), ...others] },
    ],
    // Invalid dates, currencies, limits and topics would break screens and streams permanently.
    ['submitted', { ...report, submitted: 1e300 }],
    ['request.spendingLimit.currency', withRequest({ spendingLimit: { ...LIMIT, currency: '$' } })],
    [
      'request.spendingLimit.perRecord',
      withRequest({ spendingLimit: { ...LIMIT, perRecord: -1 } }),
    ],
    ['request.hints.topic', withRequest({ hints: { url: 'https://desk.example/', topic: '&' } })],
    ['request.hints.url', withRequest({ hints: { url: 'x', topic: 'a'.repeat(43) } })],
    // Parts that are missing or repeated.
    ['batches', { ...report, batches: others }],
    ['batches', { ...report, batches: [first, first, ...others] }],
  ];
  for (const [where, content] of damages)
    expect(await problemOf(content)).toEqual({ kind: 'damaged', where });
});

const LIMIT = { amount: 5, perRecord: 0.01, perMatch: 0 };

function withRequest(request: object): unknown {
  return { ...report, request: { ...report.request, ...request } };
}

function changed(list: object): unknown {
  return { ...report, list: { ...report.list, ...list } };
}

function withAttempt(attempt: object): unknown {
  const [first] = report.batches;
  return { ...first, attempts: [{ ...first?.attempts[0], ...attempt }] };
}
