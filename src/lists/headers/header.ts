import { headerWords, type HeaderWord } from './words.ts';
import type { Meaning } from './vocabulary.ts';

/** Words behind which a number says which line of an address it is. */
const LINES: ReadonlySet<Meaning> = new Set<Meaning>([
  'line',
  'address',
  'street',
  'st',
  'mailing',
  'mail',
  'billing',
  'shipping',
  'noise',
]);

/** Words that a number before them counts: `Address 1 - Street`. */
const COUNTED: ReadonlySet<Meaning> = new Set<Meaning>(['street', 'address', 'line']);

/** A column's name by its words. */
export class Header {
  /** Its numbers, in order. */
  readonly numbers: readonly number[];
  readonly #words: readonly HeaderWord[];
  /** `Address_y`: what a join of two tables calls the columns of the second one. */
  readonly #isOfSecondTable: boolean;
  readonly #meanings: ReadonlySet<Meaning>;

  constructor(name: string) {
    this.#words = headerWords(name);
    this.#isOfSecondTable = /[_.\s]y$/i.test(name.trim());
    this.#meanings = new Set(this.#words.flatMap((word) => meaningOf(word) ?? []));
    this.numbers = this.#words.flatMap((word) => ('number' in word ? [word.number] : []));
  }

  has(...any: readonly Meaning[]): boolean {
    return any.some((meaning) => this.#meanings.has(meaning));
  }

  /** Whether all of its words are of these. */
  isOnly(...any: readonly Meaning[]): boolean {
    return !this.isPartlyUnknown && [...this.#meanings].every((meaning) => any.includes(meaning));
  }

  /** Whether it has words that say nothing to us. */
  get isPartlyUnknown(): boolean {
    return this.#words.some((word) => 'unknown' in word);
  }

  /** Whether it speaks of a number without giving one: `House number`. */
  get isOfNumber(): boolean {
    return this.has('number') && this.numbers.length === 0;
  }

  /** Whether it ends in "company": `Address Company`, but not `Company Address`. */
  get isOfCompany(): boolean {
    const last = this.#words.at(-1);
    return this.#words.length > 1 && last !== undefined && meaningOf(last) === 'company';
  }

  /** Words that make it less plain, from 0. */
  get strangeness(): number {
    return this.#words.filter((word) => {
      const meaning = meaningOf(word);
      return 'unknown' in word || meaning === 'default' || meaning === 'person';
    }).length;
  }

  /** Which line of an address it is; 0 where it does not say. */
  get line(): number {
    return this.#lineNumber() ?? (this.has('line') && this.has('other') ? 2 : 0);
  }

  /** Which of several people or addresses it is of, 1 where it does not count them. */
  index(isLine: boolean): number {
    const line = isLine ? this.#lineNumber() : undefined;
    const { numbers } = this;
    const others = line === undefined ? numbers : numbers.slice(0, numbers.lastIndexOf(line));
    // `Zip5` and `Zip4` count digits.
    const most = this.has('zip', 'plus four') ? 3 : 99;
    return others.find((number) => number > 0 && number <= most) ?? (this.#isOfSecondTable ? 2 : 1);
  }

  /** The number right behind "line", "address" or "street" that does not count addresses. */
  #lineNumber(): number | undefined {
    const word = this.#words.findLast(
      (one, at) => 'number' in one && this.#isBehindLine(at) && !this.#isBeforeCounted(at),
    );
    return word && 'number' in word ? word.number : undefined;
  }

  #isBehindLine(at: number): boolean {
    const word = this.#words[at - 1];
    const meaning = word && meaningOf(word);
    return meaning !== undefined && LINES.has(meaning);
  }

  #isBeforeCounted(at: number): boolean {
    return this.#words.slice(at + 1).some((word) => {
      const meaning = meaningOf(word);
      return meaning !== undefined && COUNTED.has(meaning);
    });
  }
}

function meaningOf(word: HeaderWord): Meaning | undefined {
  return 'meaning' in word ? word.meaning : undefined;
}
