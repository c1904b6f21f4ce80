import { columnsOf } from '../match/required.ts';
import { ParsedAddresses, textsOf } from '../clean/parsedAddresses.ts';
import { stateAbbreviation } from '../clean/place/state.ts';
import { readZip } from '../clean/place/zip.ts';
import { stateOfZip } from '../clean/place/stateOfZip.ts';
import type { Context } from '../context.ts';
import type { Line } from '../read/lines/lines.ts';
import { withFiles } from '../storage/openFiles.ts';
import type { Breakdown } from '../types/export.ts';
import type { FieldSource, Matching } from '../types/matching.ts';
import type { Progress, Work } from '../types/progress.ts';
import { ColumnTally } from './columnTally.ts';
import { openOutcomes, walkOutcomes } from './outcomes.ts';
import type { ListRef } from '../types/format.ts';
import type { EndedPart } from '../types/outcome.ts';

/** A column with more different values than this is no segment of a list. */
const MOST_VALUES = 50;

/** Rows that a column's values have on average, at least: fewer tell nothing. */
const FEWEST_ROWS = 3;

/** Counts rows and matches by state, and by each column that has few different values. */
export function breakdowns(
  context: Context,
  list: ListRef,
  parts: readonly EndedPart[],
  matching: Matching,
  work: Work<Progress>,
): Promise<Breakdown[]> {
  return withFiles(context.storage, async (files) => {
    const outcomes = await openOutcomes(files, list, parts);
    const { state, zipcode } = matching;
    // States are few, whatever the list.
    const byState = state || zipcode ? new ColumnTally(Infinity) : undefined;
    const parsed = new ParsedAddresses();
    const columns = columnTallies(outcomes.index.last.widest, state);
    await walkOutcomes(outcomes, context, list, work, {
      corrections: list.corrections,
      row(cells, status) {
        byState?.add(stateOf(cells, matching, parsed), status);
        for (const [index, tally] of columns)
          if (!tally.gaveUp) tally.add(cells.text(index).trim(), status);
      },
    });
    return [
      ...(byState ? [{ by: 'state', groups: byState.groups() ?? [] } as const] : []),
      ...[...columns].flatMap(([by, tally]) => telling(by, tally, outcomes.rows)),
    ];
  });
}

/** One for each column but the state's, which is counted by abbreviation. */
function columnTallies(width: number, state: FieldSource | undefined): Map<number, ColumnTally> {
  const without = new Set(state ? columnsOf(state) : []);
  const tallies = new Map<number, ColumnTally>();
  for (let i = 0; i < width; i++) if (!without.has(i)) tallies.set(i, new ColumnTally(MOST_VALUES));
  return tallies;
}

function telling(by: number, tally: ColumnTally, rows: number): Breakdown[] {
  const groups = tally.groups() ?? [];
  const tells = groups.length > 1 && groups.length * FEWEST_ROWS <= rows;
  return tells ? [{ by, groups }] : [];
}

/** The abbreviation of a row's state, by its ZIP code where the state says nothing; else empty. */
function stateOf(cells: Line, { state, zipcode }: Matching, parsed: ParsedAddresses): string {
  const named = stateAbbreviation(textOf(cells, state, parsed));
  if (named !== undefined) return named;
  const zip = readZip(textOf(cells, zipcode, parsed))?.zip;
  return (zip !== undefined && stateOfZip(zip)) || '';
}

function textOf(cells: Line, source: FieldSource | undefined, parsed: ParsedAddresses): string {
  switch (source?.kind) {
    case 'column':
      return cells.text(source.column).trim();
    case 'part of place':
      return parsed.place(cells.text(source.column))[source.part];
    case 'part of address':
      return parsed.address(textsOf(cells, source.columns))[source.part];
    default:
      return '';
  }
}
