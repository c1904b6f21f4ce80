import type { Place } from '../answers/places.ts';
import type { ByteBuffer } from '../byteBuffer.ts';
import { runFiles } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import { ListError } from '../types/problem.ts';
import type { Entries, Entry } from './entries.ts';
import type { RecordPeople } from './recordPeople.ts';

/** Takes a person whose answer is reused: the canonical form, the position among the known people, and the entry. */
export type TakeReused = (person: ByteBuffer, position: number, entry: Entry) => void;

/**
 * Calls `take` for each person of a place whose answer is reused, by the records that were not sent. Throws a
 * ListError `storage damaged` if they are gone.
 */
export async function eachReused(
  storage: Storage,
  run: string,
  { id, firstRecord, records }: Place,
  { entries, people }: { readonly entries: Entries; readonly people: RecordPeople },
  take: TakeReused,
): Promise<void> {
  const file = await storage.blob(runFiles(run).earlierRecords(id));
  if (!file) throw new ListError({ kind: 'storage damaged', what: 'records of earlier lists' });
  const reused = reusedAmong(entries, firstRecord, records);
  people.each(new Uint8Array(await file.arrayBuffer()), (person) => {
    const next = reused.next().value;
    if (!next) throw new RangeError('There are more records than people.');
    take(person, next.position, next.entry);
  });
}

/** The people whose answers are reused. Others have no record stored. */
function* reusedAmong(
  entries: Entries,
  from: number,
  count: number,
): Generator<{ readonly position: number; readonly entry: Entry }, undefined> {
  for (let position = from; position < from + count; position++) {
    const entry = entries.at(position);
    if (entry.reused) yield { position, entry };
  }
}
