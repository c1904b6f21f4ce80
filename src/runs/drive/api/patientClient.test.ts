import { expect, test } from 'vitest';
import type { ApiClient } from '../../../api/client.ts';
import { VirtualClock } from '../../testing/clock.ts';
import { Connections } from '../../browser/connections.ts';
import type { Locks } from '../../ports.ts';
import { patientClient } from './patientClient.ts';

const noLocks: Locks = {
  hold: (_name, _signal, _waiting, work) => work(),
  share: () => Promise.resolve(),
  holdIfFree: (_name, work) => work(),
};

const MINUTE = 60_000;

const ignored = (): void => undefined;

/** A client of which only results are asked for; each takes `minutes`, and is heard of once a minute. */
function slow(clock: VirtualClock, minutes: number, isHeard: boolean) {
  const seen: { signal?: AbortSignal | undefined } = {};
  const client = {
    async retrieveResult(_batch, signal, heard) {
      seen.signal = signal;
      for (let minute = 0; minute < minutes; minute += 1) {
        await clock.wait(MINUTE);
        if (isHeard) heard?.();
      }
      return new ArrayBuffer(3);
    },
  } as Partial<ApiClient> as ApiClient;
  const connections = new Connections(noLocks);
  return {
    seen,
    client: patientClient(client, { clock, connections, onEnd: ignored, hasStore: () => false }),
  };
}

/** What comes of asking for a result. */
async function outcome(clock: VirtualClock, client: ApiClient): Promise<unknown> {
  let come: unknown;
  client.retrieveResult({ job: 'j', batch: 'b', file: false }).then(
    (result) => (come = result.byteLength),
    (error: unknown) => (come = error),
  );
  await clock.until(() => come !== undefined);
  return come;
}

test('a result that comes slowly is waited for, however long it takes', async () => {
  const clock = new VirtualClock();
  const { client, seen } = slow(clock, 60, true);
  expect(await outcome(clock, client)).toBe(3);
  expect(seen.signal?.aborted).toBe(false);
  // Nothing is left that would go off.
  await clock.pass(60 * MINUTE);
  expect(seen.signal?.aborted).toBe(false);
});

test('a result of which nothing is heard is called off after two minutes', async () => {
  const clock = new VirtualClock();
  const { client, seen } = slow(clock, 60, false);
  const before = clock.now();
  expect(await outcome(clock, client)).toMatchObject({
    failure: { kind: 'unreachable', words: 'no answer for 120 s' },
  });
  expect(clock.now() - before).toBe(2 * MINUTE);
  expect(seen.signal?.aborted).toBe(true);
});
