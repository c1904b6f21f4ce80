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
export function startSharedRig(options?: RigOptions): Promise<SharedRig<Rig>> {
  return startSharedRigWith((origin) => startRig(origin, options));
}

interface SharedRig<R> {
  readonly api: ScriptedApi;
  readonly rig: R;
}

/** The same with another kind of server; `start` is given the API's origin. */
export async function startSharedRigWith<R extends Pick<Rig, 'remove'>>(
  start: (origin: string) => Promise<R>,
): Promise<SharedRig<R>> {
  const api = await startApi();
  const rig = await start(api.origin);
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
