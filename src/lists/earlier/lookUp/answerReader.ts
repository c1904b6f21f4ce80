import { Answers } from '../../answers/answers.ts';
import type { Storage } from '../../storage/storage.ts';
import type { AnswerFile, Source } from './sources.ts';

/** The location of a row's answer. */
export interface Wanted {
  /** Index of the row in its stretch. */
  readonly row: number;
  readonly source: number;
  readonly reused: boolean;
  readonly position: number;
}

interface Group {
  readonly file: AnswerFile;
  readonly wanted: Wanted[];
}

/**
 * Reads answers of earlier lists for a stretch of rows. Reads each file once. Returns emails by row, without the rows
 * whose file is gone.
 */
export async function readAnswers(
  storage: Storage,
  sources: readonly Source[],
  wanted: readonly Wanted[],
): Promise<ReadonlyMap<number, string>> {
  const emails = new Map<number, string>();
  const answers = new Answers();
  for (const { file, wanted: here } of byFile(sources, wanted)) {
    const opened = await storage.open(file.path);
    if (!opened) continue;
    try {
      answers.add(0, opened);
      for (const { row, position } of here.toSorted((a, b) => a.position - b.position))
        emails.set(row, answers.at(0, position - file.first));
    } finally {
      opened.close();
    }
  }
  return emails;
}

function byFile(sources: readonly Source[], wanted: readonly Wanted[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const one of wanted) {
    const file = sources[one.source]?.fileOf(one.position, one.reused);
    if (!file) continue;
    const group = groups.get(file.path) ?? { file, wanted: [] };
    groups.set(file.path, group);
    group.wanted.push(one);
  }
  return groups.values();
}
