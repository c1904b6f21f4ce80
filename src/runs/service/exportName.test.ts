import { expect, test } from 'vitest';
import type { ExportOptions } from '../../lists/types/export.ts';
import { archiveName, enrichedName, exportName } from './exportName.ts';

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
  ['list.xlsx', 'list-enriched.csv'],
  ['list.csv.gz', 'list-enriched.csv'],
  ['my.list.ZIP', 'my.list-enriched.csv'],
  ['.csv', '.csv-enriched'],
])('%s is enriched as %s', (name, enriched) => {
  expect(enrichedName(name, undefined)).toBe(enriched);
});

test.each([
  ['my.list.xlsx', undefined, 'my.list-enriched.xlsx'],
  ['list.XLSM', 'xlsm', 'list-enriched.XLSM'],
  ['lists.zip', 'xlsx', 'lists-enriched.xlsx'],
  ['lists.zip', 'xlsm', 'lists-enriched.xlsm'],
  ['lists.zip', 'xltx', 'lists-enriched.xltx'],
  ['list.xlsm.zip', 'xlsm', 'list-enriched.xlsm'],
  // Profiles that earlier versions stored do not say it.
  ['lists.zip', undefined, 'lists-enriched.xlsx'],
] as const)('the workbook %s, as %s, comes back as %s', (name, extension, enriched) => {
  const format = { encoding: 'utf-8', delimiter: ',', headerLine: 1, sheet: 0 } as const;
  const container = extension && { extension };
  expect(enrichedName(name, { format, ...(container && { container }) })).toBe(enriched);
});

test.each<[string, Partial<ExportOptions>, string]>([
  ['list.csv', {}, 'list-no-match.csv'],
  ['list.csv', { rows: { kind: 'all' }, excelSafe: true }, 'list-enriched-excel.csv'],
  ['my.list.tsv', { workbook: { fileName: '' }, excelSafe: true }, 'my.list-no-match.xlsx'],
  ['list.tsv', {}, 'list-no-match.csv'],
  ['list.tsv', { delimiter: '\t' }, 'list-no-match.tsv'],
])('an export of %s with %j is %s', (name, change, exported) => {
  expect(exportName(name, { ...options, ...change })).toBe(exported);
});

test('several files of a list are in a ZIP file of its name', () => {
  expect(archiveName('my.list.csv')).toBe('my.list-enriched.zip');
  expect(archiveName('list')).toBe('list-enriched.zip');
});
