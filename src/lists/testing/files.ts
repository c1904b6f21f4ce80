import * as fc from 'fast-check';
import { ALL_DELIMITERS } from '../read/lines/delimiters.ts';
import type { Delimiter, Encoding } from '../types/format.ts';

/** How a file writes its cells. */
export interface Dialect {
  readonly delimiter: Delimiter;
  readonly encoding: Encoding;
  readonly mark: boolean;
  /** Line ends, taken in turn. */
  readonly lineEnds: readonly string[];
  readonly lastLineEnds: boolean;
  /** Whether the cell of this number (counted through the file) is quoted without need. */
  readonly quotes: (cell: number) => boolean;
}

const MARKS: Partial<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
};

export const dialects: fc.Arbitrary<Dialect> = fc.record({
  delimiter: fc.constantFrom(...ALL_DELIMITERS),
  encoding: fc.constantFrom<Encoding>('utf-8', 'utf-16le', 'utf-16be', 'windows-1252'),
  mark: fc.boolean(),
  lineEnds: fc.oneof(
    fc.constantFrom(['\n'], ['\r\n'], ['\r']),
    fc.array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: 1, maxLength: 5 }),
  ),
  lastLineEnds: fc.boolean(),
  quotes: fc.integer({ min: 1, max: 9 }).map((every) => (cell: number) => cell % every === 0),
});

/** Text of characters that are in every encoding, with what makes CSV hard. */
export const awkwardCells: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('Ann', 'Lee', '1 Main St', '02108', 'MA', '', ' ', 'é') },
  {
    weight: 2,
    arbitrary: fc
      .array(fc.constantFrom('"', ...ALL_DELIMITERS, '\n', '\r', '\r\n', ' ', 'a', 'ü'), {
        maxLength: 6,
      })
      .map((pieces) => pieces.join('')),
  },
);

/** The same, with characters of many bytes where the encoding has them. */
export function cellsIn(encoding: Encoding): fc.Arbitrary<string> {
  // Node reads windows-1252 as ISO-8859-1, so that the euro sign is for the browser's tests.
  if (encoding === 'windows-1252') return awkwardCells;
  return fc.oneof(awkwardCells, fc.constantFrom('Zoë', '€', '张伟', '𝒳😀', 'x\ufeffy', 'e\u0301'));
}

/** The file in which a dialect keeps these lines of cells. */
export function fileOf(lines: readonly (readonly string[])[], dialect: Dialect): Uint8Array {
  let cells = 0;
  let text = '';
  for (const [i, line] of lines.entries()) {
    text += line.map((cell) => written(cell, dialect, (cells += 1))).join(dialect.delimiter);
    const isLast = i === lines.length - 1;
    if (!isLast || dialect.lastLineEnds) text += dialect.lineEnds[i % dialect.lineEnds.length];
  }
  return encoded(text, dialect);
}

function written(cell: string, { delimiter, quotes }: Dialect, number: number): string {
  const needed = cell.includes(delimiter) || /["\r\n]/.test(cell);
  return needed || quotes(number) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

export function encoded(
  text: string,
  { encoding, mark }: Pick<Dialect, 'encoding' | 'mark'>,
): Uint8Array {
  const bytes = (mark && MARKS[encoding]) || [];
  return Uint8Array.from([...bytes, ...charactersOf(text, encoding)]);
}

function charactersOf(text: string, encoding: Encoding): Iterable<number> {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'windows-1252') return Array.from(text, (character) => character.charCodeAt(0));
  return Array.from({ length: text.length }, (_, i) => text.charCodeAt(i)).flatMap((unit) =>
    encoding === 'utf-16le' ? [unit & 0xff, unit >> 8] : [unit >> 8, unit & 0xff],
  );
}
