import type { ExportOptions } from '../../lists/types/export.ts';
import type { Delimiter } from '../../lists/types/format.ts';
import type { Summary } from '../../lists/types/outcome.ts';
import { MOST_COLUMNS } from '../../lists/workbook/sheet/sheetLimits.ts';
import type { OutcomeFilter } from '../../lists/types/rows.ts';
import type { TemplateFile, TemplateSubmit } from '../../runs/template/makeTemplate.ts';
import type { RunState } from '../../runs/state.ts';

/** What the user wants of a file besides its rows. */
export interface ExportForm extends Omit<ExportOptions, 'rows' | 'workbook'> {
  readonly type: FileType;
}

export type FileType = 'csv' | 'excel';

/** The initial form: from the applied template, or else like the enriched file. */
export function firstExportForm(run: RunState): ExportForm {
  const own = ownDelimiter(run);
  const file = run.template?.file;
  if (!file) return { type: 'csv', added: 'both', delimiter: own, excelSafe: false };
  const toFill = file.fill ? columnToFill(run) : undefined;
  return {
    type: fitsSheet(run) ? file.type : 'csv',
    added: file.added,
    delimiter: file.delimiter === 'own' ? own : ',',
    excelSafe: file.excelSafe,
    ...(toFill ? { fillColumn: toFill.index } : {}),
  };
}

/** The part of a form that a template stores. Leaves out what only applies to this list. */
export function templateFile(form: ExportForm, run: RunState): TemplateFile {
  const { type, added, delimiter, excelSafe, fillColumn } = form;
  return {
    type,
    added,
    delimiter: delimiter === ownDelimiter(run) ? 'own' : ',',
    excelSafe,
    fill: fillColumn !== undefined,
  };
}

/** The part of a run's submission that a template stores. */
export function templateSubmit({ request }: RunState): TemplateSubmit {
  const { trial, spendingLimit, options } = request ?? {};
  const { amount = 0, currency } = spendingLimit ?? {};
  const {
    notification_URL: url,
    notification_method: method = 'POST',
    output_format,
  } = options ?? {};
  return {
    trial: trial !== undefined,
    ...(spendingLimit
      ? { limit: { amount, ...(currency === undefined ? {} : { currency }) } }
      : {}),
    ...(url === undefined ? {} : { notification: { url, method } }),
    ...(output_format === 'JSON' ? { outputFormat: output_format } : {}),
  };
}

function ownDelimiter({ profile }: RunState): Delimiter {
  return profile?.format.delimiter ?? ',';
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
  'all' | 'matched' | 'no match' | 'suppressed' | 'not sent' | 'no answer'
>;

/** The files that are offered: everything, and its rows split so that each is in one of them. */
export function filesOf(summary: Summary): { readonly kind: FileRows; readonly rows: number }[] {
  const { matched, noMatch, suppressed = 0, notSent, failed, unknown, pending } = summary;
  const split = [
    { kind: 'matched', rows: matched },
    { kind: 'no match', rows: noMatch },
    { kind: 'suppressed', rows: suppressed },
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
