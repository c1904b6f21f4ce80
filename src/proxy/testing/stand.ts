import { afterAll, afterEach } from 'vitest';
import {
  acceptBatch,
  startApi,
  startRig,
  type Rig,
  type RigOptions,
  type ScriptedApi,
} from './rig.ts';

/** The scripted API and the server before it, for all tests of a file; after each the API is as new. */
export async function startStand(options?: RigOptions): Promise<{ api: ScriptedApi; rig: Rig }> {
  const api = await startApi();
  const rig = await startRig(api.origin, options);
  afterEach(() => {
    api.seen.length = 0;
    api.script(acceptBatch);
  });
  afterAll(async () => {
    await rig.remove();
    await api.stop();
  });
  return { api, rig };
}
