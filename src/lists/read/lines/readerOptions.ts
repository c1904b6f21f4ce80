import type { Delimiter, Encoding, Quoting } from '../../types/format.ts';

/** Where in a file to start to read, such that a line of cells starts there. */
export interface Place {
  /** A byte at which a character starts. */
  readonly byte: number;
  /** Characters (UTF-16 units) to pass over from there. */
  readonly skip: number;
}

/** How the bytes of a file become lines of cells. */
export interface ReaderOptions {
  readonly encoding: Encoding;
  readonly delimiter: Delimiter;
  readonly quoting?: Quoting;
  /** Throw a TypeError on bytes that cannot be in the encoding, instead of reading them as U+FFFD. */
  readonly strict: boolean;
  /**
   * Read a quote that is never closed as an ordinary character, instead of throwing a ListError. Where
   * a list has no such quote, it makes no difference.
   */
  readonly lenient: boolean;
  /** Whether bytes that cannot be in the encoding are wanted to be noticed; as `strict` always does. */
  readonly noticing?: boolean;
  readonly start: Place;
  /** Lines of cells before `start`. */
  readonly lines: number;
}
