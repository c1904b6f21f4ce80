/** What a stretch of work took: milliseconds by the clock, and those that all processes computed. */
export interface Spent {
  readonly ms: number;
  readonly cpu: number;
}

/** What a scenario measured; absent if it does not apply. */
export interface Figures {
  /** From the file chosen to its preview. */
  readonly preview?: Spent;
  /** From the file chosen to the whole file read. */
  readonly profile?: Spent;
  readonly plan?: Spent;
  /** From the file chosen to the end. */
  readonly whole?: Spent;
  /** Milliseconds: the longest time that the page's thread was not free. */
  readonly longestTask?: number;
  /** Bytes: peak of all the browser's processes over the idle page. */
  readonly memory?: number;
}

/** What was spent between two readings. */
export function between(from: Spent, to: Spent): Spent {
  return { ms: to.ms - from.ms, cpu: to.cpu - from.cpu };
}

/** Each figure's median over some runs, each by itself. */
export function medians(runs: readonly Figures[]): Figures {
  const spent = (key: 'preview' | 'profile' | 'plan' | 'whole') => {
    const of = runs.flatMap((run) => run[key] ?? []);
    const [ms, cpu] = [median(of.map((one) => one.ms)), median(of.map((one) => one.cpu))];
    return ms === undefined || cpu === undefined ? {} : { [key]: { ms, cpu } };
  };
  const number = (key: 'longestTask' | 'memory') => {
    const value = median(runs.flatMap((run) => run[key] ?? []));
    return value === undefined ? {} : { [key]: value };
  };
  return {
    ...spent('preview'),
    ...spent('profile'),
    ...spent('plan'),
    ...spent('whole'),
    ...number('longestTask'),
    ...number('memory'),
  };
}

function median(values: readonly number[]): number | undefined {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
