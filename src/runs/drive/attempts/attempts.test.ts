/** What is believed of an attempt, by whom, and when its key is void. */
import { describe, expect, test } from 'vitest';
import type { CreateFault } from '../../testing/network/faults.ts';
import { LATE_ARRIVAL } from '../../testing/network/browserLeg.ts';
import {
  onlyBatch,
  outcomes,
  runOf,
  submitList,
  theRun,
  untilQuiet,
} from '../../testing/play/userActions.ts';
import { World, type Tab } from '../../testing/world.ts';

const DAY = 24 * 60 * 60 * 1000;

/** A submitted list of one batch; `faults` befall its sendings. */
async function oneBatch(...faults: CreateFault[]): Promise<[World, Tab, string]> {
  const world = new World({ records: 10, recordsPerPart: 10 });
  world.network.createFaults = faults;
  const tab = world.open();
  tab.connect();
  return [world, tab, await submitList(world, tab)];
}

/** The page was closed while a batch was on its way; it is opened again after `pause`, and `meanwhile`. */
async function reopened(
  fault: CreateFault,
  pause: number,
  meanwhile: (world: World) => void = () => undefined,
): Promise<[World, Tab, string]> {
  const [world, tab, run] = await oneBatch(fault);
  await world.clock.until(() => world.network.sent.length === 1);
  tab.life.end();
  await world.clock.pass(pause);
  meanwhile(world);
  const next = world.open();
  next.runs.view(run);
  return [world, next, run];
}

function accepted(world: World): number[] {
  return [...new Set(world.network.remote.counts.values())];
}

test('the store is known and on disk before a request leaves, with the attempt’s secret', async () => {
  const [world, tab, run] = await oneBatch('stalled');
  const { store } = world.network;
  await world.clock.until(() => world.network.sent.length === 1);
  const { attempts } = onlyBatch(tab, run);
  expect(attempts).toMatchObject([{ secret: expect.any(String), store: { id: store.id } }]);
  const types = (await world.ledger.events(run, 0)).map(({ type }) => type);
  expect(types).toContain('sending');
});

describe('without credentials, as soon as the page is opened', () => {
  test('an attempt that was answered is taken as accepted', async () => {
    const [world, tab, run] = await reopened('slow', 3 * DAY);
    await world.clock.until(() => outcomes(tab, run)[0] === 'accepted');
    expect(world.network.sent).toHaveLength(1);
    tab.connect();
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(accepted(world)).toEqual([1]);
  });

  test('one that the store never saw waits to be sent', async () => {
    const [world, tab, run] = await reopened('lost before the proxy', 3 * DAY);
    await world.clock.until(() => outcomes(tab, run)[0] === 'planned');
    tab.connect();
    await untilQuiet(world, tab, run);
    expect(accepted(world)).toEqual([1]);
  });
});

describe('“never seen” means “not sent”', () => {
  test('not from another store', async () => {
    const [world, tab, run] = await reopened('lost before the proxy', DAY, ({ network }) => {
      network.replaceStore();
    });
    await world.clock.until(() => outcomes(tab, run)[0] === 'unknown');
    expect(world.network.sent).toHaveLength(1);
  });

  test('not any more once another store is there: what is on its way to the first may still arrive', async () => {
    const [world, tab, run] = await oneBatch('arrives late');
    await world.clock.until(() => world.network.sent.length === 1);
    world.network.storeFaults = [undefined, 'lost', 'lost'];
    await world.clock.until(() => outcomes(tab, run)[0] === 'planned');
    world.network.replaceStore();
    await world.clock.until(() => outcomes(tab, run)[0] === 'unknown');
    expect(onlyBatch(tab, run).words).toBe('own: other-store');
    expect(world.network.sent).toHaveLength(1);
  });

  test('not for a batch that waited longer than the store remembers: it may have arrived meanwhile', async () => {
    const [world, tab, run] = await oneBatch('arrives late');
    await world.clock.until(() => world.network.sent.length === 1);
    await world.clock.until(() => outcomes(tab, run)[0] === 'planned');
    tab.life.end();
    await world.clock.pass(31 * DAY);
    const next = world.open();
    next.connect();
    next.runs.view(run);
    await world.clock.until(() => runOf(next, run)?.batches[0]?.outcome === 'unknown');
    expect(onlyBatch(next, run).words).toBe('own: outcome-unknown');
    expect(accepted(world)).toEqual([1]);
  });

  test('not after the time that the store remembers', async () => {
    const [world, tab, run] = await reopened('lost before the proxy', 31 * DAY);
    await world.clock.until(() => outcomes(tab, run)[0] === 'unknown');
    expect(world.network.sent).toHaveLength(1);
  });

  test('not from a store whose clock is behind', async () => {
    const [world, tab, run] = await reopened('lost before the proxy', 0, ({ network, clock }) => {
      const { store } = network;
      store.report = () => ({ store: store.id, now: clock.now() - DAY, keptSince: 0 });
    });
    await world.clock.until(() => outcomes(tab, run)[0] === 'unknown');
    expect(world.network.sent).toHaveLength(1);
  });
});

