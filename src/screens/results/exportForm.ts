import type { ExportOptions } from '../../lists/types/export.ts';
import type { Summary } from '../../lists/types/outcome.ts';
import { MOST_COLUMNS } from '../../lists/workbook/sheet/sheetLimits.ts';
import type { OutcomeFilter } from '../../lists/types/rows.ts';
import type { RunState } from '../../runs/state.ts';

/** What the user wants of a file besides its rows. */
export interface ExportForm extends Omit<ExportOptions, 'rows' | 'workbook'> {
  readonly type: FileType;
}

export type FileType = 'csv' | 'excel';

/** As the enriched file is. */
export function firstExportForm({ profile }: RunState): ExportForm {
  const delimiter = profile?.format.delimiter ?? ',';
  return { type: 'csv', added: 'both', delimiter, excelSafe: false };
}

/** Whether a list and the two columns that are added have room in a sheet. */
export function fitsSheet({ profile }: RunState): boolean {
  return (profile?.widest ?? 0) + 2 <= MOST_COLUMNS;
}

/** The options of a file with these rows. */
export function exportOptions(
  { type, ...form }: ExportForm,
  { file }: RunState,
  kind: FileRows,
): ExportOptions {
  const options = { ...form, rows: { kind } };
  if (type === 'csv') return options;
  return { ...options, excelSafe: false, workbook: { fileName: file.name } };
}

/** The rows of a file that is offered. */
export type FileRows = Extract<
  OutcomeFilter['kind'],
  'all' | 'matched' | 'no match' | 'not sent' | 'no answer'
>;

/** The files that are offered: everything, and its rows split so that each is in one of them. */
export function filesOf(summary: Summary): { readonly kind: FileRows; readonly rows: number }[] {
  const { matched, noMatch, notSent, failed, unknown, pending } = summary;
  const split = [
    { kind: 'matched', rows: matched },
    { kind: 'no match', rows: noMatch },
    { kind: 'not sent', rows: sum(notSent) },
    { kind: 'no answer', rows: sum(failed) + unknown + pending },
  ] as const;
  return [{ kind: 'all', rows: summary.rows }, ...split.filter(({ rows }) => rows > 0)];
}

function sum(counts: Summary['notSent']): number {
  return counts.reduce((total, { rows }) => total + rows, 0);
}

/** The first of the list's own email columns that has blank cells. */
export function columnToFill({ profile, planOptions }: RunState) {
  return planOptions?.emailColumns
    ?.map((index) => profile?.columns[index])
    .find((column) => column && column.blank > 0);
}
