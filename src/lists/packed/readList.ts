import type { Context } from '../context.ts';
import { guessOf, headOf } from '../format/guess.ts';
import { packingOf } from '../format/packing.ts';
import { profileStart } from '../profile/profileStart.ts';
import { readText, rereadText } from '../profile/readText.ts';
import { runFiles } from '../storage/paths.ts';
import { needRoom, ROOM_TO_WORK } from '../storage/room.ts';
import type { Format } from '../types/format.ts';
import type { SampledProfile } from '../types/profile.ts';
import type { Work } from '../types/progress.ts';

/** Stores the list of a file in private storage and profiles it in the same pass. Leaves nothing behind if it fails. */
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

/** Profiles a list again, or another list of the same file. `chosen`: the parts of the format that the user chose. */
export async function rereadList(
  context: Context,
  run: string,
  chosen: Partial<Format>,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  const original = await context.storage.blob(runFiles(run).original);
  if (!original) return rereadText(context, run, chosen, work);
  const { rereadPacked } = await loadPacked();
  return rereadPacked(context, run, original, chosen, work);
}

/** Profiles the first rows of a file in its likeliest format. Stores nothing. */
export async function glanceAt({ storage }: Context, file: Blob): Promise<SampledProfile> {
  const [head] = await Promise.all([headOf(file), needRoom(storage, file.size * ROOM_TO_WORK)]);
  const packing = packingOf(head);
  if (!packing) return profileStart(guessOf(head, () => file.size, {}));
  const { glancePacked } = await import('./glancePacked.ts');
  return glancePacked(file, packing);
}

/** Code that most lists do not need. */
function loadPacked() {
  return import('./readPacked.ts');
}
