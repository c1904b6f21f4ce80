import { emailOf, type SentRecord } from './emails.ts';
import { hash, lot } from './hash.ts';

/**
 * What a completed batch gives back: what was sent plus `email`, in another order. Of those without
 * a match a third is left out, a third has an empty `email`, a third none at all (A5).
 */
export function resultOf(records: readonly SentRecord[]): SentRecord[] {
  return records
    .map((record) => ({ record, place: hash(`order\n${record['external_id'] ?? ''}`) }))
    .toSorted((a, b) => a.place - b.place)
    .flatMap(({ record }) => appended(record));
}

function appended(record: SentRecord): SentRecord[] {
  const email = emailOf(record);
  if (email !== undefined) return [{ ...record, email }];
  const drawn = lot(`no match\n${record['external_id'] ?? ''}`);
  if (drawn < 1 / 3) return [];
  return [drawn < 2 / 3 ? { ...record, email: '' } : record];
}
