import { earlierAnswer } from '../earlier/answerCode.ts';
import { Entries, type Entry } from '../earlier/entries.ts';
import { readFacts, type EarlierFacts } from '../earlier/facts.ts';
import { positionOf } from '../plan/dispositions.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { Uint32Column } from '../storage/uint32Column.ts';
import type { AnswerOrigin, EarlierAnswer } from '../types/earlier.ts';
import type { ListRow } from '../types/rows.ts';

type RowsAt = (ordinals: number[]) => ListRow[];

/** A page of the people with an answer in an earlier list: each person's first row, and the answer's origin. */
export async function answerRows(
  files: OpenFiles,
  run: string,
  answer: EarlierAnswer,
  rowsAt: RowsAt,
  from: number,
  count: number,
): Promise<ListRow[]> {
  const { entries, origins } = await openEntries(files, run);
  const found: Entry[] = [];
  let skip = from;
  for (let person = 0; person < entries.count && found.length < count; person++) {
    const entry = entries.at(person);
    if (earlierAnswer(entry.code) !== answer) continue;
    if (skip > 0) skip -= 1;
    else found.push(entry);
  }
  const rows = rowsAt(found.map(({ ordinal }) => ordinal));
  return rows.map((row, i) => withOrigin(row, found[i], origins));
}

/** Rows that reuse answers from earlier lists, each with the answer's origin. */
export async function reusedRows(
  files: OpenFiles,
  run: string,
  dispositions: Uint32Column,
  rowsAt: RowsAt,
  ordinals: number[],
): Promise<ListRow[]> {
  const { entries, origins } = await openEntries(files, run);
  return rowsAt(ordinals).map((row, i) => {
    const person = positionOf(dispositions.peek(ordinals[i] ?? 0));
    return withOrigin(row, entries.peek(person), origins);
  });
}

async function openEntries(files: OpenFiles, run: string) {
  const paths = runFiles(run);
  const entries = new Entries(await files.open(paths.earlier, 'the plan'));
  const facts = await readFacts<EarlierFacts>(files, paths.earlierFacts);
  return { entries, origins: facts?.origins ?? [] };
}

function withOrigin(
  row: ListRow,
  entry: Entry | undefined,
  origins: readonly AnswerOrigin[],
): ListRow {
  const origin = entry && origins[entry.origin];
  return origin ? { ...row, earlier: { ...origin, reused: entry.reused } } : row;
}
