import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { AttemptMemory, Outcome } from './memory.ts';

/** A store to test. */
export interface Store {
  readonly memory: AttemptMemory;
  /** The same store after its process died. */
  readonly restarted: () => Promise<AttemptMemory>;
}

const ACCEPTED: Outcome = {
  state: 'answered',
  answer: { status: 200, body: '{"batch_id":"b1"}', contentType: 'application/json' },
};

function answered(status: number): Outcome {
  return { state: 'answered', answer: { status, body: 'no', retryAfter: '7' } };
}

/** What every attempt memory must do. */
export function attemptMemoryConforms(open: () => Promise<Store>): void {
  describe('attempt memory', () => {
    test('an attempt goes from never seen to in flight to answered', async () => {
      const { memory } = await open();
      const id = randomUUID();
      expect(await memory.state(id)).toEqual({ state: 'never seen' });
      expect(await memory.begin(id)).toBeUndefined();
      expect(await memory.state(id)).toEqual({ state: 'in flight' });
      await memory.end(id, ACCEPTED);
      expect(await memory.state(id)).toEqual(ACCEPTED);
    });

    test('of many sendings at once, one goes', async () => {
      const { memory } = await open();
      const id = randomUUID();
      const all = await Promise.all(Array.from({ length: 20 }, () => memory.begin(id)));
      expect(all.filter((known) => known === undefined)).toHaveLength(1);
      expect(all.filter((known) => known?.state === 'in flight')).toHaveLength(19);
    });

    test.each<[string, Outcome]>([
      ['not sent', { state: 'not sent' }],
      ['answered 429', answered(429)],
      ['answered 401', answered(401)],
      ['answered 404', answered(404)],
    ])('what was %s may be sent again', async (_, outcome) => {
      const { memory } = await open();
      const id = randomUUID();
      await memory.begin(id);
      await memory.end(id, outcome);
      expect(await memory.state(id)).toEqual(outcome);
      expect(await memory.begin(id)).toBeUndefined();
      expect(await memory.state(id)).toEqual({ state: 'in flight' });
      await memory.end(id, ACCEPTED);
      expect(await memory.begin(id)).toEqual(ACCEPTED);
    });

    test.each<[string, Outcome]>([
      ['unknown', { state: 'unknown' }],
      ['answered 200', ACCEPTED],
      ['answered 408', answered(408)],
      ['answered 502', answered(502)],
    ])('what was %s is never sent again', async (_, outcome) => {
      const { memory, restarted } = await open();
      const id = randomUUID();
      await memory.begin(id);
      await memory.end(id, outcome);
      expect(await memory.begin(id)).toEqual(outcome);
      expect(await (await restarted()).begin(id)).toEqual(outcome);
    });

    test('a restart forgets nothing', async () => {
      const { memory, restarted } = await open();
      const [done, unsent, never] = [randomUUID(), randomUUID(), randomUUID()];
      await memory.begin(done);
      await memory.end(done, ACCEPTED);
      await memory.begin(unsent);
      await memory.end(unsent, { state: 'not sent' });
      const again = await restarted();
      expect(await again.state(done)).toEqual(ACCEPTED);
      expect(await again.state(unsent)).toEqual({ state: 'not sent' });
      expect(await again.state(never)).toEqual({ state: 'never seen' });
    });

    test('what was in flight when the process died is unknown, and is not sent again', async () => {
      const { memory, restarted } = await open();
      const id = randomUUID();
      await memory.begin(id);
      const again = await restarted();
      expect(await again.state(id)).toEqual({ state: 'unknown' });
      expect(await again.begin(id)).toEqual({ state: 'unknown' });
    });
  });
}
