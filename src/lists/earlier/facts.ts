import type { Place } from '../answers/places.ts';
import type { Storage } from '../storage/storage.ts';
import { Writer } from '../storage/writer.ts';
import type { AnswerOrigin } from '../types/earlier.ts';

/** Where the answers are from that a list took over from earlier ones. */
export interface EarlierFacts {
  readonly origins: readonly AnswerOrigin[];
  /** Which copied answers are in which file. */
  readonly places: readonly Place[];
}

/** What the set of a list's people refers to: which answers of its own are in which file, and those it took over. */
export interface PeopleFacts extends EarlierFacts {
  readonly parts: readonly Place[];
}

/** In place of an origin: the list itself. */
export const OWN_ANSWER = 0xffff_ffff;

/** What a file of facts says; undefined where there is none. */
export async function readFacts<F extends EarlierFacts>(
  storage: Pick<Storage, 'blob'>,
  path: string,
): Promise<F | undefined> {
  const file = await storage.blob(path);
  return file && (JSON.parse(await file.text()) as F);
}

export async function writeFacts(
  storage: Storage,
  path: string,
  facts: EarlierFacts | PeopleFacts,
): Promise<void> {
  const writer = new Writer(await storage.create(path));
  writer.text(JSON.stringify(facts));
  writer.finish();
}
