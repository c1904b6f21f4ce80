import type { Waits } from '../waits.ts';

/** Milliseconds between two tries, the last of them repeated. */
const DELAYS = [10, 20, 40, 80, 160, 320];

/** Milliseconds after which a refusal that may have another reason is an error. */
const PATIENCE = 30_000;

/**
 * Whether a file was refused because another handle has it open. WebKit says `InvalidStateError`, which it
 * also says for other reasons.
 */
export function isHeld(error: unknown): error is DOMException {
  return (
    error instanceof DOMException &&
    ['NoModificationAllowedError', 'InvalidStateError'].includes(error.name)
  );
}

/**
 * Does what needs a file for itself, and waits while another handle, most likely another tab's, has it
 * open: however long, since to go on without it would lose something. Where another reason is possible,
 * rejects with the browser's refusal after half a minute.
 */
export async function whenFree<T>(waits: Waits, act: () => Promise<T>): Promise<T> {
  const end = waits.begin();
  let waited = 0;
  try {
    for (let tries = 0; ; tries++) {
      try {
        return await act();
      } catch (error) {
        if (!isHeld(error) || (waited >= PATIENCE && !isSurelyHeld(error))) throw error;
      }
      const delay = DELAYS[Math.min(tries, DELAYS.length - 1)] ?? 0;
      await new Promise((resolve) => setTimeout(resolve, delay));
      waited += delay;
    }
  } finally {
    end();
  }
}

/** WebKit's message is `Some AccessHandle is active` for this reason, and empty for others. */
function isSurelyHeld({ name, message }: DOMException): boolean {
  return name === 'NoModificationAllowedError' || message.includes('AccessHandle is active');
}