describe('an answer that is not our server’s says nothing', () => {
  test.each<CreateFault>(['balancer’s 404', 'sign-in page', 'gateway error before the proxy'])(
    'to a Create: %s',
    async (fault) => {
      const [world, tab, run] = await oneBatch(fault);
      expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
      expect(accepted(world)).toEqual([1]);
    },
  );

  test('to a question: it is asked again, however long', async () => {
    const [world, tab, run] = await oneBatch('answer lost');
    await world.clock.until(() => world.network.sent.length === 1);
    world.network.storeFaults = Array.from({ length: 1_000 }, () => 'stranger' as const);
    await world.clock.pass(3_600_000);
    expect(outcomes(tab, run)).toEqual(['sending']);
    expect(world.network.calls.lookUp).toBeLessThan(300);
    world.network.storeFaults = [];
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(accepted(world)).toEqual([1]);
  });

  test('to a poll: neither the token nor the job is to blame', async () => {
    const [world, tab, run] = await oneBatch();
    world.network.getFaults = ['stranger', 'stranger', 'stranger'];
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    const types = (await world.ledger.events(run, 0)).map(({ type }) => type);
    expect(types).not.toContain('paused');
  });

  test('where no server of ours is found, lists are sent all the same', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    world.network.remembers = false;
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(onlyBatch(tab, run).attempts[0]?.store).toBeUndefined();
  });
});

describe('nothing ends as not sent before its key is void', () => {
  test('cancelled: what was held up on its way is refused when it arrives', async () => {
    const [world, tab, run] = await oneBatch('arrives late', 'throttled for long');
    await world.clock.until(() => world.network.sent.length === 2);
    await tab.runs.cancel(run);
    await world.clock.until(() => runOf(tab, run)?.stage === 'finished');
    expect(onlyBatch(tab, run)).toMatchObject({
      outcome: 'left out',
      attempts: [{ end: 'not accepted', void: true }],
    });
    await world.clock.pass(2 * LATE_ARRIVAL);
    expect(world.network.remote.counts.size).toBe(0);
  });

  test('cancelled while nobody can be reached: the run waits', async () => {
    const [world, tab, run] = await oneBatch('arrives late', 'throttled for long');
    await world.clock.until(() => world.network.sent.length === 2);
    world.network.storeFaults = Array.from({ length: 20 }, () => 'lost' as const);
    await tab.runs.cancel(run);
    await world.clock.pass(60_000);
    expect(theRun(tab, run).stage).toBe('running');
    await world.clock.until(() => runOf(tab, run)?.stage === 'finished');
    expect(accepted(world)).toEqual([1]);
  });

  test('rejected: a copy that arrives later is not accepted', async () => {
    const [world, tab, run] = await oneBatch('arrives late', 'rejected');
    await world.clock.until(() => runOf(tab, run)?.stage === 'finished');
    expect(outcomes(tab, run)).toEqual(['rejected']);
    await world.clock.pass(2 * LATE_ARRIVAL);
    expect(world.network.remote.counts.size).toBe(0);
  });

  test('halved: the whole does not arrive after its halves', async () => {
    const world = new World({ records: 10, recordsPerPart: 10, bytesPerRecord: 1_000_000 });
    world.network.remote.mostRecords = 6;
    world.network.createFaults = ['arrives late'];
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    await world.clock.until(() => theRun(tab, run).batches.length === 2);
    world.network.remote.mostRecords = Infinity;
    await world.clock.pass(2 * LATE_ARRIVAL);
    expect(accepted(world)).toEqual([1]);
  });
});

describe('the user’s word on an unknown batch', () => {
  test.each(['send again', 'leave out'] as const)(
    '%s: the store is asked once more, and “accepted” may follow',
    async (word) => {
      let first: World['network']['store'] | undefined;
      const [world, tab, run] = await reopened('slow', DAY, ({ network }) => {
        first = network.store;
        network.replaceStore();
      });
      await world.clock.until(() => outcomes(tab, run)[0] === 'unknown');
      world.network.replaceStore(first);
      tab.connect();
      await tab.runs.resolveUnknown(run, [onlyBatch(tab, run).part.id], word);
      await world.clock.until(() => runOf(tab, run)?.stage === 'finished');
      expect(outcomes(tab, run)).toEqual(['fetched']);
      expect(world.network.sent).toHaveLength(1);
    },
  );

  test('where the store knows no better, it is sent again under another key', async () => {
    const [world, tab, run] = await oneBatch('error before acceptance');
    await untilQuiet(world, tab, run);
    await tab.runs.resolveUnknown(run, [onlyBatch(tab, run).part.id], 'send again');
    await world.clock.until(() => runOf(tab, run)?.stage === 'finished');
    expect(world.network.calls.void).toBe(1);
    expect(new Set(world.network.sent).size).toBe(2);
  });
});

test('an attempt of a version before there were stores is unknown at once', async () => {
  const [world, tab, run] = await oneBatch('answer lost');
  await world.clock.until(() => world.network.sent.length === 1);
  tab.life.end();
  const { ledger } = world;
  const old = {
    ...ledger,
    events: async (id: string, known: number) => {
      const events = await ledger.events(id, known);
      return events.map((event) => {
        if (event.type !== 'sending' && event.type !== 'creating job') return event;
        const { secret: _, store: __, ...before } = event;
        return before;
      });
    },
  };
  world.ledgerOf = () => old;
  const next = world.open();
  next.runs.view(run);
  await world.clock.until(
    () => runOf(next, run) !== undefined && outcomes(next, run)[0] === 'unknown',
  );
  next.connect();
  await next.runs.resolveUnknown(run, [onlyBatch(next, run).part.id], 'leave out');
  await world.clock.until(() => runOf(next, run)?.stage === 'finished');
  expect(world.network.sent).toHaveLength(1);
});
