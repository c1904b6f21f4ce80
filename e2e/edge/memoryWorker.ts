import type { Outcome } from '../../src/proxy/attempts/memory.ts';
import { edgeMemory, type Attempts } from '../../src/proxy/edge/memory.ts';

export { Attempt } from '../../src/proxy/edge/attempt.ts';

/** A call of an attempt memory, as the tests send it. */
export type MemoryCall =
  readonly ['state', string] | readonly ['begin', string] | readonly ['end', string, Outcome];

/** Lets tests call the memory within its runtime; answers what it gives, or null for nothing. */
export default {
  async fetch(request: Request, { ATTEMPTS }: { ATTEMPTS: Attempts }): Promise<Response> {
    const memory = edgeMemory(ATTEMPTS);
    const [method, attempt, outcome] = (await request.json()) as MemoryCall;
    const known =
      method === 'end' ? await memory.end(attempt, outcome) : await memory[method](attempt);
    return Response.json(known ?? null);
  },
};
