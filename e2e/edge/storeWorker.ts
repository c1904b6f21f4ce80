import type { AttemptStore } from '../../src/proxy/attempts/store.ts';
import { EdgeStore, type Attempts } from '../../src/proxy/edge/store.ts';

export { Attempt } from '../../src/proxy/edge/attempt.ts';

type Methods = Pick<
  AttemptStore,
  'report' | 'claim' | 'commit' | 'finish' | 'lookup' | 'batchFile' | 'voidAttempt'
>;

/** A call of a store sent by a test, and the error of the store's clock in milliseconds. */
export interface StoreCall<M extends keyof Methods = keyof Methods> {
  readonly method: M;
  readonly values: Parameters<Methods[M]>;
  readonly jump: number;
}

// The clock of the Durable Objects, which run in the worker's process.
const realNow = Date.now.bind(Date);
let jump = 0;
Date.now = () => realNow() + jump;

/** Lets tests call the store in its runtime. Answers with its result as JSON, or null if it has none. */
export default {
  async fetch(request: Request, { ATTEMPTS }: { ATTEMPTS: Attempts }): Promise<Response> {
    const call = (await request.json()) as StoreCall;
    jump = call.jump;
    const store: Methods = new EdgeStore(ATTEMPTS);
    const method = store[call.method].bind(store) as (...values: unknown[]) => Promise<unknown>;
    return Response.json((await method(...call.values)) ?? null);
  },
};
