/** Every row of the table under "Batches" in the design, seen through the whole service. */
import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../../model/events.ts';
import type { Outcome, RunState } from '../../state.ts';
import type { CreateFault } from '../../testing/network/faults.ts';
import {
  NEW_JOB,
  onlyBatch,
  outcomes,
  runOf,
  submitList,
  theRun,
  untilQuiet,
} from '../../testing/play/userActions.ts';
import { World, type Tab } from '../../testing/world.ts';

const DAY = 24 * 60 * 60 * 1000;

interface Scene {
  readonly world: World;
  readonly tab: Tab;
  readonly run: string;
}

/** A submitted list of one batch; `faults` befall its sendings. */
async function oneBatch(...faults: CreateFault[]): Promise<Scene> {
  return scene({ records: 10, perPart: 10 }, ...faults);
}

async function scene(
  size: { records: number; perPart: number; bytesPerRecord?: number },
  ...faults: CreateFault[]
): Promise<Scene> {
  const { records, perPart, ...rest } = size;
  const world = new World({ records, recordsPerPart: perPart, ...rest });
  world.network.createFaults = faults;
  const tab = world.open();
  tab.connect();
  return { world, tab, run: await submitList(world, tab) };
}

function quiet({ world, tab, run }: Scene): Promise<RunState> {
  return untilQuiet(world, tab, run);
}

/** The list came through whole, and no record twice. */
function expectWhole({ world, tab, run }: Scene): void {
  expect(theRun(tab, run).stage).toBe('finished');
  expect(new Set(outcomes(tab, run))).toEqual(new Set(['fetched']));
  expect(new Set(world.network.remote.counts.values())).toEqual(new Set([1]));
}

/** The pauses and resumptions of the run, in order. */
async function stopsAndGos({ world, run }: Scene): Promise<RunEvent['type'][]> {
  const types = (await world.ledger.events(run, 0)).map(({ type }) => type);
  return types.filter((type) => type === 'paused' || type === 'resumed');
}

describe('taken as accepted, and sent once', () => {
  test.each<CreateFault>(['answer lost', 'sent twice', 'slow', 'stalled'])('%s', async (fault) => {
    const it = await oneBatch(fault);
    await quiet(it);
    expectWhole(it);
    expect(it.world.network.sent).toHaveLength(1);
  });
});

describe('certainly not accepted, and sent again under the same attempt', () => {
  test.each<CreateFault>([
    'lost before the proxy',
    'cut short',
    'gateway error before the proxy',
    'proxy died before sending',
    'api unreachable',
    'throttled',
  ])('%s', async (fault) => {
    const it = await oneBatch(fault);
    await quiet(it);
    expectWhole(it);
    expect(it.world.network.sent).toHaveLength(2);
    expect(new Set(it.world.network.sent).size).toBe(1);
  });
});

describe('throttled', () => {
  test('waits as long as the API says', async () => {
    const it = await oneBatch('throttled for long');
    const { clock, network } = it.world;
    await clock.until(() => network.sent.length === 1);
    const before = clock.now();
    await clock.until(() => network.sent.length === 2);
    expect(clock.now() - before).toBeGreaterThanOrEqual(300_000);
    await quiet(it);
    expectWhole(it);
  });

  test('waits longer each time, a minute at most', async () => {
    const it = await oneBatch(...Array.from({ length: 10 }, () => 'throttled' as const));
    const { clock, network } = it.world;
    const at: number[] = [];
    await clock.until(() => {
      if (network.sent.length > at.length) at.push(clock.now());
      return runOf(it.tab, it.run)?.stage === 'finished';
    });
    const waits = at.slice(1).map((time, i) => time - (at[i] ?? 0));
    expect(waits).toHaveLength(10);
    expect(waits.slice(0, 6)).toEqual(waits.slice(0, 6).toSorted((a, b) => a - b));
    expect(Math.max(...waits)).toBeLessThan(62_000);
    expectWhole(it);
  });

  test.each([0.5, 1.5, 2.5, 3.5])(
    'goes on although time passes between two looks at the clock, and a timer rings %d looks early',
    async (looks) => {
      const it = await oneBatch('throttled', 'throttled', 'throttled');
      it.world.clock.passing = 0.1;
      it.world.clock.early = looks * 0.1;
      await quiet(it);
      expectWhole(it);
      expect(it.world.network.sent).toHaveLength(4);
    },
  );

  test('holds the other batches back as well', async () => {
    const it = await scene({ records: 30, perPart: 5 }, 'throttled for long');
    const { clock, network } = it.world;
    await clock.until(() => network.sent.length === 3);
    const before = clock.now();
    await clock.until(() => network.sent.length > 3);
    expect(clock.now() - before).toBeGreaterThanOrEqual(300_000);
    await quiet(it);
    expectWhole(it);
  });
});

