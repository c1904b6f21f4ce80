import type { Place } from '../answers/places.ts';
import type { Storage } from '../storage/storage.ts';
import { Writer } from '../storage/writer.ts';
import type { AnswerOrigin } from '../types/earlier.ts';

/** Origins and files of the answers that a list reuses from earlier ones. */
export interface EarlierFacts {
  readonly origins: readonly AnswerOrigin[];
  /** The file of each copied answer. */
  readonly places: readonly Place[];
}

/** What the set of a list's people refers to: the files of the list's own answers, and the answers that it reused. */
export interface PeopleFacts extends EarlierFacts {
  readonly parts: readonly Place[];
}

/** Marks the list itself as the origin. */
export const OWN_ANSWER = 0xffff_ffff;

/** The content of a facts file. Undefined if there is none. */
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
