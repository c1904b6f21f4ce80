/** A finished list that is still kept, whose people need not be asked about again. */
export interface EarlierList {
  readonly run: string;
  readonly name: string;
  /** When it was finished, in epoch milliseconds. */
  readonly at: number;
}

/** What a plan looks people up in: lists, newest first, all of the demo or none. */
export interface EarlierLists {
  readonly lists: readonly EarlierList[];
  /** Answers from then on are recent, in epoch milliseconds. */
  readonly recentSince: number;
}

/** Which answers of earlier lists are used; people with another answer are sent again. */
export type AnswersToReuse = 'recent' | 'all' | 'none';

/** What becomes of people who were in earlier lists. */
export interface ReuseOptions {
  readonly matched: AnswersToReuse;
  readonly noMatch: AnswersToReuse;
  /** Nobody who was in an earlier list is sent: all answers are used, and who has none is left out. */
  readonly onlyNew?: boolean;
}

/** Where nothing is chosen. */
export const DEFAULT_REUSE: ReuseOptions = { matched: 'recent', noMatch: 'recent' };

/** What an earlier list says of a person; `unclear`: sent, and it is not known what became of it. */
export type EarlierAnswer = 'matched' | 'no match' | 'unclear';

/** The people of a plan who were in earlier lists, in numbers. */
export interface EarlierPeople {
  /** By answer: how many, and of these those whose answer is recent. */
  readonly people: {
    readonly [answer in EarlierAnswer]: { readonly all: number; readonly recent: number };
  };
  /** People whose earlier answer is used, and their rows, duplicates included. */
  readonly reusedPeople: number;
  readonly reusedRows: number;
  /** The lists that they were in, newest first, each with how many of them. */
  readonly lists: readonly (EarlierList & { readonly people: number })[];
}

/** Where an answer is from. */
export interface AnswerOrigin {
  readonly name: string;
  /** In epoch milliseconds. */
  readonly at: number;
}
