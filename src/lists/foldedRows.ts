import { isFolded, isSent, positionOf } from './plan/dispositions.ts';
import type { Words } from './plan/words.ts';
import type { ListRow } from './types/rows.ts';

/** A page of folded rows, each with the earlier row that is sent for it. */
export function foldedRows(
  words: Words,
  rowsAt: (ordinals: number[]) => ListRow[],
  from: number,
  count: number,
): ListRow[] {
  const { ordinals, records } = folds(words, from, count);
  const firsts = new Map<number, ListRow>();
  const sent = ordinalsOf(words, new Set(records));
  for (const [i, row] of rowsAt([...sent.values()]).entries())
    firsts.set([...sent.keys()][i] ?? -1, row);
  return rowsAt(ordinals).map((row, i) => withFirst(row, firsts.get(records[i] ?? -1)));
}

function withFirst({ rowNumber, cells }: ListRow, first: ListRow | undefined): ListRow {
  return first ? { rowNumber, cells, foldedInto: first } : { rowNumber, cells };
}

/** Folded rows, with the records that they share. */
function folds(words: Words, from: number, count: number) {
  const ordinals: number[] = [];
  const records: number[] = [];
  let skip = from;
  for (let ordinal = 0; ordinal < words.length && ordinals.length < count; ordinal++) {
    const word = words.at(ordinal);
    if (!isFolded(word)) continue;
    if (skip > 0) skip -= 1;
    else {
      ordinals.push(ordinal);
      records.push(positionOf(word));
    }
  }
  return { ordinals, records };
}

/** The rows that records were made of, by record. */
function ordinalsOf(words: Words, records: ReadonlySet<number>): Map<number, number> {
  const found = new Map<number, number>();
  for (let ordinal = 0; ordinal < words.length && found.size < records.size; ordinal++) {
    const word = words.at(ordinal);
    if (isSent(word) && records.has(positionOf(word))) found.set(positionOf(word), ordinal);
  }
  return found;
}
