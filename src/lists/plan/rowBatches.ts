import type { Uint32Column } from '../storage/uint32Column.ts';

/** Rows of a batch: few enough to hold their cells in memory. */
const ROWS = 500;

/** Ordinals of the rows whose disposition `fits`, in batches. */
export function* rowBatches(
  dispositions: Uint32Column,
  fits: (word: number) => boolean,
): Generator<number[]> {
  let ordinals: number[] = [];
  for (let ordinal = 0; ordinal < dispositions.length; ordinal++) {
    if (!fits(dispositions.at(ordinal))) continue;
    if (ordinals.push(ordinal) < ROWS) continue;
    yield ordinals;
    ordinals = [];
  }
  if (ordinals.length > 0) yield ordinals;
}
