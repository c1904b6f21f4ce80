import { throttled, type Context } from '../context.ts';
import { addedColumns } from '../merge/addedColumns.ts';
import { statusText, type RowStatus } from '../merge/partStatuses.ts';
import { scanLines } from '../read/scan.ts';
import { withFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import { Writer } from '../storage/writer.ts';
import type { Export, ExportCounts } from '../types/export.ts';
import type { ListRef } from '../types/format.ts';
import type { EndedPart } from '../types/outcome.ts';
import { ListError } from '../types/problem.ts';
import type { Progress, Work } from '../types/progress.ts';
import { openWorkbook } from '../workbook/read/openWorkbook.ts';
import { enrichWorkbook } from '../workbook/write/enrichWorkbook.ts';
import { readZipDirectory } from '../zip/zipDirectory.ts';
import { growBuffer } from '../typedArrays.ts';
import type { AddedTexts } from '../workbook/write/sheetEnricher.ts';
import { exportTo } from './exportRows.ts';
import { openOutcomes, type Outcomes } from './outcomes.ts';

/**
 * Makes the workbook that a list came in with the two columns added to its sheet. Throws a ListError `no room in
 * sheet` where the sheet's last columns are in use.
 */
export function exportWorkbook(
  context: Context,
  list: ListRef,
  parts: readonly EndedPart[],
  work: Work<Progress>,
): Promise<Export> {
  return exportTo(context, list, (path) =>
    withFiles(context.storage, async (files) => {
      const { workbook, sheet } = await openSheet(context, list);
      const outcomes = await openOutcomes(files, list, parts);
      const { ordinals, header } = await rowsOf(outcomes, context, list, work);
      const { email, status } = addedColumns(header);
      const total = sheet.entry.size * 2;
      const tell = throttled(context.now, work.onProgress);
      const done = await enrichWorkbook(new Writer(await files.create(path)), {
        workbook,
        sheet,
        headerRow: list.format.headerLine,
        names: [email, status],
        added: (row) => addedTo(outcomes, ordinals[row]),
        onBlock(bytes) {
          work.signal?.throwIfAborted();
          tell(() => ({ done: bytes, total }));
        },
      });
      if (!done) throw new ListError({ kind: 'no room in sheet' });
      return { rows: outcomes.rows, filled: 0, guarded: 0, cut: 0 } satisfies ExportCounts;
    }),
  );
}

/** The workbook as it is kept, and the sheet that the list is in. */
async function openSheet({ storage }: Context, { run, format }: ListRef) {
  const { original, unpacked } = runFiles(run);
  const path = format.file === undefined ? original : unpacked(format.file);
  const file = await storage.blob(path);
  const workbook = file && (await openWorkbook(file, await readZipDirectory(file)));
  const sheet = workbook?.sheets[format.sheet ?? 0];
  if (!workbook || !sheet) throw new ListError({ kind: 'storage damaged', what: 'the workbook' });
  return { workbook, sheet };
}

/** The list's header, and at each row number of the sheet the list's row (from 1; 0 if there is none). */
async function rowsOf(
  { copy, rows }: Outcomes,
  { blockBytes }: Context,
  { format }: ListRef,
  { signal }: Work<Progress>,
): Promise<{ ordinals: Uint32Array; header: readonly string[] }> {
  let ordinals = new Uint32Array(rows * 2);
  let header: readonly string[] = [];
  const onHeader = (cells: readonly string[]): void => {
    header = cells;
  };
  await scanLines(copy, { format, blockBytes, onHeader, signal }, (_, rowNumber, ordinal) => {
    if (rowNumber >= ordinals.length) ordinals = growBuffer(ordinals, rowNumber * 2);
    ordinals[rowNumber] = ordinal + 1;
  });
  return { ordinals, header };
}

function addedTo({ status }: Outcomes, ordinal: number | undefined): AddedTexts | undefined {
  if (!ordinal) return undefined;
  const row: RowStatus = status(ordinal - 1);
  return [row.kind === 'matched' ? row.email : '', statusText(row)];
}
