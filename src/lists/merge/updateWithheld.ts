import { BitSet } from '../bitSet.ts';
import { turn } from '../context.ts';
import { Value } from '../clean/value.ts';
import { openContactSets } from '../contacts/contactLists.ts';
import { ContactQueries } from '../contacts/contactQueries.ts';
import { PersonKeys } from '../person/personKeys.ts';
import { byField } from '../../api/record.ts';
import { eachRecord } from '../plan/parts/partRecords.ts';
import { withPart } from '../plan/parts/readPart.ts';
import { withFiles, type OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import { CONTACT_KINDS } from '../types/doNotContact.ts';
import type { Part } from '../types/plan.ts';
import { Answers } from './answers.ts';
import { UNUSABLE } from './emailOf.ts';
import type { EndedPart } from './partStatuses.ts';
import { Withheld } from './withheld.ts';

export interface WithheldRequest {
  readonly run: string;
  readonly parts: readonly EndedPart[];
  /** Version of the do-not-contact list. */
  readonly version: number;
  readonly secret: Uint32Array;
}

/**
 * Looks up every email that came back, and everybody who was sent, in the do-not-contact list as it is now, and
 * stores which records are withheld.
 */
export async function updateWithheld(
  storage: Storage,
  { run, parts: ended, version, secret }: WithheldRequest,
  signal?: AbortSignal,
): Promise<void> {
  const paths = runFiles(run);
  const parts = ended.filter(({ outcome }) => outcome.kind === 'fetched').map(({ part }) => part);
  const records = BitSet.ofSize(Math.max(0, ...parts.map((one) => one.firstRecord + one.records)));
  try {
    await withFiles(storage, async (files) => {
      const sets = await openContactSets(storage, files);
      const queries = await ContactQueries.open(sets, secret, (kind) =>
        files.create(paths.withheldQueries(kind)),
      );
      for (const part of parts) {
        if (queries.hasEmails) await askEmails(files, run, part, queries);
        if (queries.hasPeople) await askPeople(storage, run, part, queries);
        await turn(signal);
      }
      await queries.join((record) => records.add(record), signal);
    });
    await Withheld.write(
      storage,
      run,
      version,
      parts.map(({ id }) => id),
      records,
    );
  } finally {
    for (const kind of CONTACT_KINDS) await storage.remove(paths.withheldQueries(kind));
  }
}

async function askEmails(
  files: OpenFiles,
  run: string,
  { id, firstRecord, records }: Part,
  queries: ContactQueries,
): Promise<void> {
  const answers = new Answers();
  answers.add(id, await files.open(runFiles(run).answers(id), `the result of batch ${id}`));
  for (let i = 0; i < records; i++) {
    const email = answers.at(id, i);
    if (email !== '' && email !== UNUSABLE) queries.email(email, firstRecord + i);
  }
}

/** People who were put on the list after they were sent. */
function askPeople(
  storage: Storage,
  run: string,
  part: Part,
  queries: ContactQueries,
): Promise<void> {
  const persons = new PersonKeys();
  const values = byField(() => new Value());
  return withPart(storage, run, part, (bytes) => {
    let record = part.firstRecord;
    eachRecord(bytes, (sent) => {
      byField((field) => {
        values[field].set(sent[field] ?? '');
      });
      const person = persons.make(values);
      queries.person(person, person.length, record);
      record += 1;
    });
  });
}
