import type { Context } from '../context.ts';
import { sourceOf, type Source } from '../read/copy.ts';
import { guessOf, HEAD_BYTES, type Guess } from '../format/guess.ts';
import { MadeSource } from '../read/madeSource.ts';
import { packingOf } from '../format/packing.ts';
import { profileList } from '../profile/profileList.ts';
import { sniff } from '../format/sniff.ts';
import { withFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import { needRoom, ROOM_TO_WORK, withNeed } from '../storage/room.ts';
import { Writer } from '../storage/writer.ts';
import type { Format } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import type { Container, SampledProfile } from '../types/profile.ts';
import type { Work } from '../types/progress.ts';
import type { PackedList } from './packedList.ts';

/** How a sheet is written as text. */
const SHEET_DIALECT: Partial<Format> = { encoding: 'utf-8', delimiter: ',', quoting: 'doubled' };

/** What is found out about an input while it is made, and needed when it is profiled again. */
type Facts = Pick<Container, 'hiddenRows'>;

/** Writes a packed list to the run's input and profiles it in the same pass. */
export async function readMade(
  context: Context,
  run: string,
  list: PackedList,
  chosen: Partial<Format>,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  const { storage, blockBytes } = context;
  const paths = runFiles(run);
  await storage.remove(paths.inputFacts(list.choice));
  const copy = await storage.create(paths.input(list.choice));
  const source = new MadeSource(list.blocks(), copy, blockBytes);
  const size = () => source.size(list.likelySize());
  try {
    const head = await source.head(HEAD_BYTES);
    await needRoom(storage, size() * ROOM_TO_WORK);
    const guess = guessMade(list, head, size, chosen);
    const profile = await profileIn(context, run, list, guess, source, work);
    copy.flush();
    await storeFacts(context, paths.inputFacts(list.choice), list.container());
    return profile;
  } catch (error) {
    throw withNeed(error, size() * ROOM_TO_WORK);
  } finally {
    await source.close();
    copy.close();
  }
}

/** Profiles an input again that `readMade` has written. */
export async function profileMade(
  context: Context,
  run: string,
  list: PackedList,
  chosen: Partial<Format>,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  const { storage, blockBytes } = context;
  const paths = runFiles(run);
  const facts = await storage.blob(paths.inputFacts(list.choice));
  const { hiddenRows } = JSON.parse((await facts?.text()) ?? '{}') as Facts;
  const container = () => ({
    ...list.container(),
    ...(hiddenRows === undefined ? {} : { hiddenRows }),
  });
  return withFiles(storage, async (files) => {
    const copy = await files.open(paths.input(list.choice), 'the copy of the list');
    const head = new Uint8Array(Math.min(HEAD_BYTES, copy.size()));
    copy.read(head, 0);
    const guess = guessMade(list, head, () => copy.size(), chosen);
    const source = sourceOf(copy, blockBytes);
    return profileIn(context, run, { ...list, container }, guess, source, work);
  });
}

/** Guesses a packed list's formats from its first bytes and what the user chose. */
export function guessMade(
  list: PackedList,
  head: Uint8Array,
  size: () => number,
  chosen: Partial<Format>,
): Guess {
  refuseOther(list, head);
  const dialect = list.isSheet ? SHEET_DIALECT : {};
  const guess = guessOf(head, size, { ...chosen, ...dialect });
  const formats = guess.formats.map((format) => ({ ...format, ...list.choice }));
  return { ...guess, chosen, formats };
}

/** What a packed list's profile says of the file that it is in. Rows of a sheet end with their last cell. */
export function withContainer(list: PackedList, profile: SampledProfile): SampledProfile {
  const container = list.container();
  if (!list.isSheet) return { ...profile, container };
  const leftOut = list.choice.withoutHidden ? (container.hiddenRows ?? 0) : 0;
  return {
    ...profile,
    container,
    short: { count: 0, rowNumbers: [] },
    blankLines: Math.max(0, profile.blankLines - leftOut),
  };
}

async function profileIn(
  context: Context,
  run: string,
  list: PackedList,
  guess: Guess,
  source: Source,
  { onProgress, ...work }: Work<SampledProfile>,
): Promise<SampledProfile> {
  const tell =
    onProgress && ((profile: SampledProfile) => onProgress(withContainer(list, profile)));
  const telling = tell ? { ...work, onProgress: tell } : work;
  return withContainer(list, await profileList(context, run, guess, source, telling));
}

/** Throws a ListError if what was packed is empty or no list. */
function refuseOther({ isSheet }: PackedList, head: Uint8Array): void {
  if (isSheet && head.length > 0) return;
  if (packingOf(head)) throw new ListError({ kind: 'not a csv', looksLike: 'archive' });
  const problem = sniff(head);
  if (problem) throw new ListError(problem);
}

async function storeFacts(
  { storage }: Context,
  path: string,
  { hiddenRows }: Container,
): Promise<void> {
  const writer = new Writer(await storage.create(path));
  const facts: Facts = hiddenRows === undefined ? {} : { hiddenRows };
  writer.text(JSON.stringify(facts));
  writer.finish();
}
