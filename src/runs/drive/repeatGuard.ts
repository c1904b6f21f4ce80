import type { RunState } from '../state.ts';
import { keyOf, type Task } from './decide.ts';
import { growing } from './waits.ts';

interface Begun {
  readonly state: RunState;
  readonly backoffUntil: number;
  /** How often it was held back. */
  readonly level: number;
  /** Held back until then; epoch milliseconds. Undefined once it began. */
  readonly heldUntil?: number;
}

/**
 * Holds back a task that is due again although nothing changed since it began. That is a mistake of the driver;
 * without this it would call the API as fast as it answers.
 */
export class RepeatGuard {
  readonly #begun = new Map<string, Begun>();
  readonly #random: () => number;
  readonly #onRepeat: (task: Task) => void;

  /** `onRepeat` is called with each task that is delayed. */
  constructor(random: () => number, onRepeat: (task: Task) => void) {
    this.#random = random;
    this.#onRepeat = onRepeat;
  }

  /** When the task may begin: now, or later. Epoch milliseconds. */
  mayBeginAt(task: Task, state: RunState, backoffUntil: number, now: number): number {
    const key = `${task.kind} ${keyOf(task)}`;
    const last = this.#begun.get(key);
    if (last?.state !== state || last.backoffUntil !== backoffUntil) {
      this.#begun.set(key, { state, backoffUntil, level: 0 });
      return now;
    }
    if (last.heldUntil === undefined) return this.#hold(key, task, last, now);
    if (last.heldUntil > now) return last.heldUntil;
    this.#begun.set(key, { state, backoffUntil, level: last.level });
    return now;
  }

  #hold(key: string, task: Task, last: Begun, now: number): number {
    const level = last.level + 1;
    const heldUntil = now + growing(level, this.#random);
    this.#begun.set(key, { ...last, level, heldUntil });
    this.#onRepeat(task);
    return heldUntil;
  }

  /** Something outside of the run changed, such as the credentials. */
  reset(): void {
    this.#begun.clear();
  }
}