describe('too large', () => {
  const MEGABYTE = 1_000_000;

  test('is cut in half until it fits, and every record is sent once', async () => {
    const world = new World({ records: 40, recordsPerPart: 20, bytesPerRecord: MEGABYTE });
    world.network.remote.mostRecords = 6;
    const tab = world.open();
    tab.connect();
    const it = { world, tab, run: await submitList(world, tab) };
    const state = await quiet(it);
    expectWhole(it);
    expect(state.batches.map(({ part }) => part.records)).toEqual(Array(8).fill(5));
    expect(new Set(state.batches.map(({ part }) => part.id)).size).toBe(8);
  });

  test('below a megabyte the run pauses, and goes on when told to', async () => {
    const world = new World({ records: 8, recordsPerPart: 8, bytesPerRecord: MEGABYTE / 4 });
    world.network.remote.mostRecords = 2;
    const tab = world.open();
    tab.connect();
    const it = { world, tab, run: await submitList(world, tab) };
    const state = await quiet(it);
    expect(state.pause).toEqual({ kind: 'bodies refused', words: 'Request Entity Too Large' });
    expect(state.batches.map(({ part }) => part.records)).toEqual([4, 4]);
    world.network.remote.mostRecords = Infinity;
    await tab.runs.resume(it.run);
    await quiet(it);
    expectWhole(it);
  });
});

describe('what stops every batch pauses the run, once, and it goes on from there', () => {
  test('an expired token: on by itself with a new one', async () => {
    const it = await scene({ records: 30, perPart: 10 }, 'token expired');
    const { pause } = await quiet(it);
    expect(pause).toEqual({ kind: 'credentials', words: 'Unauthorized' });
    await it.world.clock.pass(DAY / 24);
    expect(await stopsAndGos(it)).toEqual(['paused']);
    it.tab.connect();
    await quiet(it);
    expectWhole(it);
    expect(await stopsAndGos(it)).toEqual(['paused', 'resumed']);
  });

  test.each(['createJob', 'createBatch', 'retrieveBatch', 'retrieveResult'] as const)(
    'a token that expires during %s: nothing is called before there is a new one',
    async (call) => {
      const it = await oneBatch();
      const { clock, network } = it.world;
      await clock.until(() => network.calls[call] === 1);
      network.remote.token += 1;
      expect((await quiet(it)).pause?.kind).toBe('credentials');
      const calls = { ...network.calls };
      await clock.pass(DAY);
      expect(network.calls).toEqual(calls);
      expect(await stopsAndGos(it)).toEqual(['paused']);
      it.tab.connect();
      await quiet(it);
      expectWhole(it);
      expect(await stopsAndGos(it)).toEqual(['paused', 'resumed']);
    },
  );

  test('a token that is refused while a sending is written down: that one does not leave', async () => {
    const world = new World({ records: 20, recordsPerPart: 10 });
    const { ledger, clock, network } = world;
    let sendings = 0;
    world.ledgerOf = () => ({
      ...ledger,
      async append(entry) {
        sendings += entry.event.type === 'sending' ? 1 : 0;
        if (entry.event.type === 'sending' && sendings === 3) {
          network.remote.token += 1;
          await clock.wait(5_000);
        }
        return ledger.append(entry);
      },
    });
    network.createFaults = ['throttled'];
    const tab = world.open();
    tab.connect();
    const it = { world, tab, run: await submitList(world, tab) };
    expect((await quiet(it)).pause?.kind).toBe('credentials');
    await clock.pass(DAY);
    expect([sendings, network.calls.createBatch]).toEqual([3, 2]);
    tab.connect();
    await quiet(it);
    expectWhole(it);
  });

  test('a late success with a token that was refused meanwhile makes it no better', async () => {
    const world = new World({ records: 20, recordsPerPart: 10 });
    const { clock, network } = world;
    const real = network.client.bind(network);
    let late = false;
    network.client = (token, life) => {
      const client = real(token, life);
      return {
        ...client,
        async retrieveBatch(batch, signal) {
          const state = await client.retrieveBatch(batch, signal);
          if (late) return state;
          late = true;
          network.remote.token += 1;
          await clock.wait(5_000);
          return state;
        },
      };
    };
    const tab = world.open();
    tab.connect();
    const it = { world, tab, run: await submitList(world, tab) };
    expect((await quiet(it)).pause?.kind).toBe('credentials');
    await clock.pass(DAY);
    expect(tab.kept.getItem('append-desk.connection')).toContain('"verdict":"refused"');
    expect(await stopsAndGos(it)).toEqual(['paused']);
  });

  test('an expired token that the tab keeps is not tried again by a reload', async () => {
    const it = await oneBatch('token expired');
    await quiet(it);
    const { clock, network } = it.world;
    const calls = { ...network.calls };
    it.tab.life.end();
    const tab = it.world.open(undefined, it.tab.kept);
    tab.runs.view(it.run);
    await clock.pass(DAY);
    expect(network.calls).toEqual(calls);
    expect(await stopsAndGos(it)).toEqual(['paused']);
    tab.connect();
    await quiet({ ...it, tab });
    expectWhole({ ...it, tab });
  });

  test('no credentials in this tab: nothing is called before there are', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const tab = world.open();
    const it = { world, tab, run: await submitList(world, tab) };
    expect((await quiet(it)).pause).toEqual({ kind: 'credentials', words: '' });
    expect(Object.values(world.network.calls).every((count) => count === 0)).toBe(true);
    tab.connect();
    await quiet(it);
    expectWhole(it);
  });

  test('forbidden', async () => {
    const it = await oneBatch('forbidden');
    expect((await quiet(it)).pause).toEqual({ kind: 'forbidden', words: 'Forbidden' });
    await it.tab.runs.resume(it.run);
    await quiet(it);
    expectWhole(it);
  });

  test('a used-up quota: not tried again before the user says so', async () => {
    const it = await scene({ records: 30, perPart: 10 }, 'quota used up');
    expect((await quiet(it)).pause).toEqual({ kind: 'quota', words: 'Limit Exceeded' });
    const { sent } = it.world.network;
    const before = sent.length;
    await it.world.clock.pass(DAY);
    expect(sent).toHaveLength(before);
    it.world.network.remote.quotaUsedUp = undefined;
    await it.tab.runs.resume(it.run);
    await quiet(it);
    expectWhole(it);
  });

  test('no such job: on under another', async () => {
    const it = await oneBatch('no such job');
    expect((await quiet(it)).pause?.kind).toBe('job not found');
    it.world.network.remote.jobs.add('other');
    await it.tab.runs.changeJob(it.run, { kind: 'existing', id: 'other' });
    const state = await quiet(it);
    expectWhole(it);
    expect(state.batches[0]?.jobId).toBe('other');
  });
});

