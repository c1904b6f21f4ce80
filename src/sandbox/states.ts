import { COMPLETED } from '../api/assumptions.ts';
import { lot } from './hash.ts';
import type { StoredBatch } from './store.ts';

const QUEUED_FOR = { least: 1_200, most: 2_600 } as const;
const PROCESSED_FOR = { least: 2_800, most: 4_800 } as const;

/** How much longer each record takes, in milliseconds: 60,000 records take 3 s more. */
const PER_RECORD = 0.05;

/** Time from acceptance until a batch is done, in milliseconds. Infinite at a `speed` of 0. */
export function doneAfter(batch: StoredBatch, speed: number): number {
  return (queuedFor(batch) + processedFor(batch)) / speed;
}

/**
 * The state of a batch at `now`, which follows from when it was accepted alone, so that nothing has
 * to run meanwhile. `speed` 1 takes 4 to 8 seconds for a small batch; 10 is ten times as fast.
 */
export function stateOf(batch: StoredBatch, now: number, speed: number): string {
  const age = (now - batch.acceptedAt) * speed;
  const queued = queuedFor(batch);
  if (age < queued) return 'QUEUED';
  return age < queued + processedFor(batch) ? 'PROCESSING' : COMPLETED;
}

function queuedFor({ id }: StoredBatch): number {
  return between(QUEUED_FOR, lot(`queued\n${id}`));
}

function processedFor({ id, records }: StoredBatch): number {
  return between(PROCESSED_FOR, lot(`processed\n${id}`)) + records * PER_RECORD;
}

function between({ least, most }: { least: number; most: number }, where: number): number {
  return least + (most - least) * where;
}
