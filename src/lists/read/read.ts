import type { Context } from '../context.ts';
import { runFiles } from '../storage/paths.ts';
import { needRoom, ROOM_TO_WORK, withNeed } from '../storage/room.ts';
import type { WritableFile } from '../storage/storage.ts';
import type { Format } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import type { SampledProfile } from '../types/profile.ts';
import type { Work } from '../types/progress.ts';
import { copiedSource, sourceOf } from './copy.ts';
import { guessOf, HEAD_BYTES, headOf } from './guess.ts';
import { packingOf } from './packing.ts';
import { profileList } from './profileList.ts';

/** Code for packed files and workbooks, which most lists are not. */
const loadPacked = () => import('../packed/readPacked.ts');

/** Stores a file's list in private storage and profiles it in the same pass. Leaves nothing where it fails. */
export async function readList(
  context: Context,
  run: string,
  file: Blob,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  const { storage } = context;
  const { root } = runFiles(run);
  await storage.remove(root);
  try {
    const head = await headOf(file);
    await needRoom(storage, file.size * ROOM_TO_WORK);
    const packing = packingOf(head);
    if (!packing) return await readText(context, run, file, head, work);
    const { readPacked } = await loadPacked();
    return await readPacked(context, run, file, packing, work);
  } catch (error) {
    await storage.remove(root);
    throw error;
  }
}

/** Copies a file that is text, and profiles it. */
async function readText(
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

/** Profiles a list again, in a format of which the user has chosen some. */
export async function rereadList(
  context: Context,
  run: string,
  chosen: Partial<Format>,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  const original = await context.storage.blob(runFiles(run).original);
  if (original) {
    const { rereadPacked } = await loadPacked();
    return rereadPacked(context, run, original, chosen, work);
  }
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
