import { byField, type RecordField } from '../../../api/record.ts';
import { RecordMaker, valueTexts } from '../../../lists/clean/recordMaker.ts';
import { HeaderLines } from '../../../lists/plan/headerLines.ts';
import { lineOf } from '../../../lists/read/lines/lines.ts';
import type { Format } from '../../../lists/types/format.ts';
import type { FieldSource, Matching } from '../../../lists/types/matching.ts';
import type { PlanOptions } from '../../../lists/types/plan.ts';
import type { Profile } from '../../../lists/types/profile.ts';

/** How many samples a field shows. */
const SHOWN = 3;

/** A value as it will be sent. */
export interface Sample {
  readonly text: string;
  /** As it is in the file, where it is repaired. */
  readonly before?: string;
}

export type Samples = { readonly [field in RecordField]: readonly Sample[] };

/** The first rows of a list, less those that belong to its header or repeat it: they are no people. */
export function withoutHeaderLines(
  rows: readonly (readonly string[])[],
  header: readonly string[],
  { headerLine, subheaders = 0 }: Format,
): readonly (readonly string[])[] {
  const headerLines = new HeaderLines(headerLine === 0 ? [] : header, subheaders);
  return rows.filter((cells, i) => !headerLines.has(lineOf(cells), i));
}

/** The first different values of each field, from a few rows; one that is repaired is among them, if any is. */
export function samplesOf(
  matching: Matching,
  options: Omit<PlanOptions, 'bodyBytes'>,
  rows: readonly (readonly string[])[],
): Samples {
  const maker = new RecordMaker(matching, { ...options, bodyBytes: 0 }, () => undefined);
  const made = rows.map((cells) => ({
    cells,
    values: valueTexts(maker.make(lineOf(cells)).values),
  }));
  return byField((field) =>
    chosen(made.map(({ cells, values }) => sample(values[field], matching[field], cells))),
  );
}

function chosen(all: readonly Sample[]): Sample[] {
  const filled = all.filter(
    ({ text }, i) => text !== '' && all.findIndex((other) => other.text === text) === i,
  );
  const first = filled.slice(0, SHOWN);
  const repaired = filled.find(({ before }) => before !== undefined);
  if (!repaired || first.includes(repaired)) return first;
  return [...first.slice(0, SHOWN - 1), repaired];
}

/** To split a full name is no repair. */
function sample(text: string, source: FieldSource | undefined, cells: readonly string[]): Sample {
  if (source?.kind !== 'column' && source?.kind !== 'joined') return { text };
  const columns = source.kind === 'joined' ? source.columns : [source.column];
  const before = columns
    .map((column) => cells[column] ?? '')
    .filter((cell) => cell !== '')
    .join(' ');
  return before === text ? { text } : { text, before };
}

/** How many rows have nothing in the columns that a field is taken from, and what share has something. */
export function fillOf(
  columns: readonly number[],
  profile: Profile,
): { readonly blank: number; readonly share: number } {
  const blank = Math.min(...columns.map((index) => profile.columns[index]?.blank ?? 0));
  return { blank, share: profile.rows > 0 ? 1 - blank / profile.rows : 1 };
}