describe('rejected', () => {
  test('ends the batch with the words of the API, and the rest goes on', async () => {
    const it = await scene({ records: 30, perPart: 10 }, 'rejected');
    const state = await quiet(it);
    expect(state.stage).toBe('finished');
    expect(outcomes(it.tab, it.run)).toEqual(['rejected', 'fetched', 'fetched']);
    expect(state.batches[0]?.words).toBe('Malformed');
  });

  test('its gap can be sent again when the run is finished', async () => {
    const it = await oneBatch('rejected');
    await quiet(it);
    await it.tab.runs.resolveUnknown(it.run, [onlyBatch(it.tab, it.run).part.id], 'send again');
    await quiet(it);
    expectWhole(it);
    expect(new Set(it.world.network.sent).size).toBe(2);
  });
});

describe('unknown', () => {
  const AMBIGUOUS: CreateFault[] = [
    'error before acceptance',
    'error after acceptance',
    'api lost before acceptance',
    'api lost after acceptance',
    'proxy died while sending',
    'proxy died after acceptance',
    'unreadable after acceptance',
  ];

  test.each(AMBIGUOUS)('%s: waits for the user, however long', async (fault) => {
    const it = await oneBatch(fault);
    await quiet(it);
    expect(outcomes(it.tab, it.run)).toEqual(['unknown']);
    await it.world.clock.pass(7 * DAY);
    expect(outcomes(it.tab, it.run)).toEqual(['unknown']);
    expect(it.world.network.sent).toHaveLength(1);
  });

  test('sent again on the user’s word, as a new attempt', async () => {
    const it = await oneBatch('error before acceptance');
    await quiet(it);
    await it.tab.runs.resolveUnknown(it.run, [onlyBatch(it.tab, it.run).part.id], 'send again');
    await quiet(it);
    expectWhole(it);
    expect(new Set(it.world.network.sent).size).toBe(2);
  });

  test('left out on the user’s word: the file says that it may have been processed', async () => {
    const it = await oneBatch('error after acceptance');
    await quiet(it);
    await it.tab.runs.resolveUnknown(it.run, [onlyBatch(it.tab, it.run).part.id], 'leave out');
    const state = await quiet(it);
    expect(state.stage).toBe('finished');
    const { blob } = await it.tab.runs.results.download(it.run);
    expect(new Set(JSON.parse(await blob.text()) as string[])).toEqual(new Set(['unknown']));
  });

  test.each<CreateFault>(['answer lost', 'lost before the proxy', 'cut short', 'stalled'])(
    'without a proxy that remembers, also %s',
    async (fault) => {
      const world = new World({ records: 10, recordsPerPart: 10 });
      world.network.remembers = false;
      world.network.createFaults = [fault];
      const tab = world.open();
      tab.connect();
      const it = { world, tab, run: await submitList(world, tab) };
      await quiet(it);
      expect(outcomes(tab, it.run)).toEqual(['unknown']);
      expect(world.network.sent).toHaveLength(1);
    },
  );
});

