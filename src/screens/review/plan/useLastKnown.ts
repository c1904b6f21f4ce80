import { useState } from 'react';

/** The last amount of each key: what was switched off is no longer among the amounts of now. */
export function useLastKnown<K>(now: ReadonlyMap<K, number>): ReadonlyMap<K, number> {
  const [known, setKnown] = useState(now);
  if ([...now].every(([key, amount]) => known.get(key) === amount)) return known;
  const next = new Map([...known, ...now]);
  setKnown(next);
  return next;
}
