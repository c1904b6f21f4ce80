/** Runs a work in its turn, or before all that wait (`next`). */
export type Limited = <T>(work: () => Promise<T>, turn?: 'last' | 'next') => Promise<T>;

/** Gives a way to run works of which at most `count` are under way at once; first come, first served. */
export function limited(count: number): Limited {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work, turn = 'last') => {
    if (free === 0)
      await new Promise<void>((resolve) => {
        if (turn === 'next') waiting.unshift(resolve);
        else waiting.push(resolve);
      });
    else free -= 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
