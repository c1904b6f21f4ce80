import { turn } from '../context.ts';
import { folded, hasEmail, isFolded } from './dispositions.ts';
import { FirstOfEach } from './firstOfEach.ts';
import type { Partitions } from './partitions.ts';
import type { WritableWords } from './words.ts';

/**
 * Folds rows that are the same person at the same address into the first of them. Rows that are left
 * out because they have an e-mail take no part: the answer would have nothing to come from.
 */
export async function foldPersons(
  persons: Partitions,
  dispositions: WritableWords,
  leaveOutWithEmail: boolean,
  signal?: AbortSignal,
): Promise<void> {
  for (let partition = 0; partition < persons.count; partition++) {
    const first = new FirstOfEach();
    for (const entry of persons.entries(partition)) {
      const word = leaveOutWithEmail ? dispositions.peek(entry.id) : 0;
      if (leaveOutWithEmail && hasEmail(word)) continue;
      const earlier = first.earlier(entry);
      if (earlier !== undefined)
        dispositions.poke(entry.id, folded(dispositions.peek(entry.id), earlier));
    }
    await turn(signal);
  }
}

/** The ordinal of a row to be sent whose External ID another such row has before it. */
export function repeatedExternalId(
  externalIds: Partitions,
  dispositions: WritableWords,
  leaveOutWithEmail: boolean,
): number | undefined {
  for (let partition = 0; partition < externalIds.count; partition++) {
    const first = new FirstOfEach();
    for (const entry of externalIds.entries(partition)) {
      const word = dispositions.peek(entry.id);
      if (isFolded(word) || (leaveOutWithEmail && hasEmail(word))) continue;
      if (first.earlier(entry) !== undefined) return entry.id;
    }
  }
  return undefined;
}
