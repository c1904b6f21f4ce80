import { Answers } from '../answers/answers.ts';
import type { Storage } from '../storage/storage.ts';
import type { Source } from './sources.ts';

/** Where a row's answer is. */
export interface Wanted {
  /** Of the row in its stretch. */
  readonly row: number;
  readonly source: number;
  readonly reused: boolean;
  readonly position: number;
}

/**
 * Reads answers of earlier lists: those of a stretch of rows in the order in which they lie on disk, so that each
 * file is read once for all of them. Gives emails by row; none for rows whose file is gone.
 */
export async function readAnswers(
  storage: Storage,
  sources: readonly Source[],
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<number, string>> {
  const emails = new Map<number, string>();
  const answers = new Answers();
  let open: { readonly path: string; readonly close: () => void } | undefined;
  try {
    for (const { row, source, reused, position } of wanted.toSorted(byPlace)) {
      const file = sources[source]?.fileOf(position, reused);
      if (!file) continue;
      if (open?.path !== file.path) {
        open?.close();
        const opened = await storage.open(file.path);
        open = { path: file.path, close: () => opened?.close() };
        if (opened) answers.add(0, opened);
        else answers.drop(0);
      }
      if (answers.has(0)) emails.set(row, answers.at(0, position - file.first));
    }
  } finally {
    open?.close();
  }
  return emails;
}

function byPlace(a: Wanted, b: Wanted): number {
  return a.source - b.source || Number(a.reused) - Number(b.reused) || a.position - b.position;
}
