import type { Context } from '../context.ts';
import { memoryStorage } from '../storage/memory.ts';
import { needRoom, ROOM_TO_WORK } from '../storage/room.ts';
import type { SampledProfile } from '../types/profile.ts';
import { guessOf, headOf } from '../format/guess.ts';
import { ListProfile } from './listProfile.ts';

/** Enough to see what is in the columns, and read at once. */
const GLANCE_BYTES = 16 * 1024;

/** Profiles the first rows of a file in its likeliest format. Stores nothing. */
export async function glanceAt({ storage }: Context, file: Blob): Promise<SampledProfile> {
  const [head] = await Promise.all([headOf(file), needRoom(storage, file.size * ROOM_TO_WORK)]);
  const { formats, ...list } = guessOf(head, file.size, {});
  const [format] = formats;
  if (!format) throw new Error('A list has a format.');
  // Its rows are not looked up: the index is thrown away.
  const index = await memoryStorage().create('index');
  const reading = new ListProfile({ ...list, format }, index);
  reading.push(head.subarray(0, GLANCE_BYTES));
  return reading.profile(false);
}
