import { ListError } from '../types.ts';
import type { Storage } from './storage.ts';

/**
 * A list of narrow columns takes about so many times its size while it is planned: its copy, the
 * staged records, and the parts that are cut of them.
 */
export const ROOM_TO_WORK = 5;

/** Of these, what planning takes beside the copy. */
export const ROOM_TO_PLAN = ROOM_TO_WORK - 1;

/** Throws a ListError `storage full` where the browser has no room for so many more bytes. */
export async function needRoom(storage: Storage, needed: number): Promise<void> {
  const room = await storage.room();
  if (room !== undefined && room < needed) throw new ListError({ kind: 'storage full', needed });
}
