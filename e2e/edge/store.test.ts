import { afterAll, beforeAll } from 'vitest';
import { storeConforms } from '../../src/proxy/attempts/conformance/storeConforms.ts';
import type { StoreHarness } from '../../src/proxy/attempts/conformance/scene.ts';
import { LEASE } from '../../src/proxy/attempts/record.ts';
import type { AttemptStore } from '../../src/proxy/attempts/store.ts';
import { startEdge, type EdgeRig } from './rig.ts';
import type { StoreCall } from './storeWorker.ts';

let rig: EdgeRig;
let jump = 0;
beforeAll(async () => {
  rig = await startEdge('storeWorker');
});
afterAll(() => rig.remove());

/** The store of a worker, called from outside. */
async function remoteStore({ port }: Pick<EdgeRig, 'port'>): Promise<AttemptStore> {
  const caller =
    <M extends StoreCall['method']>(method: M) =>
    async (...values: StoreCall<M>['values']): Promise<Awaited<ReturnType<AttemptStore[M]>>> => {
      const body = JSON.stringify({ method, values, jump });
      const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body });
      if (!answer.ok) throw new Error(await answer.text());
      return (await answer.json()) as Awaited<ReturnType<AttemptStore[M]>>;
    };
  const report = caller('report');
  const batchFile = caller('batchFile');
  return {
    identity: (await report()).store,
    report,
    claim: caller('claim'),
    commit: caller('commit'),
    finish: caller('finish'),
    lookup: caller('lookup'),
    batchFile: async (...values) => (await batchFile(...values)) ?? undefined,
    voidAttempt: caller('voidAttempt'),
    check: () => Promise.resolve({ serving: true, message: 'ok' }),
    forgetOld: () => Promise.resolve(),
    close: () => Promise.resolve(),
  };
}

async function expire(): Promise<void> {
  jump += LEASE;
}

async function open(): Promise<StoreHarness> {
  // The store's clock never runs backward, whichever test came before.
  const others: EdgeRig[] = [];
  return {
    store: await remoteStore(rig),
    second: await remoteStore(rig),
    expire,
    async crash() {
      await expire();
      await rig.restart();
      return remoteStore(rig);
    },
    async another() {
      const other = await startEdge('storeWorker');
      others.push(other);
      return remoteStore(other);
    },
    async jump(by) {
      jump += by;
    },
    async close() {
      for (const other of others) await other.remove();
    },
  };
}

storeConforms(open);
