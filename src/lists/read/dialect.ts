import type { Delimiter, Encoding, Format } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import { BlockReader } from './blockReader.ts';
import { decoderOf, guessEncoding, markLength, wholeLength } from './encoding.ts';
import { findHeader } from './header.ts';
import { isBlankLine, textsOf, type Cells } from './lines.ts';

const DELIMITERS: readonly Delimiter[] = [',', ';', '\t', '|'];

/** Lines of cells that are looked at, and bytes in which they are looked for: the preview waits for it. */
const EVIDENCE = 500;
const EVIDENCE_BYTES = 96 * 1024;

/** Delimiters whose evidence differs by less are alike, and the one with more cells is taken. */
const ALIKE = 0.1;

/** What the first line adds to the evidence when it has as many cells as most lines. */
const FIRST_LINE_AGREES = 0.3;

/**
 * What a list may be read as by its first block, most likely first; what the user has chosen stays.
 * The block only guesses: whether quotes close with a delimiter, the whole file says.
 */
export function likelyFormats(head: Uint8Array, whole: boolean, chosen: Partial<Format>): Format[] {
  const encoding = chosen.encoding ?? guessEncoding(head);
  const start = head.subarray(0, EVIDENCE_BYTES);
  const isAll = whole && start.length === head.length;
  const read = once((delimiter: Delimiter) => firstLines(start, isAll, encoding, delimiter));
  const declared = chosen.delimiter ?? declaredDelimiter(head, encoding);
  const present = DELIMITERS.filter((delimiter) => start.includes(delimiter.charCodeAt(0)));
  return (declared ? [declared] : likelyDelimiters(present, read)).map((delimiter) => ({
    encoding,
    delimiter,
    headerLine: chosen.headerLine ?? findHeader(read(delimiter)),
  }));
}

/** The same function, which does its work once for each argument. */
function once<A, R>(work: (arg: A) => R): (arg: A) => R {
  const done = new Map<A, R>();
  return (arg) => {
    const result = done.get(arg) ?? work(arg);
    done.set(arg, result);
    return result;
  };
}

/** Those of the present delimiters by which lines have several cells: most lines, else the first. All, where none does. */
function likelyDelimiters(
  present: readonly Delimiter[],
  read: (delimiter: Delimiter) => readonly Cells[],
): readonly Delimiter[] {
  const weighed = present.map((delimiter) => ({ delimiter, ...weigh(read(delimiter)) }));
  const best = Math.max(...weighed.map(({ cells, weight }) => (cells > 1 ? weight : 0)));
  const rank = ({ cells, weight }: Evidence): number =>
    cells === 1 ? 0 : best - weight < ALIKE ? 2 : 1;
  const likely = weighed
    .filter(({ cells, first }) => cells > 1 || first > 1)
    .toSorted((a, b) => rank(b) - rank(a) || b.cells - a.cells || b.first - a.first);
  return likely.length > 0 ? likely.map(({ delimiter }) => delimiter) : DELIMITERS;
}

/** Excel's own way to say it: a first line of `sep=;`. */
function declaredDelimiter(head: Uint8Array, encoding: Encoding): Delimiter | undefined {
  const start = head.subarray(markLength(head, encoding), 64);
  const text = decoderOf(encoding, false)(start.subarray(0, wholeLength(start, encoding)));
  const declared = /^"?sep=(.)"?[\r\n]/i.exec(text)?.[1];
  return DELIMITERS.find((delimiter) => delimiter === declared);
}

/** What lines of cells say of the delimiter that they were read with. */
interface Evidence {
  /** Cells of the first line, and of most lines. */
  readonly first: number;
  readonly cells: number;
  /** How much speaks for lines of `cells` cells: the share of lines that have as many. */
  readonly weight: number;
}

function weigh(lines: readonly Cells[]): Evidence {
  const filled = lines.filter((line) => !isBlankLine(line));
  const counts = new Map<number, number>();
  for (const { length } of filled) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells = 1, agreeing = 0] = [...counts].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const first = filled[0]?.length ?? 1;
  const bonus = first === cells ? FIRST_LINE_AGREES : 0;
  return { first, cells, weight: agreeing / Math.max(1, filled.length) + bonus };
}

/**
 * The lines of cells at the start of a list. The last one may be cut, so it is left out unless the
 * block is the whole file.
 */
function firstLines(
  head: Uint8Array,
  whole: boolean,
  encoding: Encoding,
  delimiter: Delimiter,
): Cells[] {
  const start = { byte: markLength(head, encoding), skip: 0 };
  const options = { encoding, delimiter, strict: false, lenient: false };
  const reader = new BlockReader({ ...options, start, lines: 0 });
  const lines = textsOf(reader.push(head.subarray(start.byte)), EVIDENCE);
  return (whole ? [...lines, ...lastLine(reader)] : lines).slice(0, EVIDENCE);
}

/** None where a quote is left open: with a wrong delimiter quotes need not close. */
function lastLine(reader: BlockReader): Cells[] {
  try {
    return textsOf(reader.end(), EVIDENCE);
  } catch (error) {
    if (error instanceof ListError) return [];
    throw error;
  }
}
