import type { EarlierAnswer, EarlierPeople } from '../../types/earlier.ts';
import { earlierAnswer } from '../answerCode.ts';
import type { KnownAnswer } from './reuse.ts';
import type { Source } from './sources.ts';

/** Counts of people who were in earlier lists. */
export type KnownCounts = Omit<EarlierPeople, 'reusedRows'>;

/** Counts the people of a list who were in earlier ones. */
export class KnownTally {
  readonly #sources: readonly Source[];
  readonly #recentSince: number;
  readonly #inSource: number[];
  #used = 0;
  readonly #people: Record<EarlierAnswer, { all: number; recent: number }> = {
    matched: { all: 0, recent: 0 },
    'no match': { all: 0, recent: 0 },
    unclear: { all: 0, recent: 0 },
  };

  constructor(sources: readonly Source[], recentSince: number) {
    this.#sources = sources;
    this.#recentSince = recentSince;
    this.#inSource = sources.map(() => 0);
  }

  /** Counts a person that a source knows. */
  found(source: number): void {
    this.#inSource[source] = (this.#inSource[source] ?? 0) + 1;
  }

  /** Counts a person by the answer that counts. */
  add({ code, at }: KnownAnswer): void {
    const people = this.#people[earlierAnswer(code)];
    people.all += 1;
    if (at >= this.#recentSince) people.recent += 1;
  }

  /** Counts a reused answer. */
  use(): void {
    this.#used += 1;
  }

  /** The counts. Undefined if nobody was in an earlier list. */
  counts(): KnownCounts | undefined {
    if (!this.#inSource.some((people) => people > 0)) return undefined;
    const lists = this.#sources.map(({ list }, i) => ({ ...list, people: this.#inSource[i] ?? 0 }));
    return {
      people: this.#people,
      reusedPeople: this.#used,
      lists: lists.filter(({ people }) => people > 0),
    };
  }
}
