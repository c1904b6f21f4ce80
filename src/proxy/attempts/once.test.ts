import { describe, expect, test } from 'vitest';
import type { AttemptState, RememberedAnswer } from '../../api/attempts.ts';
import type { AttemptMemory, Outcome } from './memory.ts';
import { sendOnce } from './once.ts';

const ID = 'e1b1a4a0-9a6b-4b67-8a07-0d8f0d1c9f3e';
const ANSWER: RememberedAnswer = { status: 200, body: '{"batch_id":"b1"}' };

/** A memory of which one part fails. */
function failing(part?: 'begin' | 'end'): AttemptMemory & { ended: Outcome[] } {
  const ended: Outcome[] = [];
  return {
    ended,
    state: () => Promise.resolve<AttemptState>({ state: 'never seen' }),
    begin: () =>
      part === 'begin' ? Promise.reject(new Error('disk full')) : Promise.resolve(undefined),
    end: (_, outcome) => {
      ended.push(outcome);
      return part === 'end' ? Promise.reject(new Error('disk full')) : Promise.resolve();
    },
  };
}

describe('when the memory fails', () => {
  test('before the sending, nothing is sent', async () => {
    const reported: unknown[] = [];
    let sent = 0;
    const send = () => {
      sent += 1;
      return Promise.resolve(ANSWER);
    };
    const remembering = {
      memory: failing('begin'),
      report: (error: unknown) => reported.push(error),
    };
    await expect(sendOnce(remembering, 'createBatch', ID, send)).rejects.toMatchObject({
      status: 503,
      sent: 'no',
    });
    expect(sent).toBe(0);
    expect(reported).toEqual([new Error('disk full')]);
  });

  test('after the sending, the answer is given all the same', async () => {
    const reported: unknown[] = [];
    const remembering = {
      memory: failing('end'),
      report: (error: unknown) => reported.push(error),
    };
    const send = () => Promise.resolve(ANSWER);
    expect(await sendOnce(remembering, 'createBatch', ID, send)).toEqual(ANSWER);
    expect(reported).toEqual([new Error('disk full')]);
  });
});

test('an error that nobody foresaw leaves it open whether it was sent', async () => {
  const memory = failing();
  const mistake = new TypeError('a mistake of ours');
  const sent = sendOnce({ memory, report: () => undefined }, 'createBatch', ID, () =>
    Promise.reject(mistake),
  );
  await expect(sent).rejects.toBe(mistake);
  expect(memory.ended).toEqual([{ state: 'unknown' }]);
});
