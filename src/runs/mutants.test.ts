/** Proves that the laws can fail: each mutant breaks one thing, and is caught. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { holds } from './testing/play/laws.ts';
import { play } from './testing/play/play.ts';
import { schedules, type Schedule } from './testing/play/schedule.ts';
import type { World } from './testing/world.ts';

const mutant = vi.hoisted(() => ({
  hasty: false,
  forgetsToAsk: false,
  believesAnybody: false,
  leavesKeys: false,
  deafToStorage: false,
  trustsExpiry: false,
}));

vi.mock('./drive/attempts/verdict.ts', async (original) => {
  const real = await original<typeof import('./drive/attempts/verdict.ts')>();
  const verdictOfFailure: typeof real.verdictOfFailure = (failure) => {
    const verdict = real.verdictOfFailure(failure);
    if (verdict?.is === 'expired' && mutant.trustsExpiry) return { is: 'void' };
    if (verdict) return verdict;
    if (mutant.hasty) return { is: 'again', why: 'unreachable' };
    return mutant.forgetsToAsk ? { is: 'unknown', words: '' } : undefined;
  };
  const verdictOfAttempt: typeof real.verdictOfAttempt = (known, asked) => {
    if (!mutant.believesAnybody) return real.verdictOfAttempt(known, asked);
    const { store } = known;
    return real.verdictOfAttempt(known, { ...asked, store: { ...asked.store, id: store } });
  };
  return { ...real, verdictOfFailure, verdictOfAttempt };
});

vi.mock('./model/batch.ts', async (original) => {
  const real = await original<typeof import('./model/batch.ts')>();
  const cancelBatch: typeof real.cancelBatch = (batch) =>
    mutant.leavesKeys && batch.outcome === 'planned'
      ? real.leaveOut(batch)
      : real.cancelBatch(batch);
  return { ...real, cancelBatch };
});

vi.mock('./model/attempt.ts', async (original) => {
  const real = await original<typeof import('./model/attempt.ts')>();
  const nextAttempt: typeof real.nextAttempt = (batch, make) =>
    mutant.hasty ? make(undefined) : real.nextAttempt(batch, make);
  return { ...real, nextAttempt };
});

vi.mock('./model/pauses.ts', async (original) => {
  const real = await original<typeof import('./model/pauses.ts')>();
  const pause: typeof real.pause = (state, why) =>
    mutant.deafToStorage && state.pause ? state : real.pause(state, why);
  return { ...real, pause };
});

beforeEach(() => {
  for (const name of Object.keys(mutant) as (keyof typeof mutant)[]) mutant[name] = false;
});

const RUNS = 3_000;

/** The same schedules every time: a mutant that only some of them show is caught always, or never. */
const SEED = 4_711;

/** What the laws say against a mutant. */
async function caught(
  meddle: (world: World) => void = () => undefined,
  numRuns = RUNS,
  files: Schedule['files'] = 'none',
): Promise<string> {
  const result = await fc.check(
    fc.asyncProperty(schedules({ remembers: true, overlap: false, files }), async (schedule) => {
      holds(schedule, await play(schedule, meddle));
    }),
    { numRuns, seed: SEED, endOnFailure: true },
  );
  return result.failed ? String(result.errorInstance) : 'nothing';
}

const FULL_WHILE_PAUSED: Schedule = {
  records: 4,
  recordsPerPart: 4,
  trial: undefined,
  mostRecords: 100,
  mostInTime: 100,
  remembers: true,
  files: 'none',
  createFaults: [],
  getFaults: [],
  storeFaults: [],
  lives: [],
  fullAfter: 0,
  flickers: false,
  overlap: false,
  sendsGapsAgain: false,
  unasked: { word: 'pause', after: 1, for: 600_000 },
  limit: undefined,
  hints: undefined,
  words: [],
};

/** Records accepted twice, or accepted under a batch id that nobody has any more: whichever comes to light. */
const DOUBLED = /record \d+: expected \d to be less than or equal to|of records [\d,]+ is lost/;

describe('the laws catch', () => {
  test('nothing where nothing is broken', async () => {
    expect(await caught(() => undefined, 150)).toBe('nothing');
    expect(await caught(() => undefined, 150, 'sent')).toBe('nothing');
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

  test('a driver that believes another store', async () => {
    mutant.believesAnybody = true;
    expect(await caught()).toMatch(DOUBLED);
  }, 300_000);

  test('a run that leaves out a batch whose key is not void', async () => {
    mutant.leavesKeys = true;
    expect(await caught()).toMatch(
      /may still arrive|of records [\d,]+ is lost|less than or equal to 1/,
    );
  }, 300_000);

  test('a run that is not told of full storage while it is paused', async () => {
    mutant.deafToStorage = true;
    const result = await play(FULL_WHILE_PAUSED).then(
      () => 'nothing',
      (error: unknown) => String(error),
    );
    expect(result).toMatch(/was due again although nothing had changed/);
  }, 300_000);

  test('a store that takes a key as void and sends it all the same', async () => {
    expect(await caught(voidInVain)).toMatch(DOUBLED);
  }, 300_000);

  test('a store that takes what a dead server sent for not sent', async () => {
    expect(await caught(freeLeases)).toMatch(DOUBLED);
  }, 300_000);

  test('a store that takes an upload whose answer was lost for not sent', async () => {
    expect(await caught(forgetDoubts, RUNS, 'sent')).toMatch(DOUBLED);
  }, 300_000);

  test('a driver that takes another key where an upload address expired', async () => {
    mutant.trustsExpiry = true;
    expect(await caught(() => undefined, RUNS, 'sent')).toMatch(DOUBLED);
  }, 300_000);

  test('a driver that asks the user instead of the proxy', async () => {
    mutant.forgetsToAsk = true;
    expect(await caught()).toMatch(/to include|does not end/);
  }, 300_000);
});

const BEFORE_SENDING = new Set(['created', 'read', 'matched', 'planned', 'submitted']);

function forget(world: World): void {
  world.network.store.forgetful = true;
}

function voidInVain(world: World): void {
  world.network.store.voidsInVain = true;
}

function forgetDoubts(world: World): void {
  world.network.store.forgetsDoubts = true;
}

function freeLeases(world: World): void {
  world.network.store.leaseFrees = true;
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
