import type { RunHead } from './state.ts';

/** In milliseconds. */
export const DAY = 86_400_000;

/**
 * When a run is removed by itself, in epoch milliseconds: `keepDays` days after it was finished, or begun
 * where it was never submitted. Undefined for one with batches under way or open: it stays until the
 * user deletes it.
 */
export function keptUntil(
  { stage, createdAt, finishedAt }: RunHead,
  keepDays: number,
): number | undefined {
  return stage === 'running' ? undefined : (finishedAt ?? createdAt) + keepDays * DAY;
}

/** The runs whose time is over. */
export function expired(
  heads: readonly RunHead[],
  keepDays: number,
  now: number,
): readonly RunHead[] {
  return heads.filter((head) => (keptUntil(head, keepDays) ?? Infinity) <= now);
}
