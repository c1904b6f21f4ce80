import { describe, expect, test } from 'vitest';
import { AnswerError } from '../../api/answers.ts';
import { ListError } from '../../lists/types/problem.ts';
import { LedgerError } from '../ledger/ledger.ts';
import {
  NEW_JOB,
  outcomes,
  planList,
  readList,
  runOf,
  submitList,
  theRun,
  untilQuiet,
} from '../testing/play/userActions.ts';
import { World, type Tab } from '../testing/world.ts';

async function submitted(records = 25, trial?: number): Promise<[World, Tab, string]> {
  const world = new World({ records, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const more = trial === undefined ? {} : { trial };
  return [world, tab, await submitList(world, tab, { ...NEW_JOB, ...more })];
}

/** What the enriched file says of each row. */
async function file({ runs }: Tab, run: string): Promise<{ name: string; rows: string[] }> {
  const { blob, name } = await runs.results.download(run);
  return { name, rows: JSON.parse(await blob.text()) as string[] };
}

test('a list goes through, from the drop to the download', async () => {
  const [world, tab, run] = await submitted();
  const state = await untilQuiet(world, tab, run);
  expect(state.stage).toBe('finished');
  expect(state.summary).toMatchObject({ rows: 25, matched: 20, noMatch: 5 });
  const { name, rows } = await file(tab, run);
  expect(name).toBe('list-enriched.csv');
  expect(rows.slice(0, 3)).toEqual(['', '1@example.com', '2@example.com']);
  expect(tab.runs.past.get()).toMatchObject([
    { id: run, stage: 'finished', rows: 25, matched: 20 },
  ]);
  expect(tab.reported).toEqual([]);
});

test('a list is planned again, not sent, where the do-not-contact list changed since', async () => {
  const world = new World({ records: 25, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const run = await planList(world, tab);
  world.disk.contactsVersion = 1;
  await expect(tab.runs.submit(run, NEW_JOB)).rejects.toThrow('list changed');
  await world.clock.until(() => runOf(tab, run)?.plan?.doNotContact === 1);
  expect(runOf(tab, run)).toMatchObject({ stage: 'review' });
  await tab.runs.submit(run, NEW_JOB);
  const finished = await untilQuiet(world, tab, run);
  expect(finished).toMatchObject({ stage: 'finished', summary: { doNotContact: 1 } });

  world.disk.contactsVersion = 2;
  await tab.runs.results.applyContacts(run);
  expect(runOf(tab, run)?.summary).toMatchObject({ doNotContact: 2 });
  expect(tab.reported).toEqual([]);
});

test('a list is planned again, not sent, where another list finished since', async () => {
  const world = new World({ records: 25, recordsPerPart: 10 });
  const tab = world.open();
  tab.connect();
  const draft = await planList(world, tab);
  const first = await submitList(world, tab);
  await untilQuiet(world, tab, first);
  await expect(tab.runs.submit(draft, NEW_JOB)).rejects.toThrow('list finished');
  await world.clock.until(() => runOf(tab, draft)?.stage === 'review');
  expect(runOf(tab, draft)).toMatchObject({ planRequests: 2, plan: { lookedUp: [first] } });
  await tab.runs.submit(draft, NEW_JOB);
  expect((await untilQuiet(world, tab, draft)).stage).toBe('finished');
  expect(tab.reported).toEqual([]);
});

test('a plan stays where a list that it looked people up in is deleted', async () => {
  const [world, tab, first] = await submitted();
  await untilQuiet(world, tab, first);
  const run = await planList(world, tab);
  await tab.runs.remove(first);
  await tab.runs.submit(run, NEW_JOB);
  expect(theRun(tab, run)).toMatchObject({ stage: 'running', planRequests: 1 });
});

test('a run whose driver cannot be fetched when the page starts goes on once the computer is online', async () => {
  const [world, first, run] = await submitted();
  first.life.end();
  const { loadDriver } = world;
  world.loadDriver = () => Promise.reject(new TypeError('Failed to fetch'));
  const tab = world.open(undefined, first.kept);
  await world.clock.until(() => tab.runs.view(run).get()?.live.broken !== undefined);
  world.loadDriver = loadDriver;
  tab.online();
  expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
  expect(tab.runs.view(run).get()?.live.broken).toBeUndefined();
  expect(tab.reported).toHaveLength(1);
});

const BIG = new File(['a'.repeat(1_000_000)], 'list.csv');

test('what a glance tells is shown at once; rows are looked up once the first are read', async () => {
  const world = new World({ records: 25, recordsPerPart: 10 });
  let goOn!: () => void;
  const { read } = world.disk;
  world.disk.read = async (...args) => {
    await new Promise<void>((resolve) => (goOn = resolve));
    return read(...args);
  };
  const { runs } = world.open();
  const run = await runs.begin(BIG, false);
  await world.clock.until(() => runs.view(run).get()?.live.reading?.rows === 25);
  let rows: unknown;
  void runs.rows(run, { kind: 'all' }, 0, 10).then((found) => (rows = found));
  await world.clock.rest();
  expect(rows).toBeUndefined();
  goOn();
  await world.clock.until(() => rows !== undefined);
  expect(runs.view(run).get()).toMatchObject({ run: { profile: { rows: 25 } } });
  expect(runs.view(run).get()?.live.reading).toBeUndefined();
});

test('a file that a glance makes nothing of is read all the same', async () => {
  const world = new World({ records: 25, recordsPerPart: 10 });
  world.disk.glance = () => Promise.reject(new Error('It makes no sense.'));
  const tab = world.open();
  const run = await tab.runs.begin(BIG, false);
  await world.clock.until(() => runOf(tab, run)?.profile?.rows === 25);
  expect(tab.reported).toEqual([]);
});

test('a small file is read without a glance', async () => {
  const world = new World({ records: 25, recordsPerPart: 10 });
  world.disk.read = () => new Promise(() => undefined);
  const { runs } = world.open();
  const run = await runs.begin(new File(['a'], 'list.csv'), false);
  await world.clock.rest();
  expect(runs.view(run).get()?.live.reading).toBeUndefined();
});

describe('a trial', () => {
  test('sends its records alone, shows their result, and waits', async () => {
    const [world, tab, run] = await submitted(25, 3);
    const state = await untilQuiet(world, tab, run);
    expect(state.pause).toEqual({ kind: 'trial' });
    expect(world.network.remote.counts.size).toBe(3);
    expect(state.batches[0]).toMatchObject({ outcome: 'fetched', counts: { records: 3 } });
    await world.clock.pass(86_400_000);
    expect(world.network.remote.counts.size).toBe(3);

    await tab.runs.resume(run);
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(world.network.remote.counts.size).toBe(25);
  });

  test('of more records than there are is no trial', async () => {
    const [world, tab, run] = await submitted(25, 100);
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
  });

  test('over several parts waits for all of them', async () => {
    const [world, tab, run] = await submitted(25, 15);
    expect((await untilQuiet(world, tab, run)).pause).toEqual({ kind: 'trial' });
    expect(world.network.remote.counts.size).toBe(15);
  });
});

describe('the user’s word', () => {
  test('pause: nothing more is sent, what was accepted is still fetched', async () => {
    const [world, tab, run] = await submitted(60);
    await world.clock.until(() => world.network.sent.length === 3);
    await tab.runs.pause(run);
    await world.clock.pass(86_400_000);
    expect(world.network.sent).toHaveLength(3);
    expect(outcomes(tab, run).filter((outcome) => outcome === 'fetched')).toHaveLength(3);
    await tab.runs.resume(run);
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
  });

  test('cancel: leaves out what was not sent, awaits what was accepted', async () => {
    const [world, tab, run] = await submitted(60);
    await world.clock.until(() => world.network.sent.length === 3);
    await tab.runs.cancel(run);
    expect(await untilQuiet(world, tab, run)).toMatchObject({ stage: 'finished', cancelled: true });
    expect(world.network.sent).toHaveLength(3);
    const { rows } = await file(tab, run);
    expect(rows.slice(30)).toEqual(Array(30).fill('not sent: cancelled'));
    expect(rows.slice(0, 30).filter((row) => row.includes('@'))).toHaveLength(24);
  });

  test('what was left out can be sent later, in the same run', async () => {
    const [world, tab, run] = await submitted(60);
    await tab.runs.cancel(run);
    await untilQuiet(world, tab, run);
    const parts = theRun(tab, run).batches.map(({ part }) => part.id);
    await tab.runs.resolveUnknown(run, parts, 'send again');
    const state = await untilQuiet(world, tab, run);
    expect(state).toMatchObject({ stage: 'finished', cancelled: false });
    expect(new Set(outcomes(tab, run))).toEqual(new Set(['fetched']));
    expect(new Set(world.network.remote.counts.values())).toEqual(new Set([1]));
  });

  test('a second click on submit changes nothing', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const tab = world.open();
    tab.connect();
    const run = await planList(world, tab);
    await Promise.all([tab.runs.submit(run, NEW_JOB), tab.runs.submit(run, NEW_JOB)]);
    await untilQuiet(world, tab, run);
    expect(world.network.calls).toMatchObject({ createJob: 1, createBatch: 1 });
  });

  test.each([
    [false, 1],
    [true, 0],
  ])('submitted with demo %s, the browser is asked %i times to keep it', async (demo, times) => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const tab = world.open();
    tab.connect();
    const run = await planList(world, tab, demo);
    await tab.runs.submit(run, NEW_JOB);
    expect(world.persists).toBe(times);
  });

  test('download before the end: what is under way is pending', async () => {
    const [world, tab, run] = await submitted(30);
    await world.clock.until(() => outcomes(tab, run).includes('accepted'));
    const { rows } = await file(tab, run);
    expect(new Set(rows)).toEqual(new Set(['pending']));
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect((await file(tab, run)).rows.filter((row) => row.includes('@'))).toHaveLength(24);
  });

  test('remove: every trace is gone', async () => {
    const [world, tab, run] = await submitted();
    await untilQuiet(world, tab, run);
    await tab.runs.remove(run);
    expect(tab.runs.view(run).get()).toBeNull();
    expect(tab.runs.past.get()).toEqual([]);
    expect(await world.ledger.events(run, 0)).toEqual([]);
  });

  test('remove while it is under way: nothing more is done', async () => {
    const [world, tab, run] = await submitted(60);
    await world.clock.until(() => world.network.sent.length === 3);
    await tab.runs.remove(run);
    await world.clock.pass(86_400_000);
    expect(world.network.sent).toHaveLength(3);
    expect(tab.reported).toEqual([]);
  });

  test('remove a list that could not be read, while the next is begun', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const { read, remove } = world.disk;
    world.disk.read = () => Promise.reject(new ListError({ kind: 'empty' }));
    const tab = world.open();
    const bad = await tab.runs.begin(new File([], 'empty.csv'), false);
    await world.clock.until(() => tab.runs.view(bad).get()?.live.problem?.kind === 'empty');
    let goOn!: () => void;
    const slow = new Promise<void>((resolve) => (goOn = resolve));
    world.disk.remove = (run) => slow.then(() => remove(run));
    const removed = tab.runs.remove(bad);
    await world.clock.rest();
    world.disk.read = read;
    const good = await tab.runs.begin(new File(['a'], 'list.csv'), false);
    await world.clock.until(() => runOf(tab, good)?.profile !== undefined);
    goOn();
    await removed;
    await world.clock.rest();
    expect(tab.reported).toEqual([]);
    expect(tab.runs.past.get()).toMatchObject([{ id: good }]);
  });

  test('remove in two tabs at once: both find it gone', async () => {
    const [world, tab, run] = await submitted();
    await untilQuiet(world, tab, run);
    const other = world.open();
    await world.clock.until(() => runOf(other, run) !== undefined);
    await Promise.all([tab.runs.remove(run), other.runs.remove(run)]);
    expect(await world.ledger.events(run, 0)).toEqual([]);
    await tab.runs.remove(run);
    expect([...tab.reported, ...other.reported]).toEqual([]);
  });
});

describe('a reload', () => {
  test('goes on; results fetched before are not fetched again', async () => {
    const [world, tab, run] = await submitted(60, 10);
    await untilQuiet(world, tab, run);
    expect(world.network.calls.retrieveResult).toBe(1);
    tab.life.end();
    const next = world.open();
    next.connect();
    await world.clock.until(() => runOf(next, run)?.pause?.kind === 'trial');
    await next.runs.resume(run);
    await untilQuiet(world, next, run);
    expect(world.network.calls.retrieveResult).toBe(6);
    expect((await file(next, run)).rows).toHaveLength(60);
  });

  test('while matching comes back to where it was', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const tab = world.open();
    const run = await planList(world, tab);
    tab.life.end();
    const next = world.open();
    next.runs.view(run);
    await world.clock.until(() => runOf(next, run) !== undefined);
    expect(theRun(next, run)).toMatchObject({ stage: 'review', plan: { records: 10 } });
  });

  test('while reading: the list is to be chosen again', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    world.disk.read = () => new Promise(() => undefined);
    const tab = world.open();
    const run = await tab.runs.begin(new File(['a'], 'list.csv'), false);
    tab.life.end();
    const next = world.open();
    await world.clock.until(() => next.runs.view(run).get()?.live.problem?.kind === 'file gone');
    expect(next.runs.past.get()).toEqual([]);
  });
});

