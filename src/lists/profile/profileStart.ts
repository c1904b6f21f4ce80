import { memoryStorage } from '../storage/memory.ts';
import type { SampledProfile } from '../types/profile.ts';
import type { Guess } from '../format/guess.ts';
import { ListProfile } from './listProfile.ts';

/** Enough to see what is in the columns, and read at once. */
const GLANCE_BYTES = 16 * 1024;

/** Profiles the first rows of a list in its likeliest format. Stores nothing. */
export async function profileStart({ formats, ...list }: Guess): Promise<SampledProfile> {
  const [format] = formats;
  if (!format) throw new Error('A list has a format.');
  // Its rows are not looked up: the index is thrown away.
  const index = await memoryStorage().create('index');
  const reading = new ListProfile({ ...list, format }, index);
  reading.push(list.head.subarray(0, GLANCE_BYTES));
  return reading.profile(false);
}
