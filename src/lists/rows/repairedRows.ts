import { RecordMaker } from '../clean/recordMaker.ts';
import { turn } from '../context.ts';
import { correctedLine } from '../read/lines/correctedLine.ts';
import { lineOf } from '../read/lines/lines.ts';
import { isRepaired } from '../plan/dispositions.ts';
import { rowBatches } from '../plan/rowBatches.ts';
import type { Uint32Column } from '../storage/uint32Column.ts';
import type { Corrections } from '../types/corrections.ts';
import type { ListRow, RowQuery } from '../types/rows.ts';

type RepairedBy = Extract<RowQuery, { kind: 'repaired by' }>;

/** A page of the rows that got a kind of repair, each with what was changed. */
export async function repairedRows(
  dispositions: Uint32Column,
  rowsAt: (ordinals: number[]) => ListRow[],
  query: RepairedBy,
  corrections: Corrections | undefined,
  from: number,
  count: number,
): Promise<ListRow[]> {
  const repairsOf = remaker(query, corrections);
  const page: ListRow[] = [];
  let skip = from;
  for (const ordinals of rowBatches(dispositions, isRepaired)) {
    for (const row of rowsAt(ordinals)) {
      const repairs = repairsOf(row);
      if (repairs.length === 0) continue;
      if (skip > 0) skip -= 1;
      else if (page.push({ ...row, repairs }) === count) return page;
    }
    await turn();
  }
  return page;
}

/** Returns a function that finds what a kind of repair changes in a row. */
function remaker({ repair, matching, options }: RepairedBy, corrections: Corrections | undefined) {
  let repairs: { before: string; after: string }[] = [];
  const maker = new RecordMaker(matching, options, (kind, before, after) => {
    if (kind === repair) repairs.push({ before, after });
  });
  return ({ rowNumber, cells }: ListRow) => {
    repairs = [];
    maker.make(correctedLine(lineOf(cells), rowNumber, corrections));
    return repairs;
  };
}