describe('several tabs', () => {
  test('one drives, the other shows the same, and takes over when it closes', async () => {
    const [world, tab, run] = await submitted(60);
    const other = world.open();
    other.connect();
    await world.clock.until(() => other.runs.view(run).get()?.live.driver === 'another tab');
    await world.clock.until(() => outcomes(tab, run).includes('accepted'));
    await world.clock.rest();
    expect(outcomes(other, run)).toEqual(outcomes(tab, run));
    tab.life.end();
    await untilQuiet(world, other, run);
    expect(theRun(other, run).stage).toBe('finished');
    expect(new Set(world.network.remote.counts.values())).toEqual(new Set([1]));
  });

  test('a word in one is heard in the one that drives', async () => {
    const [world, tab, run] = await submitted(60);
    const other = world.open();
    await world.clock.until(() => runOf(other, run) !== undefined);
    await other.runs.pause(run);
    await world.clock.rest();
    expect(theRun(tab, run).pause).toEqual({ kind: 'by the user' });
  });

  test('a run removed in one is gone in the other', async () => {
    const [world, tab, run] = await submitted();
    await untilQuiet(world, tab, run);
    const other = world.open();
    other.runs.view(run);
    await world.clock.until(() => runOf(other, run) !== undefined);
    await other.runs.remove(run);
    await world.clock.rest();
    expect(tab.runs.view(run).get()).toBeNull();
    expect(tab.runs.past.get()).toEqual([]);
  });
});

