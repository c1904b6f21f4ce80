import type { Part } from './plan.ts';

/** What became of a part when its rows are merged. */
export type PartOutcome =
  | { readonly kind: 'fetched' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'not sent'; readonly reason: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'pending' };

/** A part and its outcome. */
export interface EndedPart {
  readonly part: Part;
  readonly outcome: PartOutcome;
}

/** Why a row that was answered has no email all the same. */
export type NoMatchReason = 'unusable email';

/** What a stored result holds, compared with its part. `records` = `matched` + `noMatch`. */
export interface ResultCounts {
  readonly records: number;
  readonly matched: number;
  readonly noMatch: number;
  /** Records with an answer that is no email (counted in `noMatch`); absent in what earlier versions stored. */
  readonly unusable?: number;
  /** Records of the part that the result lacks (counted in `noMatch`). */
  readonly lacking: number;
  /** Records of the result with an id that the part does not have, or none that can be read. */
  readonly extra: number;
  /** Records of the result whose id came before. The first that has an email counts. */
  readonly repeated: number;
}

/** The enriched file in numbers: all counts are of rows and add up to `rows`. */
export interface Summary {
  readonly rows: number;
  readonly matched: number;
  readonly noMatch: number;
  /** Rows with an answer that is no email (counted in `noMatch`); absent in what earlier versions stored. */
  readonly unusable?: number;
  /** Rows with answers from earlier lists (counted in `matched` and `noMatch`). Absent if there are none. */
  readonly reused?: { readonly matched: number; readonly noMatch: number };
  /** Rows whose email is withheld because its owner is on the do-not-contact list. Absent if there are none. */
  readonly suppressed?: number;
  /** Version of the do-not-contact list that was applied. Absent if there never was a list. */
  readonly doNotContact?: number;
  readonly notSent: readonly { readonly reason: string; readonly rows: number }[];
  readonly failed: readonly { readonly reason: string; readonly rows: number }[];
  readonly unknown: number;
  readonly pending: number;
  /** Lines that are not rows and are left out of the download. */
  readonly linesAbove: number;
  readonly blankLines: number;
  /** Names of the two added columns. */
  readonly added: { readonly email: string; readonly status: string };
  /** Bytes of the file to download. */
  readonly bytes: number;
}
