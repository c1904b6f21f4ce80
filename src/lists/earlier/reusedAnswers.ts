import { Answers } from '../answers/answers.ts';
import { Places, type Place } from '../answers/places.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { AnswerOrigin } from '../types/earlier.ts';
import { Entries } from './entries.ts';
import { readFacts, type EarlierFacts } from './facts.ts';

/** An answer from an earlier list, used for a row. */
export interface ReusedAnswer {
  /** The email, in the form of a part's answers. Empty if there was no match. */
  readonly email: string;
  readonly from: AnswerOrigin;
  /** Row number of the person's first row in this list. */
  readonly rowNumber: number;
}

/** The answers that a list reuses from earlier lists, by person. */
export class ReusedAnswers {
  readonly #entries: Entries;
  readonly #origins: readonly AnswerOrigin[];
  readonly #answers: Answers;
  readonly #places: Places<Place>;
  /** The highest person read so far. Duplicates ask for earlier persons again. */
  #furthest = -1;

  private constructor(entries: Entries, { origins, places }: EarlierFacts, answers: Answers) {
    this.#entries = entries;
    this.#origins = origins;
    this.#answers = answers;
    this.#places = new Places<Place>(places, (place) => place);
  }

  /** Undefined if nobody of the list was in an earlier one. */
  static async open(files: OpenFiles, run: string): Promise<ReusedAnswers | undefined> {
    const paths = runFiles(run);
    const facts = await readFacts<EarlierFacts>(files, paths.earlierFacts);
    if (!facts) return undefined;
    const answers = new Answers();
    for (const { id } of facts.places)
      answers.add(id, await files.open(paths.earlierAnswers(id), 'answers of earlier lists'));
    return new ReusedAnswers(
      new Entries(await files.open(paths.earlier, 'the plan')),
      facts,
      answers,
    );
  }

  /** The answer of a person. Fast if called in ascending order. */
  of(person: number): ReusedAnswer {
    const isNext = person > this.#furthest;
    if (isNext) this.#furthest = person;
    const { rowNumber, origin } = isNext ? this.#entries.at(person) : this.#entries.peek(person);
    const from = this.#origins[origin] ?? { name: '', at: 0 };
    return { email: this.#email(person, isNext), from, rowNumber };
  }

  #email(person: number, isNext: boolean): string {
    const place = this.#places.of(person);
    if (!place) throw new RangeError(`Person ${person} has no answer.`);
    const i = person - place.firstRecord;
    return isNext ? this.#answers.at(place.id, i) : this.#answers.peek(place.id, i);
  }
}