describe('storage trouble', () => {
  test('a list that had no room to be planned is planned once the user wishes the same again', async () => {
    const world = new World({ records: 25, recordsPerPart: 10 });
    const { plan } = world.disk;
    world.disk.plan = () => Promise.reject(new ListError({ kind: 'storage full' }));
    const tab = world.open();
    const run = await readList(world, tab);
    const wish = [run, {}, { rowsWithEmail: 'auto', bodyBytes: 1_000_000 }] as const;
    void tab.runs.match(...wish);
    const problem = () => tab.runs.view(run).get()?.live.problem;
    await world.clock.until(() => problem()?.kind === 'storage full');
    world.disk.plan = plan;
    void tab.runs.match(...wish);
    await world.clock.until(() => theRun(tab, run).stage === 'review');
    expect(problem()).toBeUndefined();
  });

  test('taking corrections back plans again where there was no room to plan with them', async () => {
    const world = new World({ records: 25, recordsPerPart: 10 });
    const tab = world.open();
    const run = await planList(world, tab);
    const { plan } = world.disk;
    world.disk.plan = () => Promise.reject(new ListError({ kind: 'storage full' }));
    const problem = () => tab.runs.view(run).get()?.live.problem;
    void tab.runs.correct(run, [{ row: 0, column: 0, was: 'a', text: 'b' }]);
    await world.clock.until(() => problem()?.kind === 'storage full');
    world.disk.plan = plan;
    void tab.runs.takeBackCorrections(run);
    await world.clock.until(() => theRun(tab, run).stage === 'review');
    expect(problem()).toBeUndefined();
  });

  test('a part that is damaged pauses the run before it is sent', async () => {
    const world = new World({ records: 25, recordsPerPart: 10 });
    const problem = { kind: 'storage damaged', what: 'part 0' } as const;
    world.disk.part = () => Promise.reject(new ListError(problem));
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    expect((await untilQuiet(world, tab, run)).pause).toEqual({ kind: 'storage', problem });
    expect(world.network.sent).toEqual([]);
  });

  test('a ledger that takes nothing more stops before anything is sent', async () => {
    const world = new World({ records: 25, recordsPerPart: 10 });
    const real = world.ledger;
    world.ledgerOf = () => ({
      ...real,
      append: (entry) =>
        entry.event.type === 'sending'
          ? Promise.reject(new LedgerError('full'))
          : real.append(entry),
    });
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    const live = () => tab.runs.view(run).get()?.live;
    await world.clock.until(() => live()?.ledger === 'full');
    expect(world.network.sent).toEqual([]);

    // Room was made, and the user goes on.
    world.ledgerOf = () => real;
    const next = world.open();
    next.connect();
    tab.life.end();
    expect((await untilQuiet(world, next, run)).stage).toBe('finished');
  });

  test('a result that cannot be stored is fetched again once there is room', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const { keepResult } = world.disk;
    const full = new ListError({ kind: 'storage full' });
    world.disk.keepResult = () => Promise.reject(full);
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    expect((await untilQuiet(world, tab, run)).pause?.kind).toBe('storage');
    world.disk.keepResult = keepResult;
    await tab.runs.resume(run);
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
  });
});

