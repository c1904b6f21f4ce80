import { expect, test } from 'vitest';
import { ENVELOPE_RESERVE } from '../../../api/body.ts';
import { SMALLEST_SPLIT_BYTES, UPLOAD_URL_LIFETIME } from '../../../api/limits.ts';
import { NEW_JOB, submitList, theRun, untilQuiet } from '../../testing/play/userActions.ts';
import { World, type Tab } from '../../testing/world.ts';

const FILES = {
  ...NEW_JOB,
  batchFiles: { batchBytes: 3 * SMALLEST_SPLIT_BYTES + ENVELOPE_RESERVE },
};

/** A run of two parts of ten and five records, sent as Batch-Files. */
async function submitted(prepare: (world: World) => void = () => undefined) {
  const options = { records: 15, recordsPerPart: 10, bytesPerRecord: SMALLEST_SPLIT_BYTES };
  const world = new World(options);
  const tab = world.open();
  tab.connect();
  prepare(world);
  const run = await submitList(world, tab, FILES);
  return { world, tab, run };
}

const accepted = ({ network }: World): (readonly string[])[] =>
  [...network.remote.accepted.values()].map(({ ids }) => ids);

const noFiles = (tab: Tab, run: string) => theRun(tab, run).noFiles;

test('each part goes as one Batch-File, under one key', async () => {
  const { world, tab, run } = await submitted();
  const state = await untilQuiet(world, tab, run);
  expect(state.stage).toBe('finished');
  expect(accepted(world).map(({ length }) => length)).toEqual([10, 5]);
  expect(state.batches.map(({ batchId, file }) => [batchId, file])).toEqual([
    ['file1', true],
    ['file2', true],
  ]);
  expect(state.batches.flatMap(({ attempts }) => attempts)).toHaveLength(2);
});

test('an upload whose answer was lost is repeated, and nobody asked', async () => {
  const { world, tab, run } = await submitted(({ network }) => {
    network.createFaults = [undefined, undefined, 'api lost after acceptance'];
  });
  const state = await untilQuiet(world, tab, run);
  expect(state.stage).toBe('finished');
  expect(world.network.remote.counts.get('0')).toBe(1);
  expect(world.network.calls.upload).toBe(3);
});

test.each([404, 405, 501])(
  'an API that answers %i gets batches, each record once',
  async (status) => {
    const { world, tab, run } = await submitted(({ network }) => {
      network.remote.noFiles = { status, body: '' };
    });
    const state = await untilQuiet(world, tab, run);
    expect(state.stage).toBe('finished');
    expect(state.noFiles).toBe('unknown call');
    expect(accepted(world).every(({ length }) => length <= 3)).toBe(true);
    expect([...world.network.remote.counts.values()]).toEqual(Array.from({ length: 15 }, () => 1));
    expect(world.network.calls.upload).toBe(0);
  },
);

test('without a server of ours, batches are sent', async () => {
  const { world, tab, run } = await submitted(({ network }) => {
    network.remembers = false;
  });
  await world.clock.until(() => noFiles(tab, run) !== undefined);
  expect(noFiles(tab, run)).toBe('no server');
  expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
  expect(world.network.calls.createBatchFile).toBe(0);
});

test('an upload address that expired gets another Batch-File, under another key', async () => {
  const { world, tab, run } = await submitted(({ network }) => {
    network.createFaults = [undefined, undefined, 'throttled', 'throttled'];
  });
  await world.clock.until(() => world.network.calls.upload === 2);
  await tab.runs.pause(run);
  await world.clock.pass(UPLOAD_URL_LIFETIME);
  await tab.runs.resume(run);
  const state = await untilQuiet(world, tab, run);
  expect(state.stage).toBe('finished');
  expect(state.batches.map(({ attempts }) => attempts.map((one) => one.void ?? one.end))).toEqual([
    [true, 'accepted'],
    [true, 'accepted'],
  ]);
  expect(accepted(world)).toHaveLength(2);
});

test('one that expired while an upload may have been accepted is put to the user', async () => {
  const { world, tab, run } = await submitted(({ network }) => {
    network.createFaults = [undefined, undefined, 'api lost after acceptance'];
  });
  await world.clock.until(() => world.network.remote.accepted.size === 1);
  tab.life.end();
  await world.clock.pass(UPLOAD_URL_LIFETIME);
  const later = world.open();
  later.connect();
  later.runs.view(run);
  const state = await untilQuiet(world, later, run);
  expect(state.batches.map(({ outcome }) => outcome)).toContain('unknown');
  expect(world.network.remote.counts.get('0')).toBe(1);
});
