/** A run never hammers the API and never hangs, whatever stands in its way. */
import { describe, expect, test } from 'vitest';
import { ListError } from '../../lists/types/problem.ts';
import { isStuck } from '../model/isStuck.ts';
import {
  NEW_JOB,
  onlyBatch,
  outcomes,
  runOf,
  submitList,
  theRun,
  untilQuiet,
} from '../testing/play/userActions.ts';
import { World, type Tab } from '../testing/world.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

async function submitted(records = 10, perPart = 10): Promise<[World, Tab, string]> {
  const world = new World({ records, recordsPerPart: perPart });
  const tab = world.open();
  tab.connect();
  return [world, tab, await submitList(world, tab)];
}

function finished(tab: Tab, run: string): boolean {
  return runOf(tab, run)?.stage === 'finished';
}

describe('storage that fills up while the run is paused', () => {
  test('results are not fetched again and again', async () => {
    const [world, tab, run] = await submitted(60);
    await world.clock.until(() => outcomes(tab, run).includes('accepted'));
    await tab.runs.pause(run);
    world.disk.room = 0;
    await world.clock.pass(HOUR);
    expect(world.network.calls.retrieveResult).toBeLessThanOrEqual(3);
    expect(theRun(tab, run).pause?.kind).toBe('storage');

    // Room is made; the user's own pause stands again, then that ends, too.
    world.disk.room = Infinity;
    await tab.runs.resume(run);
    await world.clock.pass(MINUTE);
    expect(theRun(tab, run).pause?.kind).toBe('by the user');
    await tab.runs.resume(run);
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(tab.reported).toEqual([]);
  });

  test('the list is not merged again and again', async () => {
    const [world, tab, run] = await submitted();
    let merges = 0;
    const { merge } = world.disk;
    world.disk.merge = () => {
      merges += 1;
      return Promise.reject(new ListError({ kind: 'storage full' }));
    };
    await world.clock.until(() => outcomes(tab, run).includes('accepted'));
    await tab.runs.pause(run);
    await world.clock.pass(HOUR);
    expect(merges).toBe(1);
    world.disk.merge = merge;
    await tab.runs.resume(run);
    await world.clock.until(() => finished(tab, run));
  });
});

describe('a wait of more than 24.8 days', () => {
  test('does not end at once: no job is created a second time', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const busy = { status: 429, body: '', retryAfter: '2592000', store: world.network.store.id };
    world.network.jobFaults = [busy];
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    await world.clock.pass(HOUR);
    expect(world.network.calls.createJob).toBe(1);
    await world.clock.pass(2 * DAY);
    expect(finished(tab, run)).toBe(true);
  });
});

describe('credentials in one tab, the lock in another', () => {
  test('a tab that has credentials takes over from one that has none', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const bare = world.open();
    const run = await submitList(world, bare);
    expect((await untilQuiet(world, bare, run)).pause?.kind).toBe('credentials');
    const able = world.open();
    able.connect();
    able.runs.view(run);
    await world.clock.until(() => finished(able, run));
    expect(able.runs.view(run).get()?.live.driver).toBe('nobody');
    expect(new Set(world.network.remote.counts.values())).toEqual(new Set([1]));
  });

  test('also when it is connected later, and third in line', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const [first, second, third] = [world.open(), world.open(), world.open()];
    const run = await submitList(world, first);
    await untilQuiet(world, first, run);
    for (const tab of [second, third]) tab.runs.view(run);
    await world.clock.pass(MINUTE);
    third.connect();
    await world.clock.until(() => finished(third, run));
    expect(world.network.remote.jobs.size).toBe(1);
  });

  test('a tab that can go on keeps the run', async () => {
    const [world, tab, run] = await submitted(60);
    const other = world.open();
    other.connect();
    other.runs.view(run);
    await world.clock.until(() => other.runs.view(run).get()?.live.driver === 'another tab');
    await tab.runs.pause(run);
    await world.clock.pass(MINUTE);
    expect(tab.runs.view(run).get()?.live.driver).toBe('this tab');
  });
});

describe('a used-up quota', () => {
  test('what was accepted is still asked for and fetched', async () => {
    const [world, tab, run] = await submitted(30);
    world.network.createFaults = [undefined, 'quota used up'];
    await world.clock.until(() => theRun(tab, run).pause?.kind === 'quota');
    await world.clock.pass(MINUTE);
    expect(outcomes(tab, run).filter((outcome) => outcome === 'fetched').length).toBeGreaterThan(0);
  });

  test('where it holds for questions too, they are asked once a minute at most', async () => {
    const [world, tab, run] = await submitted();
    await world.clock.until(() => outcomes(tab, run).includes('accepted'));
    world.network.remote.quotaUsedUp = 'for all';
    await world.clock.pass(10 * MINUTE);
    const { retrieveBatch, retrieveResult } = world.network.calls;
    expect(retrieveBatch + retrieveResult).toBeLessThan(15);
    world.network.remote.quotaUsedUp = undefined;
    await tab.runs.resume(run);
    await world.clock.until(() => finished(tab, run));
  });
});

