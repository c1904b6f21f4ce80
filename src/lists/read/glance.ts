import type { Context } from '../context.ts';
import { needRoom, ROOM_TO_WORK } from '../storage/room.ts';
import type { SampledProfile } from '../types/profile.ts';
import { guessOf, headOf } from './guess.ts';
import { packingOf } from './packing.ts';
import { profileStart } from './profileStart.ts';

/** Profiles the first rows of a file in its likeliest format. Stores nothing. */
export async function glanceAt({ storage }: Context, file: Blob): Promise<SampledProfile> {
  const [head] = await Promise.all([headOf(file), needRoom(storage, file.size * ROOM_TO_WORK)]);
  const packing = packingOf(head);
  if (!packing) return profileStart(guessOf(head, () => file.size, {}));
  const { glancePacked } = await import('../packed/glancePacked.ts');
  return glancePacked(file, packing);
}