describe('polling', () => {
  test('backs off from seconds to a minute, and never gives up', async () => {
    const [world, tab, run] = await submitted(10);
    world.network.getFaults = Array.from({ length: 200 }, () => 'odd state');
    await world.clock.pass(3_600_000);
    expect(outcomes(tab, run)).toEqual(['accepted']);
    expect(world.network.calls.retrieveBatch).toBeGreaterThan(60);
    expect(world.network.calls.retrieveBatch).toBeLessThan(100);
    expect(theRun(tab, run).batches[0]?.state).toBe('ON_HOLD');
    await untilQuiet(world, tab, run);
    expect(theRun(tab, run).stage).toBe('finished');
  });

  test('a state that says failure ends the batch with the word of the API', async () => {
    const [world, tab, run] = await submitted(10);
    world.network.getFaults = ['failed state'];
    const state = await untilQuiet(world, tab, run);
    expect(state.batches[0]).toMatchObject({ outcome: 'failed', words: 'FAILED' });
    expect((await file(tab, run)).rows[0]).toBe('failed: FAILED');
  });

  test('a lost connection shows, and goes when it is back', async () => {
    const [world, tab, run] = await submitted(10);
    const unreachable = () => tab.runs.view(run).get()?.live.unreachable;
    world.network.getFaults = Array.from({ length: 3 }, () => 'lost');
    await world.clock.until(() => unreachable() !== undefined);
    await untilQuiet(world, tab, run);
    expect(unreachable()).toBeUndefined();
  });

  test('a result that is none is fetched until there is one', async () => {
    const world = new World({ records: 10, recordsPerPart: 10 });
    const { keepResult } = world.disk;
    let cut = 3;
    world.disk.keepResult = (...args) => {
      cut -= 1;
      return cut >= 0 ? Promise.reject(new AnswerError('cut off')) : keepResult(...args);
    };
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(world.network.calls.retrieveResult).toBe(4);
  });

  test('a result that never is one does not keep the others from being fetched', async () => {
    const world = new World({ records: 50, recordsPerPart: 10 });
    const { keepResult } = world.disk;
    const broken = new Set<number>();
    world.disk.keepResult = (run, part, result) => {
      if (broken.size < 2) broken.add(part.id);
      return broken.has(part.id)
        ? Promise.reject(new AnswerError('cut off'))
        : keepResult(run, part, result);
    };
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    const fetched = () => outcomes(tab, run).filter((outcome) => outcome === 'fetched').length;
    await world.clock.until(() => fetched() === 3);
    broken.clear();
    world.disk.keepResult = keepResult;
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
  });

  test('results are fetched one at a time', async () => {
    const world = new World({ records: 50, recordsPerPart: 10 });
    const { keepResult } = world.disk;
    let [now, most] = [0, 0];
    world.disk.keepResult = async (...args) => {
      now += 1;
      most = Math.max(most, now);
      await world.clock.wait(60_000);
      now -= 1;
      return keepResult(...args);
    };
    const tab = world.open();
    tab.connect();
    const run = await submitList(world, tab);
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(most).toBe(1);
  });
});

