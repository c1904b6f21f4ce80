import { readFileSync } from 'node:fs';
import Papa from 'papaparse';

/** A CSV file as a spreadsheet would show it. */
export interface Sheet {
  readonly header: string[];
  readonly rows: string[][];
  /** Whether it starts with a byte-order mark. */
  readonly marked: boolean;
  readonly text: string;
}

/** Reads a UTF-8 CSV file; blank lines are left out. */
export function readSheet(path: string): Sheet {
  const raw = readFileSync(path, 'utf8');
  const marked = raw.startsWith('\uFEFF');
  const text = marked ? raw.slice(1) : raw;
  const lines = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  const [header = [], ...rows] = lines;
  return { header, rows, marked, text };
}
