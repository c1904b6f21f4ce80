import { describe, expect, test } from 'vitest';
import type { RunState } from '../../state.ts';
import { NEW_JOB, submitList, untilQuiet } from '../../testing/play/userActions.ts';
import { World, type Tab } from '../../testing/world.ts';

type JobFaults = World['network']['jobFaults'];

async function withJobFaults(...faults: JobFaults): Promise<[World, Tab, string]> {
  const world = new World({ records: 10, recordsPerPart: 10 });
  world.network.jobFaults = faults;
  const tab = world.open();
  tab.connect();
  return [world, tab, await submitList(world, tab)];
}

async function pauseAfter(fault: JobFaults[number]): Promise<RunState['pause']> {
  const [world, tab, run] = await withJobFaults(fault);
  const { pause } = await untilQuiet(world, tab, run);
  expect(world.network.calls.createBatch).toBe(0);
  return pause;
}

test('one job is created, under the name given', async () => {
  const [world, tab, run] = await withJobFaults();
  expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
  expect(world.network.calls.createJob).toBe(1);
});

test('an existing job is used, and none is created', async () => {
  const world = new World({ records: 10, recordsPerPart: 10 });
  world.network.remote.jobs.add('mine');
  const tab = world.open();
  tab.connect();
  const run = await submitList(world, tab, { ...NEW_JOB, job: { kind: 'existing', id: 'mine' } });
  const state = await untilQuiet(world, tab, run);
  expect(state).toMatchObject({ stage: 'finished', jobId: 'mine' });
  expect(world.network.calls.createJob).toBe(0);
});

describe('created once', () => {
  test('when its answer is lost', async () => {
    const [world, tab, run] = await withJobFaults('lost');
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(world.network.remote.jobs.size).toBe(1);
  });

  test('when the API asks to wait', async () => {
    const busy = { status: 429, body: '{"message":"Too Many Requests"}', retryAfter: '60' };
    const [world, tab, run] = await withJobFaults(busy, busy);
    const before = world.clock.now();
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(world.clock.now() - before).toBeGreaterThan(120_000);
    expect(world.network.remote.jobs.size).toBe(1);
  });

  test('when the tab dies while it is created', async () => {
    const [world, tab, run] = await withJobFaults();
    await world.clock.until(() => world.network.calls.createJob === 1);
    tab.life.end();
    const next = world.open();
    next.connect();
    expect((await untilQuiet(world, next, run)).stage).toBe('finished');
    expect(world.network.remote.jobs.size).toBe(1);
  });

  test('when its token has expired', async () => {
    const [world, tab, run] = await withJobFaults({ status: 401, body: '' });
    expect((await untilQuiet(world, tab, run)).pause?.kind).toBe('credentials');
    tab.connect();
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
    expect(world.network.remote.jobs.size).toBe(1);
  });
});

describe('not created', () => {
  test.each([
    ['no such call', 404, ''],
    ['no such call, in the gateway’s words', 403, '{"message":"Missing Authentication Token"}'],
    ['an answer without a job id', 200, '{"id":"x"}'],
    ['a refusal', 400, '{"message":"What?"}'],
  ])('%s: A1 may be why', async (_, status, body) => {
    const pause = await pauseAfter({ status, body });
    expect(pause).toMatchObject({ kind: 'job not created', perhapsA1: true });
  });

  test('a failing API: A1 is not why', async () => {
    const pause = await pauseAfter({ status: 503, body: '' });
    expect(pause).toEqual({ kind: 'job not created', words: 'HTTP 503', perhapsA1: false });
  });

  test('a wrong key is about the key', async () => {
    const pause = await pauseAfter({ status: 403, body: '{"message":"Forbidden"}' });
    expect(pause).toEqual({ kind: 'forbidden', words: 'Forbidden' });
  });

  test('the user may try again', async () => {
    const [world, tab, run] = await withJobFaults({ status: 503, body: '' });
    await untilQuiet(world, tab, run);
    await tab.runs.resume(run);
    expect((await untilQuiet(world, tab, run)).stage).toBe('finished');
  });

  test('or name a job that exists', async () => {
    const [world, tab, run] = await withJobFaults({ status: 404, body: '' });
    await untilQuiet(world, tab, run);
    world.network.remote.jobs.add('mine');
    await tab.runs.changeJob(run, { kind: 'existing', id: 'mine' });
    expect(await untilQuiet(world, tab, run)).toMatchObject({ stage: 'finished', jobId: 'mine' });
  });
});
