import type { ByteBuffer } from '../../byteBuffer.ts';
import type { KeyedHash } from '../../keys/keyedHash.ts';
import { WORD } from '../../keys/keyLayout.ts';
import { KeyQueries } from '../../keys/keyQueries.ts';
import { STRETCH } from '../../plan/duplicates/pairs.ts';
import { Spill } from '../../storage/spill.ts';
import type { WritableFile } from '../../storage/storage.ts';
import type { Source } from './sources.ts';

const PAGE = 16 * 1024;

/** Words of a match: the row's ordinal, the index of the source, and the two payload words of the source's entry. */
const MATCH_WORDS = 4;

/** Takes a source's entry for the person of a row. Numbers instead of an object, since there may be millions. */
type TakeMatch = (ordinal: number, source: number, answer: number, origin: number) => void;

/** Looks up the people of a list's rows in sources, and returns matches by stretch of rows. */
export class Matches {
  readonly #sources: readonly Source[];
  readonly #hash: KeyedHash;
  readonly #queries: KeyQueries;
  readonly #found: Spill;

  /** The files must be empty. The caller removes them afterwards. */
  constructor(
    sources: readonly Source[],
    hash: KeyedHash,
    queries: WritableFile,
    found: WritableFile,
  ) {
    this.#sources = sources;
    this.#hash = hash;
    this.#queries = new KeyQueries(queries);
    this.#found = new Spill(found, PAGE);
  }

  /** Adds the person of a row: the first `length` bytes of `person`, its canonical form. */
  add(person: ByteBuffer, length: number, ordinal: number): void {
    this.#queries.add(this.#hash.hash(person, length), ordinal);
  }

  async find(signal?: AbortSignal): Promise<void> {
    const sets = this.#sources.map(({ people }) => people);
    const take = (ordinal: number, words: Uint32Array, at: number, source: number): void => {
      const page = this.#found.pageFor(Math.floor(ordinal / STRETCH), MATCH_WORDS * WORD);
      let to = page.used / WORD;
      page.words[to++] = ordinal;
      page.words[to++] = source;
      page.words[to++] = words[at] ?? 0;
      page.words[to++] = words[at + 1] ?? 0;
      page.used = to * WORD;
    };
    await this.#queries.join(sets, take, signal);
  }

  /** Calls `take` with the matches of a stretch's rows, in no particular order. */
  each(stretch: number, take: TakeMatch): void {
    for (const words of this.#found.words(stretch))
      for (let at = 0; at < words.length; at += MATCH_WORDS)
        take(words[at] ?? 0, words[at + 1] ?? 0, words[at + 2] ?? 0, words[at + 3] ?? 0);
  }
}