describe('after trouble', () => {
  test('one at a time until one is accepted', async () => {
    const it = await scene({ records: 60, perPart: 10 }, 'slow', 'slow', 'rejected');
    const { clock } = it.world;
    const sending = () => outcomes(it.tab, it.run).filter((outcome) => outcome === 'sending');
    await clock.until(() => outcomes(it.tab, it.run)[2] === 'rejected');
    const wary: number[] = [];
    await clock.until(() => {
      const accepted = outcomes(it.tab, it.run).includes('accepted');
      if (!accepted) wary.push(sending().length);
      return accepted;
    });
    expect(Math.max(...wary)).toBe(2);
    await clock.until(() => sending().length === 3);
    await quiet(it);
    expect(it.world.network.sent).toHaveLength(6);
  });

  test('two in a row pause what is still to be sent', async () => {
    const it = await scene({ records: 90, perPart: 10 }, 'rejected', 'rejected', 'rejected');
    const state = await quiet(it);
    expect(state.pause).toEqual({ kind: 'trouble', words: 'Malformed' });
    await it.world.clock.pass(DAY);
    const rest = Array<Outcome>(6);
    expect(outcomes(it.tab, it.run).slice(3)).toEqual(rest.fill('planned'));
    await it.tab.runs.resume(it.run);
    await quiet(it);
    expect(outcomes(it.tab, it.run).slice(3)).toEqual(rest.fill('fetched'));
  });
});

describe('found in sending after a crash', () => {
  test('accepted meanwhile: settled by the proxy, nothing is sent again', async () => {
    const it = await oneBatch('slow');
    await it.world.clock.until(() => it.world.network.sent.length === 1);
    it.tab.life.end();
    const tab = it.world.open();
    tab.connect();
    await untilQuiet(it.world, tab, it.run);
    expectWhole({ ...it, tab });
    expect(it.world.network.sent).toHaveLength(1);
  });

  test('refused meanwhile for an old token: sent again with the new one, without a word', async () => {
    const it = await oneBatch('token expired');
    await it.world.clock.until(() => it.world.network.sent.length === 1);
    it.tab.life.end();
    await it.world.clock.pass(5_000);
    const tab = it.world.open();
    tab.connect();
    await untilQuiet(it.world, tab, it.run);
    expectWhole({ ...it, tab });
    expect(new Set(it.world.network.sent).size).toBe(1);
  });

  test('too long ago for the proxy to remember: unknown', async () => {
    const it = await oneBatch('lost before the proxy');
    await it.world.clock.until(() => it.world.network.sent.length === 1);
    it.tab.life.end();
    await it.world.clock.pass(31 * DAY);
    const tab = it.world.open();
    tab.connect();
    await untilQuiet(it.world, tab, it.run);
    expect(outcomes(tab, it.run)).toEqual(['unknown']);
  });
});

test('what was planned is sent as the user asked for it', async () => {
  const world = new World({ records: 3, recordsPerPart: 10 });
  const bodies: string[] = [];
  const real = world.network.client.bind(world.network);
  world.network.client = (token, life) => {
    const client = real(token, life);
    return {
      ...client,
      createBatch: async (job, attempt, body) => {
        bodies.push(await world.clock.busy(body.text()));
        return client.createBatch(job, attempt, body);
      },
    };
  };
  const tab = world.open();
  tab.connect();
  const options = { notification_URL: 'https://example.com/', notification_method: 'GET' } as const;
  const run = await submitList(world, tab, { ...NEW_JOB, options });
  await untilQuiet(world, tab, run);
  expect(bodies.map((body) => JSON.parse(body) as unknown)).toEqual([
    { ...options, data: [{ external_id: '0' }, { external_id: '1' }, { external_id: '2' }] },
  ]);
});
