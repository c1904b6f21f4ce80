import { expect, test } from 'vitest';
import type { ExportOptions } from '../../lists/types/export.ts';
import { enrichedName, exportName } from './exportName.ts';

const options: ExportOptions = {
  rows: { kind: 'no match' },
  added: 'both',
  delimiter: ',',
  excelSafe: false,
};

test.each([
  ['list.csv', 'list-enriched.csv'],
  ['my.list.TXT', 'my.list-enriched.TXT'],
  ['list', 'list-enriched'],
  ['.csv', '.csv-enriched'],
])('%s is enriched as %s', (name, enriched) => {
  expect(enrichedName(name)).toBe(enriched);
});

test.each<[string, Partial<ExportOptions>, string]>([
  ['list.csv', {}, 'list-no-match.csv'],
  ['list.csv', { rows: { kind: 'all' }, excelSafe: true }, 'list-enriched-excel.csv'],
  ['list.tsv', {}, 'list-no-match.csv'],
  ['list.tsv', { delimiter: '\t' }, 'list-no-match.tsv'],
])('an export of %s with %j is %s', (name, change, exported) => {
  expect(exportName(name, { ...options, ...change })).toBe(exported);
});
