import type { AttemptStore } from '../../src/proxy/attempts/store.ts';
import { EdgeStore, type Attempts } from '../../src/proxy/edge/store.ts';

export { Attempt } from '../../src/proxy/edge/attempt.ts';

type Methods = Pick<
  AttemptStore,
  'report' | 'claim' | 'commit' | 'finish' | 'lookup' | 'batchFile' | 'voidAttempt'
>;

/** A call of a store, as the tests send it, and by how much its clock is wrong, in milliseconds. */
export interface StoreCall<M extends keyof Methods = keyof Methods> {
  readonly method: M;
  readonly values: Parameters<Methods[M]>;
  readonly jump: number;
}

// The objects' clock: they live beside the worker.
const realNow = Date.now.bind(Date);
let jump = 0;
Date.now = () => realNow() + jump;

/** Lets tests call the store within its runtime; answers what it gives, or null for nothing. */
export default {
  async fetch(request: Request, { ATTEMPTS }: { ATTEMPTS: Attempts }): Promise<Response> {
    const call = (await request.json()) as StoreCall;
    jump = call.jump;
    const store: Methods = new EdgeStore(ATTEMPTS);
    const method = store[call.method].bind(store) as (...values: unknown[]) => Promise<unknown>;
    return Response.json((await method(...call.values)) ?? null);
  },
};
