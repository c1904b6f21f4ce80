import { expect, test } from 'vitest';
import type { Summary } from '../../lists/types/outcome.ts';
import { createFormats } from '../../messages/formats.ts';
import { summaryCsv } from './archive.ts';
import { filesOf } from './exportForm.ts';
import { outcomesOf } from './outcomes.ts';
import { results } from '../../messages/en/screens/results.ts';
import { results as es } from '../../messages/es/screens/results.ts';

const summary: Summary = {
  rows: 34,
  matched: 16,
  noMatch: 3,
  unusable: 1,
  notSent: [
    { reason: 'no last name', rows: 1 },
    { reason: 'cancelled', rows: 2 },
  ],
  failed: [{ reason: 'FAILED', rows: 4 }],
  unknown: 8,
  pending: 0,
  linesAbove: 0,
  blankLines: 0,
  added: { email: 'email', status: 'append_status' },
  bytes: 0,
};

test('the files that are offered split the list, and empty ones are not offered', () => {
  expect(filesOf(summary)).toEqual([
    { kind: 'all', rows: 34 },
    { kind: 'matched', rows: 16 },
    { kind: 'no match', rows: 3 },
    { kind: 'not sent', rows: 3 },
    { kind: 'no answer', rows: 12 },
  ]);
});

test.each([
  ['en', results],
  ['es', es],
] as const)('outcomes add up to the list and are told apart, in %s', (code, inLanguage) => {
  const outcomes = outcomesOf(summary, inLanguage(createFormats(code)));
  expect(outcomes.reduce((sum, { rows }) => sum + rows, 0)).toBe(summary.rows);
  expect(new Set(outcomes.map(({ label }) => label)).size).toBe(outcomes.length);
});

test('the summary as CSV adds up to the list', () => {
  const [head, ...lines] = summaryCsv(summary, results(createFormats('en')))
    .trimEnd()
    .split('\r\n');
  expect(head).toBe('\ufeffResult,Rows');
  const rows = lines.map((line) => Number(line.slice(line.lastIndexOf(',') + 1)));
  expect(rows.reduce((sum, count) => sum + count)).toBe(summary.rows);
});
