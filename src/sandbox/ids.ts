const SUFFIXES = 36 ** 3;

/**
 * Makes ids that look like the tutorial's (`160427130036tew`): the time to the second, and three
 * characters that do not repeat within it. `random` gives a number from 0 up to 1.
 */
export function createIds(now: () => number, random: () => number): () => string {
  let next = Math.floor(random() * SUFFIXES);
  return () => {
    next = (next + 1) % SUFFIXES;
    const time = new Date(now()).toISOString().replace(/\D/g, '').slice(2, 14);
    return time + next.toString(36).padStart(3, '0');
  };
}
