/** A finished list that is still stored, whose answers can be reused. */
export interface EarlierList {
  readonly run: string;
  readonly name: string;
  /** When it was finished, in epoch milliseconds. */
  readonly at: number;
}

/** The lists that a plan looks people up in, newest first. Either all are demo lists or none is. */
export interface EarlierLists {
  readonly lists: readonly EarlierList[];
  /** Answers since this time are recent, in epoch milliseconds. */
  readonly recentSince: number;
}

/** Which answers from earlier lists are reused. People with other answers are sent again. */
export type AnswersToReuse = 'recent' | 'all' | 'none';

/** How people who were in earlier lists are treated. */
export interface ReuseOptions {
  readonly matched: AnswersToReuse;
  readonly noMatch: AnswersToReuse;
  /** Sends nobody who was in an earlier list: reuses all answers, and leaves out people without one. */
  readonly onlyNew?: boolean;
}

/** The default if the user chose nothing. */
export const DEFAULT_REUSE: ReuseOptions = { matched: 'recent', noMatch: 'recent' };

/** An earlier list's answer about a person. `unclear`: the person was sent, but the outcome is unknown. */
export type EarlierAnswer = 'matched' | 'no match' | 'unclear';

/** Counts of a plan's people who were in earlier lists. */
export interface EarlierPeople {
  /** By answer: the number of people, and how many of their answers are recent. */
  readonly people: {
    readonly [answer in EarlierAnswer]: { readonly all: number; readonly recent: number };
  };
  /** People whose earlier answer is reused, and their rows including duplicates. */
  readonly reusedPeople: number;
  readonly reusedRows: number;
  /** The lists that they were in, newest first, each with its number of these people. */
  readonly lists: readonly (EarlierList & { readonly people: number })[];
}

/** The list that an answer comes from. */
export interface AnswerOrigin {
  readonly name: string;
  /** In epoch milliseconds. */
  readonly at: number;
}
