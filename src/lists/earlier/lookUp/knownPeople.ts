import { STRETCH } from '../../plan/duplicates/pairs.ts';
import type { Storage } from '../../storage/storage.ts';
import type { ReuseOptions } from '../../types/earlier.ts';
import { MATCHED, UNUSABLE } from '../answerCode.ts';
import { readAnswers } from './answerReader.ts';
import { KnownTally, type KnownCounts } from './knownTally.ts';
import type { KnownWriter } from './knownWriter.ts';
import type { Matches } from './matches.ts';
import { Origins } from './origins.ts';
import { useOf, type Use } from './reuse.ts';
import type { Source } from './sources.ts';
import { StretchAnswers } from './stretchAnswers.ts';

interface KnownPeopleOptions {
  readonly storage: Storage;
  readonly sources: readonly Source[];
  readonly matches: Matches;
  readonly writer: KnownWriter;
  readonly reuse: ReuseOptions;
  /** Answers since this time are recent, in epoch milliseconds. */
  readonly recentSince: number;
}

/** A row whose person would be sent if no earlier list had an answer. */
export interface AskedRow {
  /** Index of the row in its stretch. */
  readonly i: number;
  readonly ordinal: number;
  readonly rowNumber: number;
}

/**
 * The people of a list who were in earlier ones. Goes through the rows stretch by stretch, decides which answer
 * counts and whether to reuse it, and stores the reused answers.
 */
export class KnownPeople {
  readonly #options: KnownPeopleOptions;
  readonly #origins: Origins;
  readonly #answers: StretchAnswers;
  readonly #tally: KnownTally;
  #emails: ReadonlyMap<number, string> = new Map();

  constructor(options: KnownPeopleOptions) {
    this.#options = options;
    this.#origins = new Origins(options.sources);
    this.#answers = new StretchAnswers(this.#origins);
    this.#tally = new KnownTally(options.sources, options.recentSince);
  }

  /** Begins a stretch. `isAsked`: whether the row at an index in it would be sent if its person were unknown. */
  async begin(stretch: number, isAsked: (i: number) => boolean): Promise<void> {
    const { matches, writer } = this.#options;
    const from = stretch * STRETCH;
    this.#answers.clear();
    matches.each(stretch, (ordinal, source, answer, origin) => {
      this.#answers.offer(ordinal - from, source, answer, origin);
      if (isAsked(ordinal - from)) this.#tally.found(source);
    });
    writer.begin(await this.#readEmails(isAsked));
  }

  /** Whether a row is left out because the outcome for its person is unknown. */
  leavesOut(i: number): boolean {
    return this.#useOf(i) === 'leave out';
  }

  /**
   * Takes a row for which `isAsked` was true. If an earlier answer is reused, returns the position of its person
   * among the known ones and stores the JSON record that `record` makes; otherwise returns undefined.
   */
  take({ i, ordinal, rowNumber }: AskedRow, record: () => Uint8Array): number | undefined {
    const known = this.#answers.at(i);
    if (!known) return undefined;
    const { writer } = this.#options;
    const { code, origin } = known;
    const reused = this.#useOf(i) === 'reuse';
    this.#tally.add(known);
    const person = writer.add({ ordinal, rowNumber, code, reused, origin });
    if (!reused) return undefined;
    this.#tally.use();
    writer.keep(this.#emails.get(i) ?? '', record());
    return person;
  }

  end(stretch: number): Promise<void> {
    return this.#options.writer.end(stretch);
  }

  /** Returns the counts of people, not of rows. Undefined if nobody was in an earlier list. */
  async finish(): Promise<KnownCounts | undefined> {
    await this.#options.writer.finish(this.#origins.all);
    return this.#tally.counts();
  }

  #useOf(i: number): Use | undefined {
    const { reuse, recentSince } = this.#options;
    const known = this.#answers.at(i);
    return known && useOf(known, reuse, recentSince);
  }

  /** Reads the reused emails, and drops people whose email is gone. Returns the number of known people. */
  async #readEmails(isAsked: (i: number) => boolean): Promise<number> {
    const wanted = [];
    let people = 0;
    for (let i = 0; i < STRETCH; i++) {
      const known = this.#answers.at(i);
      if (!known || !isAsked(i)) continue;
      people += 1;
      const hasEmail = known.code === MATCHED || known.code === UNUSABLE;
      if (hasEmail && this.#useOf(i) === 'reuse') wanted.push(this.#answers.whereOf(i));
    }
    const { storage, sources } = this.#options;
    this.#emails = await readAnswers(storage, sources, wanted);
    for (const { row } of wanted) if (!this.#emails.has(row)) this.#answers.forget(row);
    return people;
  }
}
