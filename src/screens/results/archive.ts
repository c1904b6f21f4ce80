import { toCsv } from '../../lists/merge/toCsv.ts';
import type { Summary } from '../../lists/types/outcome.ts';
import type { ResultsMessages } from '../../messages/en/screens/results.ts';
import type { ArchiveContents } from '../../runs/service/exportArchive.ts';
import type { RunState } from '../../runs/state.ts';
import { exportOptions, filesOf, type ExportForm } from './exportForm.ts';
import { outcomesOf } from './outcomes.ts';

/** What a ZIP file of everything has in it: the rows split by outcome, and the summary. */
export function archiveOf(
  form: ExportForm,
  run: RunState,
  summary: Summary,
  words: ResultsMessages,
): ArchiveContents {
  const split = filesOf(summary).filter(({ kind }) => kind !== 'all');
  return {
    exports: split.map(({ kind }) => exportOptions(form, run, kind)),
    summary: summaryCsv(summary, words),
  };
}

/** The summary for a spreadsheet (with a byte-order mark for Excel). Its rows add up to the list. */
export function summaryCsv(summary: Summary, words: ResultsMessages): string {
  const outcomes = outcomesOf(summary, words).map(({ label, rows }) => [label, String(rows)]);
  const lines = [[words.summaryOutcome, words.rowsColumn], ...outcomes];
  return `\ufeff${toCsv(lines)}`;
}
