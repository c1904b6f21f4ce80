import Papa from 'papaparse';

/** Makes a cell whole again in which others stood for some characters. */
export type Restore = (cell: string) => string;

export function restoredBy(lines: string[][], restore: Restore): string[][] {
  return lines.map((cells) => cells.map(restore));
}

export function parserOf(delimiter: string): Papa.Parser {
  return new Papa.Parser({ delimiter, newline: '\n' });
}

/** The cells of the line that is the first cell of another. */
export function cellsWithin(line: string[], parser: Papa.Parser): string[] {
  const { data } = parser.parse(line[0] ?? '', 0, false) as Papa.ParseResult<string[]>;
  const [cells] = data;
  return cells && data.length === 1 && line.length === 1 ? cells : line;
}

const CR = 13;

export function takeOffCr(cells: string[]): void {
  const last = cells.length - 1;
  const cell = cells[last] ?? '';
  if (cell.charCodeAt(cell.length - 1) === CR) cells[last] = cell.slice(0, -1);
}
