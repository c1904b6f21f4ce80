import type { Workbook } from '../types.ts';
import { SheetCsv } from './sheetCsv.ts';

/** Minimum number of rows with several cells in a list: its header and a person. */
const FEWEST_ROWS = 2;

/** The position of the first visible sheet that looks like a list, else of the first that is not empty. */
export async function chooseSheet(workbook: Workbook): Promise<number> {
  const { sheets } = workbook;
  const visible = sheets.flatMap(({ hidden }, i) => (hidden ? [] : [i]));
  const hidden = sheets.flatMap((sheet, i) => (sheet.hidden ? [i] : []));
  const [only = 0, ...others] = visible;
  if (others.length === 0 && visible.length === 1) return only;
  let filled: number | undefined;
  for (const position of [...visible, ...hidden]) {
    const start = await startOf(workbook, position);
    if (listRows(start) >= FEWEST_ROWS) return position;
    if (start !== '') filled ??= position;
  }
  return filled ?? only;
}

/** The first rows of a sheet as CSV. */
async function startOf(workbook: Workbook, position: number): Promise<string> {
  const sheet = workbook.sheets[position];
  if (!sheet) return '';
  for await (const block of new SheetCsv(workbook, sheet, false).blocks())
    return new TextDecoder().decode(block).trim();
  return '';
}

/** Lines with several cells that are not empty. */
function listRows(csv: string): number {
  const lines = csv.replace(/"(?:[^"]|"")*"/g, 'text').split('\n');
  return lines.filter((line) => line.split(',').filter((cell) => cell !== '').length > 1).length;
}
