import { turn } from '../context.ts';
import { FirstOfEach } from './firstOfEach.ts';
import type { Pairs } from './pairs.ts';
import type { Partitions } from './partitions.ts';

/**
 * Finds the rows that are the same person at the same address as an earlier one: adds to `folds` the
 * first such row with each later one. Rows that are left out because they have an e-mail (marked)
 * take no part: the answer would have nothing to come from.
 */
export async function findFolds(
  persons: Partitions,
  folds: Pairs,
  leaveOutMarked: boolean,
  signal?: AbortSignal,
): Promise<void> {
  for (let partition = 0; partition < persons.count; partition++) {
    const firsts = new FirstOfEach();
    for (const entry of persons.entries(partition)) {
      if (leaveOutMarked && entry.marked) continue;
      const first = firsts.earlier(entry);
      if (first !== undefined) folds.add(first, entry.ordinal);
    }
    await turn(signal);
  }
}

/** What parts an External ID from the person that has it. */
export const ID_END = '\0';

/**
 * The row whose External ID an earlier row has that is another person. Rows of one person may share
 * an id: they are sent as one. Entries are texts of id, ID_END and person.
 */
export async function repeatedExternalId(
  externalIds: Partitions,
  signal?: AbortSignal,
): Promise<number | undefined> {
  for (let partition = 0; partition < externalIds.count; partition++) {
    const ids = new FirstOfEach();
    const owners = new FirstOfEach();
    for (const entry of externalIds.entries(partition)) {
      const id = entry.bytes.subarray(0, entry.bytes.indexOf(0));
      const knownOwner = owners.earlier(entry) !== undefined;
      if (ids.earlier({ ...entry, bytes: id }) !== undefined && !knownOwner) return entry.ordinal;
    }
    await turn(signal);
  }
  return undefined;
}
