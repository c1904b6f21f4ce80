import type { Delimiter, Encoding, Format, Quoting } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import { BlockReader } from '../read/lines/blockReader.ts';
import { ALL_DELIMITERS, LIKELY_DELIMITERS } from '../read/lines/delimiters.ts';
import { decoderOf, markLength, wholeLength } from '../read/encoding/encoding.ts';
import { isFixedWidth } from './isFixedWidth.ts';
import { findHeader } from './findHeader.ts';
import { likelyQuotings, possibleQuotings, type LikelyQuotings } from './likelyQuotings.ts';
import { isBlankLine, textsOf, type Cells } from '../read/lines/lines.ts';
import { countSubheaders } from './countSubheaders.ts';

/** Lines of cells that are looked at, and bytes in which they are looked for: the preview waits for it. */
const EVIDENCE = 500;
const EVIDENCE_BYTES = 96 * 1024;

/** Delimiters whose evidence differs by less are alike, and the one with more cells is taken. */
const ALIKE = 0.1;

/** What the first line adds to the evidence when it has as many cells as most lines. */
const FIRST_LINE_AGREES = 0.3;

/** What the first block of a list says. */
export interface Likely {
  /** Most likely first. */
  readonly formats: readonly Format[];
  /** Whether columns are lined up by spaces, and no delimiter was chosen or found. */
  readonly fixedWidth: boolean;
}

/** What the user has chosen, and the encoding. */
type Chosen = Partial<Format> & Pick<Format, 'encoding'>;

/**
 * What a list may be read as by its first block; what is chosen stays. The block only guesses:
 * whether quotes close with a delimiter, the whole file says.
 */
export function likelyFormats(head: Uint8Array, whole: boolean, chosen: Chosen): Likely {
  const { encoding } = chosen;
  const start = head.subarray(markLength(head, encoding), EVIDENCE_BYTES);
  const isAll = whole && head.length <= EVIDENCE_BYTES;
  const text = decoderOf(encoding, false)(start.subarray(0, wholeLength(start, encoding)));
  const read = once((delimiter: Delimiter) =>
    bestFirst(quotingsOf(text, delimiter, chosen.quoting), (quoting) =>
      firstLines(start, isAll, { encoding, delimiter, quoting }),
    ),
  );
  const declared = chosen.delimiter ?? declaredDelimiter(text);
  const present = LIKELY_DELIMITERS.filter((delimiter) => start.includes(delimiter.charCodeAt(0)));
  const found = declared ? [declared] : likelyDelimiters(present, (one) => read(one)[0].evidence);
  const likely = found.length > 0 ? found : ALL_DELIMITERS;
  const formatsOf = (delimiter: Delimiter) =>
    read(delimiter).map((reading) => formatOf(encoding, delimiter, reading, chosen.headerLine));
  const formats = likely.map(formatsOf);
  return {
    formats: [
      ...formats.flatMap((ways) => ways.slice(0, 1)),
      ...formats.flatMap((ways) => ways.slice(1)),
    ],
    fixedWidth: found.length === 0 && isFixedWidth(text),
  };
}

/** The first lines of a list, in a way of quoting. */
interface Reading {
  readonly quoting: Quoting;
  readonly lines: readonly Cells[];
  readonly evidence: Evidence;
}

interface Quotings {
  readonly likely: LikelyQuotings;
  readonly possible: readonly Quoting[];
}

function quotingsOf(text: string, delimiter: Delimiter, chosen: Quoting | undefined): Quotings {
  if (chosen) return { likely: [chosen], possible: [] };
  const likely = likelyQuotings(text, delimiter);
  const possible = possibleQuotings(text).filter((quoting) => !likely.includes(quoting));
  return { likely, possible };
}

/** Readings in several ways of quoting, that in which lines make most sense first. */
function bestFirst(
  { likely: [usual, ...unusual], possible }: Quotings,
  read: (quoting: Quoting) => readonly Cells[],
): readonly [Reading, ...Reading[]] {
  const readIn = (quoting: Quoting): Reading => {
    const lines = read(quoting);
    return { quoting, lines, evidence: weigh(lines) };
  };
  const first = readIn(usual);
  const rest = unusual.map(readIn);
  const best = rest.find((other) => makesMoreSense(other, first)) ?? first;
  const others = [first, ...rest].filter((other) => other !== best);
  return [best, ...others, ...possible.map(readIn)];
}

/** Where the text speaks for another way of quoting, it has to give lines that agree no less. */
function makesMoreSense({ quoting, evidence }: Reading, { evidence: usual }: Reading): boolean {
  if (quoting !== 'whole line') return evidence.weight >= usual.weight;
  return usual.cells === 1 && evidence.cells > 2 && evidence.weight > 1 + FIRST_LINE_AGREES - ALIKE;
}

function formatOf(
  encoding: Encoding,
  delimiter: Delimiter,
  { lines, quoting }: Reading,
  chosenHeader: number | undefined,
): Format {
  const headerLine = chosenHeader ?? findHeader(lines);
  const subheaders = countSubheaders(lines, headerLine);
  return {
    encoding,
    delimiter,
    headerLine,
    ...(subheaders > 0 ? { subheaders } : {}),
    ...(quoting === 'doubled' ? {} : { quoting }),
  };
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

/**
 * Those delimiters by which lines have several cells: most lines, else the first. None, where none does;
 * a colon only where no other does, and most lines have as many.
 */
function likelyDelimiters(
  present: readonly Delimiter[],
  evidenceOf: (delimiter: Delimiter) => Evidence,
): readonly Delimiter[] {
  const weighed = present.map((delimiter) => ({ delimiter, ...evidenceOf(delimiter) }));
  const best = Math.max(...weighed.map(({ cells, weight }) => (cells > 1 ? weight : 0)));
  const rank = ({ cells, weight }: Evidence): number =>
    cells === 1 ? 0 : best - weight < ALIKE ? 2 : 1;
  const likely = weighed
    .filter(({ cells, first }) => cells > 1 || first > 1)
    .toSorted((a, b) => rank(b) - rank(a) || b.cells - a.cells || b.first - a.first)
    .map(({ delimiter }) => delimiter);
  if (likely.length > 0) return likely;
  const { cells, weight } = evidenceOf(':');
  return cells > 2 && weight > 1 + FIRST_LINE_AGREES - ALIKE ? [':'] : [];
}

/** Excel's own way to say it: a first line of `sep=;`. */
function declaredDelimiter(text: string): Delimiter | undefined {
  const declared = /^"?sep=(.)"?[\r\n]/i.exec(text)?.[1];
  return ALL_DELIMITERS.find((delimiter) => delimiter === declared);
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
  bytes: Uint8Array,
  whole: boolean,
  dialect: Pick<Format, 'encoding' | 'delimiter' | 'quoting'>,
): Cells[] {
  const options = { ...dialect, strict: false, lenient: false };
  const reader = new BlockReader({ ...options, start: { byte: 0, skip: 0 }, lines: 0 });
  const lines = textsOf(reader.push(bytes), EVIDENCE);
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
