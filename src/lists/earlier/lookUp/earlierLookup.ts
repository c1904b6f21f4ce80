import type { ByteBuffer } from '../../byteBuffer.ts';
import { KeyedHash } from '../../keys/keyedHash.ts';
import type { OpenFiles } from '../../storage/openFiles.ts';
import { runFiles } from '../../storage/paths.ts';
import type { Storage } from '../../storage/storage.ts';
import { DEFAULT_REUSE, type EarlierLists, type ReuseOptions } from '../../types/earlier.ts';
import { KnownPeople } from './knownPeople.ts';
import { KnownWriter } from './knownWriter.ts';
import { Matches } from './matches.ts';
import { openSources, type Source } from './sources.ts';

/** Earlier lists, and this browser's secret that their people were hashed with. */
export interface RememberedLists extends EarlierLists {
  readonly secret: Uint32Array;
}

/** Looks up the people of one list in earlier ones. */
export class EarlierLookup {
  readonly #storage: Storage;
  readonly #files: OpenFiles;
  readonly #run: string;
  readonly #lists: RememberedLists;
  readonly #sources: readonly Source[];
  readonly #matches: Matches;

  private constructor(
    storage: Storage,
    files: OpenFiles,
    run: string,
    lists: RememberedLists,
    sources: readonly Source[],
    matches: Matches,
  ) {
    this.#storage = storage;
    this.#files = files;
    this.#run = run;
    this.#lists = lists;
    this.#sources = sources;
    this.#matches = matches;
  }

  /** Undefined if no earlier list is remembered, so that planning does no work per row. */
  static async open(
    storage: Storage,
    files: OpenFiles,
    run: string,
    lists: RememberedLists | undefined,
  ): Promise<EarlierLookup | undefined> {
    const sources = lists ? await openSources(storage, files, lists.lists) : [];
    if (!lists || sources.length === 0) return undefined;
    const { earlierQueries, earlierMatches } = runFiles(run);
    const matches = new Matches(
      sources,
      new KeyedHash(lists.secret),
      await files.create(earlierQueries),
      await files.create(earlierMatches),
    );
    return new EarlierLookup(storage, files, run, lists, sources, matches);
  }

  /** Adds the person of a row: the first `length` bytes of `person`, its canonical form. */
  add(person: ByteBuffer, length: number, ordinal: number): void {
    this.#matches.add(person, length, ordinal);
  }

  /** Finds the people after all were added. */
  async find(reuse: ReuseOptions = DEFAULT_REUSE, signal?: AbortSignal): Promise<KnownPeople> {
    await this.#matches.find(signal);
    return new KnownPeople({
      storage: this.#storage,
      sources: this.#sources,
      matches: this.#matches,
      writer: await KnownWriter.create(this.#storage, this.#files, this.#run),
      reuse,
      recentSince: this.#lists.recentSince,
    });
  }
}
