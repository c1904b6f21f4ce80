import { Places, type Place } from '../../answers/places.ts';
import { KeySet } from '../../keys/keySet.ts';
import type { OpenFiles } from '../../storage/openFiles.ts';
import { runFiles } from '../../storage/paths.ts';
import type { Storage } from '../../storage/storage.ts';
import type { AnswerOrigin, EarlierList } from '../../types/earlier.ts';
import { ListError } from '../../types/problem.ts';
import { OWN_ANSWER, readFacts, type PeopleFacts } from '../facts.ts';

/** Maximum number of lists to look people up in, the newest ones. Each keeps a file open. */
const MOST_SOURCES = 256;

/** An earlier list whose people are remembered. */
export interface Source {
  readonly list: EarlierList;
  readonly people: KeySet;
  /** The origin of an answer, by its number in the set. */
  readonly originOf: (origin: number) => AnswerOrigin;
  /**
   * The file that contains an answer. Undefined if unknown. `reused`: the answer itself was reused from an earlier
   * list.
   */
  readonly fileOf: (position: number, reused: boolean) => AnswerFile | undefined;
}

/** A file with answers. `first`: the position of its first answer. */
export interface AnswerFile {
  readonly path: string;
  readonly first: number;
}

/** Opens the sets of people stored with these lists. Skips lists without one. */
export async function openSources(
  storage: Storage,
  files: OpenFiles,
  lists: readonly EarlierList[],
): Promise<Source[]> {
  const sources: Source[] = [];
  for (const list of lists.slice(0, MOST_SOURCES)) {
    const source = await openSource(storage, files, list);
    if (source) sources.push(source);
  }
  return sources;
}

async function openSource(
  storage: Storage,
  files: OpenFiles,
  list: EarlierList,
): Promise<Source | undefined> {
  const paths = runFiles(list.run);
  const facts = await readFacts<PeopleFacts>(storage, paths.peopleFacts);
  if (!facts || !(await storage.blob(paths.people))) return undefined;
  const people = await openSet(files, paths.people);
  if (!people) return undefined;
  const own = new Places<Place>(facts.parts, (place) => place);
  const takenOver = new Places<Place>(facts.places, (place) => place);
  return {
    list,
    people,
    originOf: (origin) => (origin === OWN_ANSWER ? list : (facts.origins[origin] ?? list)),
    fileOf: (position, reused) => {
      const place = (reused ? takenOver : own).of(position);
      if (!place) return undefined;
      const path = reused ? paths.earlierAnswers(place.id) : paths.answers(place.id);
      return { path, first: place.firstRecord };
    },
  };
}

/** Opens a set. A set that was only partly written, such as when storage was full, counts as missing. */
async function openSet(files: OpenFiles, path: string): Promise<KeySet | undefined> {
  try {
    return new KeySet(await files.open(path, 'the people of an earlier list'));
  } catch (error) {
    if (error instanceof ListError) return undefined;
    throw error;
  }
}
