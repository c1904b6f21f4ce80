import type { Waits } from '../waits.ts';

/** Milliseconds between two tries, the last of them repeated. */
const DELAYS = [10, 20, 40, 80, 160, 320];

/** Whether a file was refused because another handle has it open. WebKit says `InvalidStateError`. */
export function isHeld(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['NoModificationAllowedError', 'InvalidStateError'].includes(error.name)
  );
}

/**
 * Does what needs a file for itself, and waits while another handle, most likely another tab's, has it
 * open: however long, since to go on without it would lose something.
 */
export async function whenFree<T>(waits: Waits, act: () => Promise<T>): Promise<T> {
  const end = waits.begin();
  try {
    for (let tries = 0; ; tries++) {
      try {
        return await act();
      } catch (error) {
        if (!isHeld(error)) throw error;
      }
      const delay = DELAYS[Math.min(tries, DELAYS.length - 1)] ?? 0;
      await new Promise((resolve) => setTimeout(resolve, delay));
    }
  } finally {
    end();
  }
}
