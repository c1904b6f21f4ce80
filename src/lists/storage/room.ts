import { ListError } from '../types/problem.ts';
import type { Storage } from './storage.ts';

/**
 * A list of narrow columns takes about so many times its size while it is planned: its copy, the
 * staged records, and the parts that are cut of them.
 */
export const ROOM_TO_WORK = 5;

/** Of these, what planning takes beside the copy. */
export const ROOM_TO_PLAN = ROOM_TO_WORK - 1;

/**
 * Of a work that failed: where storage was full, the error with how much the work takes. Browsers
 * tell less and less how much room there is, so that most often it is found out half way.
 */
export function withNeed(error: unknown, needed: number): unknown {
  const full = error instanceof ListError && error.problem.kind === 'storage full';
  return full ? new ListError({ kind: 'storage full', needed }) : error;
}

/** Throws a ListError `storage full` if the browser has no room for so many more bytes. */
export async function needRoom(storage: Storage, needed: number): Promise<void> {
  const room = await storage.room();
  if (room !== undefined && room < needed) throw new ListError({ kind: 'storage full', needed });
}
