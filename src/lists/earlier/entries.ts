import { Uint32Column } from '../storage/uint32Column.ts';
import type { ReadableFile } from '../storage/storage.ts';
import { codeOf, flagOf, numberOf, type AnswerCode } from './answerCode.ts';

/** 32-bit words of an entry: the row's ordinal, its row number, and its answer. */
export const ENTRY_WORDS = 3;

/** A person of a list who was in an earlier one. */
export interface Entry {
  readonly ordinal: number;
  readonly rowNumber: number;
  readonly code: AnswerCode;
  /** Whether the answer is used. */
  readonly reused: boolean;
  /** Index of the answer's origin. */
  readonly origin: number;
}

/** The people of a list who were in earlier ones, in the order of their rows. */
export class Entries {
  readonly #words: Uint32Column;

  constructor(file: ReadableFile) {
    this.#words = new Uint32Column(file);
  }

  get count(): number {
    return this.#words.length / ENTRY_WORDS;
  }

  /** Reads a person's entry. Fast if called in ascending order. */
  at(person: number): Entry {
    return entryOf((i) => this.#words.at(person * ENTRY_WORDS + i));
  }

  /** Reads a person's entry. For random access. */
  peek(person: number): Entry {
    return entryOf((i) => this.#words.peek(person * ENTRY_WORDS + i));
  }
}

function entryOf(word: (i: number) => number): Entry {
  const answer = word(2);
  return {
    ordinal: word(0),
    rowNumber: word(1),
    code: codeOf(answer),
    reused: flagOf(answer),
    origin: numberOf(answer),
  };
}
