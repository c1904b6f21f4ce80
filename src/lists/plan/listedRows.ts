import { BitSet } from '../bitSet.ts';
import type { ByteBuffer } from '../byteBuffer.ts';
import { turn } from '../context.ts';
import { openContactSets } from '../contacts/contactLists.ts';
import { ContactQueries } from '../contacts/contactQueries.ts';
import { allAddresses } from '../email/firstAddress.ts';
import type { Line } from '../read/lines/lines.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import { FirstOfEach } from './duplicates/firstOfEach.ts';
import type { Partitions } from './duplicates/partitions.ts';

/** Finds the rows whose person, or an email in the row, is on the do-not-contact list. */
export class ListedRows {
  readonly #queries: ContactQueries;
  readonly #emailColumns: readonly number[];

  private constructor(queries: ContactQueries, emailColumns: readonly number[]) {
    this.#queries = queries;
    this.#emailColumns = emailColumns;
  }

  /** `emailColumns`: indexes of the list's own email columns. */
  static async open(
    storage: Storage,
    files: OpenFiles,
    run: string,
    secret: Uint32Array,
    emailColumns: readonly number[],
  ): Promise<ListedRows> {
    const sets = await openContactSets(storage, files);
    const queries = await ContactQueries.open(sets, secret, (kind) =>
      files.create(runFiles(run).contactQueries(kind)),
    );
    return new ListedRows(queries, emailColumns);
  }

  /** Adds a sendable row and its person: the first `length` bytes of `person`, the canonical form. */
  row(ordinal: number, person: ByteBuffer, length: number, line: Line, hasEmail: boolean): void {
    this.#queries.person(person, length, ordinal);
    if (!hasEmail || !this.#queries.hasEmails) return;
    for (const column of this.#emailColumns)
      for (const email of allAddresses(line.text(column))) this.#queries.email(email, ordinal);
  }

  /** The rows on the do-not-contact list, including all rows of the same people. `rows`: number of rows in all. */
  async listed(rows: number, persons: Partitions, signal?: AbortSignal): Promise<BitSet> {
    const listed = BitSet.ofSize(rows);
    let byEmail = false;
    await this.#queries.join((ordinal, kind) => {
      listed.add(ordinal);
      byEmail ||= kind !== 'person';
    }, signal);
    if (byEmail) await spread(persons, listed, signal);
    return listed;
  }
}

/** Adds the other rows of people who have a row in the set. */
async function spread(persons: Partitions, listed: BitSet, signal?: AbortSignal): Promise<void> {
  const people = new FirstOfEach();
  for (let partition = 0; partition < persons.count; partition++) {
    people.forget();
    persons.each(partition, (ordinal, hash, bytes, from, hashedTo) => {
      if (listed.has(ordinal)) people.earlier(ordinal, hash, bytes, from, hashedTo);
    });
    persons.each(partition, (ordinal, hash, bytes, from, hashedTo) => {
      if (people.find(hash, bytes, from, hashedTo) !== -1) listed.add(ordinal);
    });
    await turn(signal);
  }
}
