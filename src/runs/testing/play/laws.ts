import { expect } from 'vitest';
import { ATTEMPTS_REMEMBERED_FOR } from '../../../api/attempts.ts';
import { mustBeVoid } from '../../model/attempt.ts';
import { emailOf } from '../network/remote.ts';
import type { Played } from './play.ts';
import { recordIds } from '../disk.ts';
import type { Schedule } from './schedule.ts';

/** What holds after any schedule; throws where it does not. */
export function holds(schedule: Schedule, played: Played): void {
  holdsWhereverItEnds(schedule, played);

  // A limit is never exceeded, whatever matched. Without a store that remembers, a browser's repeats can't be
  // counted.
  if (schedule.limit !== undefined && schedule.remembers)
    expect(played.spentAtLimit, 'most that was spent').toBeLessThanOrEqual(schedule.limit);

  if (schedule.remembers || played.kills === 0) askedOnlyWhereOpen(played);
  fewBodies(played, 3);
}

function fewBodies({ world }: Played, most: number): void {
  const { traffic } = world.network;
  expect(traffic.mostBodies, 'bodies on their way at once').toBeLessThanOrEqual(most);
}

/** Asserts what holds after a run continued on another computer. `both`: the first one kept running. */
export function holdsElsewhere(schedule: Schedule, played: Played, both: boolean): void {
  holdsWhereverItEnds(schedule, played);
  if (schedule.remembers && !both && schedule.lives.every(isRemembered)) askedOnlyWhereOpen(played);
  fewBodies(played, both ? 6 : 3);
}

/** Whether the store remembers what was sent before a tab was opened. */
export function isRemembered({ store, pause }: Schedule['lives'][number]): boolean {
  return store === 'same' && pause < ATTEMPTS_REMEMBERED_FOR;
}

/** Asserts that the user was asked only if the API's answer left the outcome open. */
function askedOnlyWhereOpen({ asked, world }: Played): void {
  for (const attempt of asked) expect(world.network.ambiguous).toContain(attempt);
}

function holdsWhereverItEnds(schedule: Schedule, played: Played): void {
  const { state, output, world } = played;
  const ids = Array.from({ length: schedule.records }, (_, i) => String(i));

  // Every record is accounted for, once, in order.
  expect(state.stage).toBe('finished');
  expect(state.batches.flatMap((batch) => recordIds(batch.part))).toEqual(ids);
  expect(output).toHaveLength(schedule.records);

  // Nothing was accepted more often than the user asked for.
  const { counts } = world.network.remote;
  for (const id of ids)
    expect(counts.get(id) ?? 0, `record ${id}`).toBeLessThanOrEqual(
      1 + (played.resent.get(id) ?? 0),
    );

  // Nothing that was accepted is lost: its batch is known, or nobody could know.
  const attempts = state.batches.flatMap((batch) => batch.attempts);
  const known = new Set([
    ...attempts.map(({ batchId }) => batchId),
    ...(played.knownElsewhere ?? []),
  ]);
  for (const [batch, { ids: accepted }] of world.network.remote.accepted)
    if (!known.has(batch))
      expect(
        accepted.every((id) => couldNotBeKnown(id, played)),
        `batch ${batch} of records ${accepted.join()} is lost`,
      ).toBe(true);

  // The file says what a faultless run would have said, but for what was rejected, failed or left.
  for (const batch of state.batches)
    for (const id of recordIds(batch.part)) {
      const status = output[Number(id)];
      if (batch.outcome === 'fetched') expect(status).toBe(emailOf(id));
      else expect(status).toMatch(/^(failed: |unknown$|not sent: (left out|cancelled)$)/);
    }

  // Nothing is said not to be sent as long as a request may still arrive.
  for (const batch of state.batches)
    for (const id of recordIds(batch.part))
      if (output[Number(id)]?.startsWith('not sent'))
        expect(mustBeVoid(batch), `record ${id} may still arrive`).toBe(false);

  // Nobody is hammered, and whoever asks to wait is waited for.
  const { traffic } = world.network;
  expect(traffic.mostInAMinute, 'calls of the same thing in a minute').toBeLessThanOrEqual(60);
  expect(traffic.tooEarly, 'sent before the time that the API asked for').toBe(0);
}

/** Whether the user was asked about the record: what became of it was not to be known. */
function couldNotBeKnown(id: string, { state, doubted }: Played): boolean {
  if (doubted?.has(id)) return true;
  const batch = state.batches.find(({ part }) => recordIds(part).includes(id));
  return batch?.attempts.some((attempt) => attempt.end === 'unknown') ?? false;
}
