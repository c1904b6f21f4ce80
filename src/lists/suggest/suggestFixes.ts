import { stateOfZip } from '../clean/place/stateOfZip.ts';
import { readZip } from '../clean/place/zip.ts';
import type { Context } from '../context.ts';
import { isNotSent } from '../plan/dispositions.ts';
import { correctedLine } from '../read/lines/correctedLine.ts';
import type { Line } from '../read/lines/lines.ts';
import { scanLines } from '../read/scan.ts';
import { withFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { ReadableFile } from '../storage/storage.ts';
import { Uint32Column } from '../storage/uint32Column.ts';
import { MAX_CORRECTIONS, type CorrectedCell } from '../types/corrections.ts';
import type { ListRef } from '../types/format.ts';
import type { Matching } from '../types/matching.ts';
import type { Progress, Work } from '../types/progress.ts';
import type { SuggestedRule, Suggestion } from '../types/suggestion.ts';
import { cityKey, CityTally, type Misspelling } from './cityTally.ts';

/** Maximum number of suggested cities, those with the most rows first. */
const MOST_CITIES = 10;

/** Columns that the rules read. Columns with a whole address in one cell are left out. */
interface Columns {
  readonly zip: number;
  readonly state: number | undefined;
  readonly city: number | undefined;
}

type Visit = (line: Line, row: number) => void;

/**
 * Finds fixes that one rule makes in many sent rows of a planned list: states that follow from ZIP codes, and
 * misspelled cities. Makes one or two passes and stores nothing.
 */
export async function suggestFixes(
  { storage, blockBytes }: Context,
  list: ListRef,
  matching: Matching,
  { signal }: Work<Progress>,
): Promise<Suggestion[]> {
  const columns = columnsOf(matching);
  if (!columns) return [];
  const paths = runFiles(list.run);
  return withFiles(storage, async (files) => {
    const copy = await files.open(paths.input(list.format), 'the copy of the list');
    const dispositions = await files.open(paths.dispositions, 'the plan');
    const walk = (visit: Visit): Promise<void> =>
      walkSent(copy, dispositions, { list, blockBytes, signal }, visit);
    const states = new Found();
    const tally = new CityTally();
    await walk((line, row) => {
      const zip = zipOf(line, columns.zip);
      if (zip === undefined) return;
      fillState(states, list, columns.state, zip, line, row);
      if (columns.city !== undefined) tally.add(zip, line.text(columns.city).trim());
    });
    return [
      ...states.suggestions({ kind: 'state from ZIP' }),
      ...(await suggestCities(list, columns, tally.misspellings(), walk)),
    ];
  });
}

function columnsOf({ zipcode, state, city }: Matching): Columns | undefined {
  if (zipcode?.kind !== 'column') return undefined;
  return {
    zip: zipcode.column,
    state: state?.kind === 'column' ? state.column : undefined,
    city: city?.kind === 'column' ? city.column : undefined,
  };
}

/** Visits the rows that are sent or get an answer without being sent, with the user's corrections. */
async function walkSent(
  copy: ReadableFile,
  plan: ReadableFile,
  options: { list: ListRef; blockBytes: number; signal: AbortSignal | undefined },
  visit: Visit,
): Promise<void> {
  const { list, blockBytes, signal } = options;
  const dispositions = new Uint32Column(plan);
  const scan = { format: list.format, blockBytes, signal };
  await scanLines(copy, scan, (line, row, ordinal) => {
    if (isNotSent(dispositions.at(ordinal))) return;
    visit(correctedLine(line, row, list.corrections), row);
  });
}

function zipOf(line: Line, column: number): string | undefined {
  const text = line.text(column);
  return /^\d{5}$/.test(text) ? text : readZip(text)?.zip;
}

function fillState(
  found: Found,
  list: ListRef,
  column: number | undefined,
  zip: string,
  line: Line,
  row: number,
): void {
  if (column === undefined || !line.isBlank(column)) return;
  const state = stateOfZip(zip);
  if (state !== undefined) found.add(list, { row, column, was: line.text(column), text: state });
}

async function suggestCities(
  list: ListRef,
  { zip: zipColumn, city: column }: Columns,
  misspellings: ReadonlyMap<string, ReadonlyMap<string, Misspelling>>,
  walk: (visit: Visit) => Promise<void>,
): Promise<Suggestion[]> {
  if (column === undefined || misspellings.size === 0) return [];
  const found = new Map<string, Misspelling & { cells: Found }>();
  await walk((line, row) => {
    const cities = misspellings.get(zipOf(line, zipColumn) ?? '');
    const was = line.text(column);
    const city = cities?.get(cityKey(was));
    if (!city) return;
    const key = `${cityKey(city.from)} ${cityKey(city.to)}`;
    const same = found.get(key) ?? { ...city, cells: new Found() };
    found.set(key, same);
    same.cells.add(list, { row, column, was, text: same.to });
  });
  return [...found.values()]
    .flatMap(({ from, to, cells }) => cells.suggestions({ kind: 'city misspelled', from, to }))
    .toSorted((a, b) => b.rows - a.rows)
    .slice(0, MOST_CITIES);
}

/** Collects the cells that one rule fixes. */
class Found {
  #rows = 0;
  #cells: CorrectedCell[] = [];

  /** Adds a cell. `cell.was`: its current text, with the user's correction if any. */
  add({ corrections }: ListRef, cell: CorrectedCell): void {
    const { was = cell.was } = corrections?.get(cell.row)?.get(cell.column) ?? {};
    this.#rows += 1;
    if (this.#rows <= MAX_CORRECTIONS) this.#cells.push({ ...cell, was });
    else this.#cells = [];
  }

  /** A list with the suggestion, or an empty list if no row was found. */
  suggestions(rule: SuggestedRule): Suggestion[] {
    return this.#rows === 0 ? [] : [{ ...rule, rows: this.#rows, cells: this.#cells }];
  }
}
