import { BitSet } from '../bitSet.ts';
import type { ContactLookup } from '../contacts/contactLists.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { ReadableFile, Storage } from '../storage/storage.ts';
import { ListError } from '../types/problem.ts';
import type { PartOutcome } from '../types/outcome.ts';
import type { Part } from '../types/plan.ts';

/** A part, and whether its result is there. */
interface EndedPart {
  readonly part: Pick<Part, 'id'>;
  readonly outcome: Pick<PartOutcome, 'kind'>;
}

/** Bytes of a word. */
const WORD = 4;

/** The version of the do-not-contact list (0 until all is written), and how many parts were looked up. */
const HEAD_WORDS = 2;

/** The records of a run whose person or email is on the do-not-contact list: their emails are never written or shown. */
export class Withheld {
  /** Version of the do-not-contact list. */
  readonly version: number;
  readonly #parts: ReadonlySet<number>;
  readonly #records: BitSet;

  private constructor(version: number, parts: ReadonlySet<number>, records: BitSet) {
    this.version = version;
    this.#parts = parts;
    this.#records = records;
  }

  /** What is stored for a run; undefined where nothing is withheld, or it was not written to its end. */
  static read(file: ReadableFile): Withheld | undefined {
    const words = new Uint32Array(Math.floor(file.size() / WORD));
    file.read(new Uint8Array(words.buffer), 0);
    const [version = 0, parts = 0] = words;
    if (version === 0) return undefined;
    const bits = HEAD_WORDS + parts;
    return new Withheld(
      version,
      new Set(words.subarray(HEAD_WORDS, bits)),
      new BitSet(words.subarray(bits)),
    );
  }

  /** Stores which records are withheld, of the parts that were looked up. */
  static async write(
    storage: Storage,
    run: string,
    version: number,
    parts: readonly number[],
    records: BitSet,
  ): Promise<void> {
    const file = await storage.create(runFiles(run).withheld);
    try {
      const head = Uint32Array.of(0, parts.length, ...parts);
      file.write(new Uint8Array(head.buffer), 0);
      file.write(new Uint8Array(records.words.buffer), head.length * WORD);
      file.write(new Uint8Array(Uint32Array.of(version).buffer), 0);
      file.flush();
    } finally {
      file.close();
    }
  }

  /** Whether the results of all these parts were looked up. */
  covers(parts: readonly EndedPart[]): boolean {
    return parts.every(
      ({ part, outcome }) => outcome.kind !== 'fetched' || this.#parts.has(part.id),
    );
  }

  has(record: number): boolean {
    return this.#records.has(record);
  }
}

/** What is withheld of a run. Throws a ListError where that is not known of all its results: nobody may be written then. */
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

/** Whether what is stored of a run says who is withheld by the list as it is now. */
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
