/** Milliseconds between two tries, the last of them repeated. */
const DELAYS = [10, 20, 40, 80, 160, 320];

/** Milliseconds after which a file that is still held is an error. A walk over a large list takes seconds. */
const PATIENCE = 30_000;

/** Whether a file was refused because another handle has it open. WebKit says `InvalidStateError`. */
export function isHeld(error: unknown): boolean {
  return (
    error instanceof DOMException &&
    ['NoModificationAllowedError', 'InvalidStateError'].includes(error.name)
  );
}

/**
 * Does what needs a file for itself, and waits while another handle, most likely another tab's, has
 * it open. Rejects with the browser's refusal after `patience` milliseconds.
 */
export async function whenFree<T>(act: () => Promise<T>, patience = PATIENCE): Promise<T> {
  let waited = 0;
  for (let tries = 0; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (!isHeld(error) || waited >= patience) throw error;
    }
    const delay = DELAYS[Math.min(tries, DELAYS.length - 1)] ?? 0;
    await new Promise((resolve) => setTimeout(resolve, delay));
    waited += delay;
  }
}
