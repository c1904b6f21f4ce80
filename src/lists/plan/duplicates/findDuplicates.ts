import { turn } from '../../context.ts';
import { FirstOfEach } from './firstOfEach.ts';
import type { Pairs } from './pairs.ts';
import type { Partitions } from './partitions.ts';

/** Added to a duplicate's row number where it differs from the first such row in what is not sent. */
export const SHARED = 0x8000_0000;

/**
 * Finds the rows that are the same person at the same address as an earlier one (I27): adds to `duplicates` the
 * first such row with each later one. Texts are the person (hashed), then what is not sent. Rows that are
 * left out because they have an email (marked) take no part: the answer would have nothing to come from.
 */
export async function findDuplicates(
  persons: Partitions,
  duplicates: Pairs,
  leaveOutMarked: boolean,
  signal?: AbortSignal,
): Promise<void> {
  const firsts = new FirstOfEach();
  for (let partition = 0; partition < persons.count; partition++) {
    firsts.forget();
    persons.each(partition, (ordinal, hash, bytes, from, hashedTo, to, marked) => {
      if (leaveOutMarked && marked) return;
      const first = firsts.earlier(ordinal, hash, bytes, from, hashedTo, to);
      if (first === -1) return;
      const isAlike = firsts.cameWith(bytes, hashedTo, to);
      duplicates.add(first, isAlike ? ordinal : ordinal + SHARED);
    });
    await turn(signal);
  }
}

/**
 * A row whose External ID an earlier row has that is another person. Rows of one person may share an
 * id: they are sent as one. Texts are an id and a zero byte (hashed), then the person.
 */
export async function repeatedExternalId(
  externalIds: Partitions,
  signal?: AbortSignal,
): Promise<number | undefined> {
  let repeated: number | undefined;
  const ids = new FirstOfEach();
  const owners = new FirstOfEach();
  for (let partition = 0; partition < externalIds.count; partition++) {
    ids.forget();
    owners.forget();
    externalIds.each(partition, (ordinal, hash, bytes, from, hashedTo, to) => {
      if (repeated !== undefined) return;
      const isOwner = owners.earlier(ordinal, hash, bytes, from, to) !== -1;
      const isTaken = ids.earlier(ordinal, hash, bytes, from, hashedTo) !== -1;
      if (isTaken && !isOwner) repeated = ordinal;
    });
    if (repeated !== undefined) return repeated;
    await turn(signal);
  }
  return undefined;
}
