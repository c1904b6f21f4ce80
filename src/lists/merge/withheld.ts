import { BitSet } from '../bitSet.ts';
import type { ContactLookup } from '../contacts/contactLists.ts';
import { WORD } from '../keys/keyLayout.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { ReadableFile, Storage } from '../storage/storage.ts';
import { ListError } from '../types/problem.ts';
import type { EndedPart } from '../types/outcome.ts';

/** The people who are withheld, among those who were looked up. */
export interface Found {
  /** IDs of the parts that were looked up. */
  readonly parts: readonly number[];
  /** Number of records up to the end of the last of these parts. */
  readonly records: number;
  /** Bits of records, followed by bits of people from earlier lists. */
  readonly listed: BitSet;
}

/**
 * Header words: version of the do-not-contact list (0 until everything is written), number of parts looked up, number
 * of records.
 */
const HEAD_WORDS = 3;

/**
 * The records of a run whose person or email is on the do-not-contact list, followed by such people with an email
 * from an earlier list. Their emails are never written or shown.
 */
export class Withheld {
  /** Version of the do-not-contact list. */
  readonly version: number;
  readonly #parts: ReadonlySet<number>;
  /** Index of the first person from an earlier list. */
  readonly #records: number;
  readonly #listed: BitSet;

  private constructor(
    version: number,
    parts: ReadonlySet<number>,
    records: number,
    listed: BitSet,
  ) {
    this.version = version;
    this.#parts = parts;
    this.#records = records;
    this.#listed = listed;
  }

  /** Reads what is stored for a run. Undefined if nothing is, or if it was only partly written. */
  static read(file: ReadableFile): Withheld | undefined {
    const words = new Uint32Array(Math.floor(file.size() / WORD));
    file.read(new Uint8Array(words.buffer), 0);
    const [version = 0, parts = 0, records = 0] = words;
    if (version === 0) return undefined;
    const bits = HEAD_WORDS + parts;
    return new Withheld(
      version,
      new Set(words.subarray(HEAD_WORDS, bits)),
      records,
      new BitSet(words.subarray(bits)),
    );
  }

  /** Stores what was found. */
  static async write(
    storage: Storage,
    run: string,
    version: number,
    { parts, records, listed }: Found,
  ): Promise<void> {
    const file = await storage.create(runFiles(run).withheld);
    try {
      const head = Uint32Array.of(0, parts.length, records, ...parts);
      file.write(new Uint8Array(head.buffer), 0);
      file.write(new Uint8Array(listed.words.buffer), head.length * WORD);
      file.write(new Uint8Array(Uint32Array.of(version).buffer), 0);
      file.flush();
    } finally {
      file.close();
    }
  }

  /** Whether the results of all these parts have been looked up. */
  covers(parts: readonly EndedPart[]): boolean {
    return parts.every(
      ({ part, outcome }) => outcome.kind !== 'fetched' || this.#parts.has(part.id),
    );
  }

  has(record: number): boolean {
    return this.#listed.has(record);
  }

  /** Whether a person from an earlier list is withheld. `person`: position among those people. */
  hasEarlier(person: number): boolean {
    return this.#listed.has(this.#records + person);
  }
}

/**
 * What is withheld of a run. Throws a ListError unless all its results have been looked up, since nothing may be
 * written then.
 */
export async function openWithheld(
  files: OpenFiles,
  run: string,
  parts: readonly EndedPart[],
): Promise<Withheld | undefined> {
  const file = await files.openIfThere(runFiles(run).withheld);
  if (!file) return undefined;
  const withheld = Withheld.read(file);
  if (!withheld?.covers(parts))
    throw new ListError({ kind: 'storage damaged', what: 'who is on the do-not-contact list' });
  return withheld;
}

/** Whether what is stored for a run was made with the current list. */
export async function isWithheldKnown(
  storage: Storage,
  run: string,
  parts: readonly EndedPart[],
  { version, secret }: ContactLookup,
): Promise<boolean> {
  const file = await storage.open(runFiles(run).withheld);
  if (!file) return secret === undefined;
  try {
    const withheld = Withheld.read(file);
    return secret !== undefined && withheld?.version === version && withheld.covers(parts);
  } finally {
    file.close();
  }
}