/** The run IDs of the lists that each plan looked people up in. */
function plansSeen(world: World): string[][] {
  const seen: string[][] = [];
  const { plan } = world.disk;
  world.disk.plan = (list, matching, options, work) => {
    seen.push((options.earlier?.lists ?? []).map(({ run }) => run));
    return plan(list, matching, options, work);
  };
  return seen;
}

describe('people of earlier lists', () => {
  test('are looked up in finished lists that are kept, not in deleted ones', async () => {
    const [world, tab, first] = await submitted();
    const seen = plansSeen(world);
    await planList(world, tab);
    await untilQuiet(world, tab, first);
    await planList(world, tab);
    await tab.runs.discard(first);
    await planList(world, tab);
    expect(seen).toEqual([[], [first], []]);
  });

  test('of the demo and others never meet', async () => {
    const [world, tab, live] = await submitted();
    await untilQuiet(world, tab, live);
    const seen = plansSeen(world);
    await planList(world, tab, true);
    await planList(world, tab);
    expect(seen).toEqual([[], [live]]);
  });
  test('are remembered before a list counts as finished', async () => {
    const world = new World({ records: 25, recordsPerPart: 10 });
    const tab = world.open();
    tab.connect();
    const stages: unknown[] = [];
    world.disk.remember = (run, parts) => {
      stages.push([runOf(tab, run)?.stage, parts.length]);
      return Promise.resolve();
    };
    const run = await submitList(world, tab);
    expect(await untilQuiet(world, tab, run)).toMatchObject({ stage: 'finished' });
    expect(stages).toEqual([['running', 3]]);
  });
});
