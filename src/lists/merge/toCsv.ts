import { isFormula } from './isFormula.ts';

/**
 * A short table as CSV text (RFC 4180), without a byte-order mark. Cells that a spreadsheet may run as a formula get an
 * apostrophe in front. Lists go through `CsvWriter`, which makes no text of their cells.
 */
export function toCsv(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(cell).join(',')}\r\n`).join('');
}

function cell(text: string): string {
  const harmless = isFormula(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
