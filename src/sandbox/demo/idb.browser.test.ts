import { deleteDB } from 'idb';
import { afterEach, expect, test } from 'vitest';
import type { SandboxStore } from '../store.ts';
import { idbStore } from './idb.ts';

const NAME = `sandbox-test-${crypto.randomUUID()}`;
const JOB = { id: 'job', name: 'spring', createdAt: 1, attempt: 'first' };
const BATCH = { job: 'job', id: 'batch', acceptedAt: 2, records: 3, attempt: 'second' };

afterEach(() => deleteDB(NAME));

async function filled(): Promise<SandboxStore> {
  const store = await idbStore(NAME);
  await store.saveJob(JOB);
  await store.saveBatch(BATCH, new Blob(['body']));
  return store;
}

test('jobs, batches and attempts are there for a page that is opened anew', async () => {
  await filled();
  const store = await idbStore(NAME);
  expect(await store.job('job')).toEqual(JOB);
  expect(await store.batch('job', 'batch')).toEqual(BATCH);
  expect(await (await store.body('job', 'batch'))?.text()).toBe('body');
  expect(await store.attempted('first')).toEqual({ job: 'job' });
  expect(await store.attempted('second')).toEqual({ job: 'job', batch: 'batch' });
  expect(await store.attempted('third')).toBeUndefined();
});

test('a store keeps its identity until it is emptied', async () => {
  const store = await filled();
  const known = await store.identity();
  expect(await (await idbStore(NAME)).identity()).toEqual(known);
  await store.forgetAll();
  expect((await store.identity()).id).not.toBe(known.id);
  expect(await store.job('job')).toBeUndefined();
});

test('a job that is forgotten takes its batches and attempts along, and no other’s', async () => {
  const store = await filled();
  await store.saveBatch({ ...BATCH, job: 'other', attempt: 'third' }, new Blob());
  await store.forget('job');
  expect(await store.batch('job', 'batch')).toBeUndefined();
  expect(await store.body('job', 'batch')).toBeUndefined();
  expect(await store.attempted('first')).toBeUndefined();
  expect(await store.attempted('second')).toBeUndefined();
  expect(await store.attempted('third')).toEqual({ job: 'other', batch: 'batch' });
});
