import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemIn } from '../testing/attempts.ts';
import { createText, raw, requestText, startApi, startRig } from '../testing/rig.ts';

const HEALTH = requestText({ target: '/healthz' });

test('a data folder that is lost is told to health checks, and nothing is sent', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'append-desk-lost-'));
  const api = await startApi();
  const rig = await startRig(api.origin, { env: { DATA_DIR: folder } });
  expect(await raw(rig.port, HEALTH)).toMatchObject({
    status: 200,
    text: expect.stringMatching(/ok$/),
  });
  await rm(folder, { recursive: true });
  // A check of the disk holds for a second.
  await expect.poll(async () => (await raw(rig.port, HEALTH)).status, { timeout: 5_000 }).toBe(503);
  const refused = await raw(rig.port, createText());
  expect(refused.status).toBe(503);
  expect(problemIn(refused.body)).toEqual({ code: 'store-unavailable', reached: 'no' });
  expect(refused.headers['attempt-store']).toBeDefined();
  expect(api.seen).toEqual([]);
  await rig.remove();
  await api.stop();
});
