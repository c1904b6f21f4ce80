import { expect, test } from 'vitest';
import type { RunState } from '../state.ts';
import type { Task } from './decide.ts';
import { RepeatGuard } from './repeatGuard.ts';

const MERGE: Task = { kind: 'merge' };
const state = (): RunState => ({ id: 'a' }) as Partial<RunState> as RunState;

function repeats(): { repeats: RepeatGuard; found: Task[] } {
  const found: Task[] = [];
  return {
    repeats: new RepeatGuard(
      () => 0.5,
      (task) => found.push(task),
    ),
    found,
  };
}

test('a task that is due again although nothing changed is held back, longer each time', () => {
  const { repeats: guard, found } = repeats();
  const same = state();
  expect(guard.mayBeginAt(MERGE, same, 0, 1_000)).toBe(1_000);
  const first = guard.mayBeginAt(MERGE, same, 0, 1_000);
  expect(first).toBeGreaterThan(1_000);
  expect(guard.mayBeginAt(MERGE, same, 0, 1_500)).toBe(first);
  expect(guard.mayBeginAt(MERGE, same, 0, first)).toBe(first);
  const second = guard.mayBeginAt(MERGE, same, 0, first);
  expect(second - first).toBeGreaterThan(first - 1_000);
  expect(found).toEqual([MERGE, MERGE]);
});

test('an event, another opening of the gate and new credentials are changes', () => {
  const { repeats: guard, found } = repeats();
  const same = state();
  expect(guard.mayBeginAt(MERGE, same, 0, 0)).toBe(0);
  expect(guard.mayBeginAt(MERGE, state(), 0, 0)).toBe(0);
  expect(guard.mayBeginAt(MERGE, same, 7, 0)).toBe(0);
  guard.reset();
  expect(guard.mayBeginAt(MERGE, same, 7, 0)).toBe(0);
  expect(found).toEqual([]);
});
