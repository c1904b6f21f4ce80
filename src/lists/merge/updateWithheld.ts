import { Answers, UNUSABLE } from '../answers/answers.ts';
import type { Place } from '../answers/places.ts';
import { BitSet } from '../bitSet.ts';
import { turn } from '../context.ts';
import { openContactSets } from '../contacts/contactLists.ts';
import { ContactQueries } from '../contacts/contactQueries.ts';
import { Entries } from '../earlier/entries.ts';
import { readFacts, type EarlierFacts } from '../earlier/facts.ts';
import { RecordPeople } from '../earlier/recordPeople.ts';
import { eachReused } from '../earlier/reusedRecords.ts';
import { withPart } from '../plan/parts/readPart.ts';
import { withFiles, type OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import { CONTACT_KINDS } from '../types/doNotContact.ts';
import type { EndedPart } from '../types/outcome.ts';
import type { Part } from '../types/plan.ts';
import { Withheld } from './withheld.ts';

export interface WithheldRequest {
  readonly run: string;
  readonly parts: readonly EndedPart[];
  /** Version of the do-not-contact list. */
  readonly version: number;
  readonly secret: Uint32Array;
}

/**
 * Looks up every returned or reused email and its owner in the current do-not-contact list, and stores who is
 * withheld.
 */
export async function updateWithheld(
  storage: Storage,
  { run, parts: ended, version, secret }: WithheldRequest,
  signal?: AbortSignal,
): Promise<void> {
  const paths = runFiles(run);
  const parts = ended.filter(({ outcome }) => outcome.kind === 'fetched').map(({ part }) => part);
  const records = Math.max(0, ...parts.map((part) => part.firstRecord + part.records));
  try {
    const listed = await withFiles(storage, async (files) => {
      const sets = await openContactSets(storage, files);
      const queries = await ContactQueries.open(sets, secret, (kind) =>
        files.create(paths.withheldQueries(kind)),
      );
      const asking = new Asking(storage, files, run, queries);
      for (const part of parts) {
        await asking.part(part);
        await turn(signal);
      }
      const earlier = await asking.earlier(records);
      const found = BitSet.ofSize(records + earlier);
      await queries.join((position) => found.add(position), signal);
      return found;
    });
    await Withheld.write(storage, run, version, {
      parts: parts.map(({ id }) => id),
      records,
      listed,
    });
  } finally {
    for (const kind of CONTACT_KINDS) await storage.remove(paths.withheldQueries(kind));
  }
}

/** Adds queries for the emails of answers and for the people of records. */
class Asking {
  readonly #storage: Storage;
  readonly #files: OpenFiles;
  readonly #run: string;
  readonly #queries: ContactQueries;
  readonly #people = new RecordPeople();

  constructor(storage: Storage, files: OpenFiles, run: string, queries: ContactQueries) {
    this.#storage = storage;
    this.#files = files;
    this.#run = run;
    this.#queries = queries;
  }

  async part(part: Part): Promise<void> {
    const { firstRecord } = part;
    await this.#emails(runFiles(this.#run).answers(part.id), part, 0);
    if (!this.#queries.hasPeople) return;
    // People may have been added to the list after they were sent.
    await withPart(this.#storage, this.#run, part, (bytes) => {
      this.#people.each(bytes, (person, i) => {
        this.#queries.person(person, person.length, firstRecord + i);
      });
    });
  }

  /**
   * Adds queries for people with an email from an earlier list, numbered from `offset`. Returns the number of people.
   */
  async earlier(offset: number): Promise<number> {
    const paths = runFiles(this.#run);
    const facts = await readFacts<EarlierFacts>(this.#storage, paths.earlierFacts);
    if (!facts) return 0;
    const entries = new Entries(await this.#files.open(paths.earlier, 'the plan'));
    for (const place of facts.places) {
      await this.#emails(paths.earlierAnswers(place.id), place, offset);
      if (this.#queries.hasPeople) await this.#earlierPeople(entries, place, offset);
    }
    return entries.count;
  }

  async #emails(path: string, { id, firstRecord, records }: Place, offset: number): Promise<void> {
    if (!this.#queries.hasEmails) return;
    const answers = new Answers();
    answers.add(id, await this.#files.open(path, `the result of batch ${id}`));
    for (let i = 0; i < records; i++) {
      const email = answers.at(id, i);
      if (email !== '' && email !== UNUSABLE) this.#queries.email(email, offset + firstRecord + i);
    }
  }

  async #earlierPeople(entries: Entries, place: Place, offset: number): Promise<void> {
    const reading = { entries, people: this.#people };
    await eachReused(this.#storage, this.#run, place, reading, (person, position) =>
      this.#queries.person(person, person.length, offset + position),
    );
  }
}