describe('a batch that never ends', () => {
  test.each(['gone for good', 'other shape for good'] as const)(
    '%s: is asked for ever more seldom, says so, and can be left out',
    async (fault) => {
      const [world, tab, run] = await submitted();
      world.network.getFaults = [fault];
      const calls = (): number => {
        const { retrieveBatch, retrieveResult } = world.network.calls;
        return retrieveBatch + retrieveResult;
      };
      await world.clock.pass(HOUR);
      const inFirstHour = calls();
      expect(inFirstHour).toBeLessThan(90);
      await world.clock.pass(7 * DAY);
      expect(calls() - inFirstHour).toBeLessThan(7 * 60);

      const batch = onlyBatch(tab, run);
      const activity = tab.runs.view(run).get()?.live.activity.get(batch.part.id);
      expect(isStuck(batch, activity, batch.acceptedAt ?? 0)).toBe(true);
      await tab.runs.resolveUnknown(run, [batch.part.id], 'leave out');
      await world.clock.until(() => finished(tab, run));
      const { blob } = await tab.runs.results.download(run);
      expect(new Set(JSON.parse(await blob.text()) as string[])).toEqual(new Set(['unknown']));
    },
  );

  test('a result of another form can be had as it came', async () => {
    const [world, tab, run] = await submitted();
    world.network.getFaults = ['other shape for good'];
    await world.clock.pass(HOUR);
    let raw: Blob | undefined;
    void tab.runs.results.raw(run, onlyBatch(tab, run).part.id).then((blob) => (raw = blob));
    await world.clock.until(() => raw !== undefined);
    expect(await raw?.text()).toBe('[{"external_id":"1"}]');
  });

  test('left out and sent again, it is not held up by the waits of before', async () => {
    const [world, tab, run] = await submitted(20);
    world.network.getFaults = ['other shape for good', 'other shape for good'];
    await world.clock.pass(DAY);
    const { part } = onlyBatch(tab, run);
    await tab.runs.resolveUnknown(run, [part.id], 'leave out');
    await tab.runs.resolveUnknown(run, [part.id], 'send again');
    await world.clock.pass(MINUTE);
    expect(outcomes(tab, run)[0]).toBe('fetched');
  });

  test('one that takes long is asked about once an hour in the end', async () => {
    const [world] = await submitted();
    world.network.getFaults = Array.from({ length: 2_000 }, () => 'odd state' as const);
    await world.clock.pass(10 * DAY);
    const { retrieveBatch } = world.network.calls;
    await world.clock.pass(DAY);
    expect(world.network.calls.retrieveBatch - retrieveBatch).toBeLessThanOrEqual(25);
  });
});

describe('many lists at once', () => {
  test('three bodies are on their way at most, over all runs and tabs', async () => {
    const world = new World({ records: 60, recordsPerPart: 10 });
    const [one, two] = [world.open(), world.open()];
    for (const tab of [one, two]) tab.connect();
    const runs = [await submitList(world, one), await submitList(world, one)];
    runs.push(await submitList(world, two, NEW_JOB));
    await world.clock.until(() => runs.every((run) => finished(one, run) || finished(two, run)));
    expect(world.network.traffic.mostBodies).toBe(3);
    expect([...one.reported, ...two.reported]).toEqual([]);
  });

  test('time in a queue is no silence', async () => {
    const world = new World({ records: 40, recordsPerPart: 10 });
    const tab = world.open();
    tab.connect();
    world.network.createFaults = Array.from({ length: 4 }, () => 'stalled' as const);
    const run = await submitList(world, tab);
    await world.clock.until(() => finished(tab, run), 20_000);
    expect(world.network.sent).toHaveLength(4);
  });
});

test('the network that comes back does not shorten a wait that the API asked for', async () => {
  const [world, tab] = await submitted();
  world.network.createFaults = ['throttled for long'];
  await world.clock.until(() => world.network.sent.length === 1);
  await world.clock.pass(5_000);
  for (let times = 0; times < 20; times += 1) {
    tab.online();
    await world.clock.pass(10_000);
  }
  expect(world.network.sent).toHaveLength(1);
});

test('but it ends a wait for the network itself', async () => {
  const [world, tab] = await submitted();
  world.network.createFaults = Array.from({ length: 6 }, () => 'lost before the proxy' as const);
  await world.clock.until(() => world.network.sent.length === 6);
  await world.clock.pass(2_000);
  tab.online();
  await world.clock.pass(2_000);
  expect(world.network.sent).toHaveLength(7);
});

describe('a slow line', () => {
  test('parts that are cut off on their way are halved until they pass, and nothing goes twice', async () => {
    const world = new World({ records: 40, recordsPerPart: 20, bytesPerRecord: 1_000_000 });
    world.network.mostInTime = 6;
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    await world.clock.until(() => finished(tab, run), 20_000);
    expect(theRun(tab, run).batches.map(({ part }) => part.records)).toEqual(Array(8).fill(5));
    expect(new Set(world.network.remote.counts.values())).toEqual(new Set([1]));
  });
});

test('a state that says errors and completion: its result is fetched', async () => {
  const [world, tab, run] = await submitted();
  const { remote } = world.network;
  const retrieve = remote.retrieve.bind(remote);
  remote.retrieve = (batch) => {
    const answer = retrieve(batch);
    return { ...answer, body: answer.body.replace('COMPLETED', 'Completed_With_Errors') };
  };
  expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
  expect(outcomes(tab, run)).toEqual(['fetched']);
});
