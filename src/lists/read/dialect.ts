import { ListError, type Delimiter, type Encoding, type Format } from '../types.ts';
import { BlockReader, type Cells } from './blockReader.ts';
import { decoderOf, guessEncoding, markLength, wholeLength } from './encoding.ts';
import { findHeader } from './header.ts';
import { isBlankLine } from './rowWalk.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Lines of cells that are looked at. */
const EVIDENCE = 500;

/** Delimiters whose evidence differs by less are alike, and the one with more cells is taken. */
const ALIKE = 0.1;

/** What the first line adds to the evidence when it has as many cells as most lines. */
const FIRST_LINE_AGREES = 0.3;

/** The format of a list by its first block; what the user has chosen stays. */
export function detectFormat(head: Uint8Array, whole: boolean, chosen: Partial<Format>): Format {
  const encoding = chosen.encoding ?? guessEncoding(head);
  const delimiter = chosen.delimiter ?? detectDelimiter(head, whole, encoding);
  const headerLine = chosen.headerLine ?? findHeader(firstLines(head, whole, encoding, delimiter));
  return { encoding, delimiter, headerLine };
}

function detectDelimiter(head: Uint8Array, whole: boolean, encoding: Encoding): Delimiter {
  const declared = declaredDelimiter(head, encoding);
  if (declared) return declared;
  const evidence = DELIMITERS.map((delimiter) => ({
    delimiter,
    ...weigh(firstLines(head, whole, encoding, delimiter)),
  })).filter(({ cells }) => cells > 1);
  const best = Math.max(...evidence.map(({ weight }) => weight));
  const [chosen] = evidence
    .filter(({ weight }) => best - weight < ALIKE)
    .toSorted((a, b) => b.cells - a.cells);
  return chosen?.delimiter ?? ',';
}

/** Excel's own way to say it: a first line of `sep=;`. */
function declaredDelimiter(head: Uint8Array, encoding: Encoding): Delimiter | undefined {
  const start = head.subarray(markLength(head, encoding), 64);
  const text = decoderOf(encoding, false)(start.subarray(0, wholeLength(start, encoding)));
  const declared = /^"?sep=(.)"?[\r\n]/i.exec(text)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === declared);
}

/** How much speaks for lines of `cells` cells: the share of lines that have as many. */
function weigh(lines: readonly Cells[]): { cells: number; weight: number } {
  const filled = lines.filter((line) => !isBlankLine(line));
  const counts = new Map<number, number>();
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells = 0, agreeing = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const bonus = filled[0]?.length === cells ? FIRST_LINE_AGREES : 0;
  return { cells, weight: agreeing / Math.max(1, filled.length) + bonus };
}

/**
 * The lines of cells at the start of a list; none where they cannot be read with the delimiter. The
 * last one may be cut, so it is left out unless the block is the whole file.
 */
function firstLines(
  head: Uint8Array,
  whole: boolean,
  encoding: Encoding,
  delimiter: Delimiter,
): Cells[] {
  const start = { byte: markLength(head, encoding), skip: 0 };
  const reader = new BlockReader({ encoding, delimiter, strict: false, start, lines: 0 });
  try {
    const lines = reader.push(head.subarray(start.byte));
    return (whole ? [...lines, ...reader.end()] : lines).slice(0, EVIDENCE);
  } catch (error) {
    // With a wrong delimiter quotes need not close. With the right one, the reading itself says so.
    if (error instanceof ListError) return [];
    throw error;
  }
}
