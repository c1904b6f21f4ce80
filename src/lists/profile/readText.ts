import type { Context } from '../context.ts';
import { runFiles } from '../storage/paths.ts';
import { ROOM_TO_WORK, withNeed } from '../storage/room.ts';
import type { WritableFile } from '../storage/storage.ts';
import type { Format } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import type { SampledProfile } from '../types/profile.ts';
import type { Work } from '../types/progress.ts';
import { copiedSource, sourceOf } from '../read/copy.ts';
import { guessOf, HEAD_BYTES } from '../format/guess.ts';
import { profileList } from './profileList.ts';

/** Copies a file that is text, and profiles it. */
export async function readText(
  context: Context,
  run: string,
  file: Blob,
  head: Uint8Array,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  let copy: WritableFile | undefined;
  try {
    copy = await context.storage.create(runFiles(run).input({}));
    const guess = guessOf(head, () => file.size, {});
    const source = copiedSource(file, copy, context.blockBytes, work.signal);
    return await profileList(context, run, guess, source, work);
  } catch (error) {
    throw withNeed(error, file.size * ROOM_TO_WORK);
  } finally {
    copy?.close();
  }
}

/** Profiles the copy of such a file again, in a format of which the user has chosen some. */
export async function rereadText(
  context: Context,
  run: string,
  chosen: Partial<Format>,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  const copy = await context.storage.open(runFiles(run).input({}));
  if (!copy) throw new ListError({ kind: 'storage damaged', what: 'the copy of the list' });
  try {
    const head = new Uint8Array(Math.min(HEAD_BYTES, copy.size()));
    copy.read(head, 0);
    const guess = guessOf(head, () => copy.size(), chosen);
    return await profileList(context, run, guess, sourceOf(copy, context.blockBytes), work);
  } finally {
    copy.close();
  }
}
