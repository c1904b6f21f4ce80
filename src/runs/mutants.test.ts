/** Proves that the laws can fail: each mutant breaks one thing, and is caught. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { holds } from './testing/laws.ts';
import { play } from './testing/play.ts';
import { schedules } from './testing/schedule.ts';
import type { World } from './testing/world.ts';

const mutant = vi.hoisted(() => ({ hasty: false, forgetsToAsk: false }));

vi.mock('./drive/verdict.ts', async (original) => {
  const real = await original<typeof import('./drive/verdict.ts')>();
  const verdictOfFailure: typeof real.verdictOfFailure = (failure) => {
    const verdict = real.verdictOfFailure(failure);
    if (verdict) return verdict;
    if (mutant.hasty) return { is: 'again', why: 'unreachable' };
    return mutant.forgetsToAsk ? { is: 'unknown', words: '' } : undefined;
  };
  return { ...real, verdictOfFailure };
});

vi.mock('./batches.ts', async (original) => {
  const real = await original<typeof import('./batches.ts')>();
  const nextAttempt: typeof real.nextAttempt = (batch, make) =>
    mutant.hasty ? make() : real.nextAttempt(batch, make);
  return { ...real, nextAttempt };
});

beforeEach(() => {
  Object.assign(mutant, { hasty: false, forgetsToAsk: false });
});

/** What the laws say against a mutant. */
async function caught(meddle: (world: World) => void = () => undefined): Promise<string> {
  const result = await fc.check(
    fc.asyncProperty(schedules({ remembers: true, overlap: false }), async (schedule) => {
      holds(schedule, await play(schedule, meddle));
    }),
    { numRuns: 300, endOnFailure: true },
  );
  return result.failed ? String(result.errorInstance) : 'nothing';
}

/** Records accepted twice, or accepted under a batch id that nobody has any more: whichever comes to light. */
const DOUBLED = /record \d+: expected \d to be less than or equal to|of records [\d,]+ is lost/;

describe('the laws catch', () => {
  test('nothing where nothing is broken', async () => {
    expect(await caught()).toBe('nothing');
  }, 300_000);

  test('a driver that sends again after a time-out', async () => {
    mutant.hasty = true;
    expect(await caught()).toMatch(DOUBLED);
  }, 300_000);

  test('a proxy that forgets attempts', async () => {
    expect(await caught(forget)).toMatch(DOUBLED);
  }, 300_000);

  test('a ledger that says “written” before it is', async () => {
    expect(await caught(writeLate)).toMatch(DOUBLED);
  }, 300_000);

  test('a driver that asks the user instead of the proxy', async () => {
    mutant.forgetsToAsk = true;
    expect(await caught()).toMatch(/to include/);
  }, 300_000);
});

const BEFORE_SENDING = new Set(['created', 'read', 'matched', 'planned', 'submitted']);

function forget(world: World): void {
  world.line.store.forgetful = true;
}

/** What a tab writes of its sendings reaches the disk a little later, if the tab still lives. */
function writeLate(world: World): void {
  const { ledger, clock } = world;
  world.ledgerOf = (life) => ({
    ...ledger,
    append(entry) {
      if (BEFORE_SENDING.has(entry.event.type)) return ledger.append(entry);
      entry.head([]);
      void clock.wait(600).then(() => (life.dead ? [] : ledger.append(entry)));
      return Promise.resolve([]);
    },
  });
}
