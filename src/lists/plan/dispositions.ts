import type { NotSentReason } from '../types/plan.ts';

/**
 * Why rows are not sent, in the order in which they are told. Plans on disk hold positions in this
 * list: only ever append to it.
 */
export const REASONS: readonly NotSentReason[] = [
  'no first name',
  'no last name',
  'no street address',
  'no ZIP code, and no city and state',
  'already has an e-mail',
  'too long',
  'not a person',
  'no one named',
  'outside the United States',
  'header line',
  'in an earlier list',
  'do not contact',
];

/*
 * What becomes of a row, as one 32-bit number: the two highest bits say what, then one bit each for
 * "was repaired" and "has an email already" (for a duplicate, or a row with an earlier list's answer:
 * "shared"), and 28 bits hold a position or a reason.
 */
const DUPLICATE = 0x4000_0000;
const NOT_SENT = 0x8000_0000;
const REUSED = 0xc000_0000;
const KIND = 0xc000_0000;
const REPAIRED = 0x2000_0000;
const HAS_EMAIL = 0x1000_0000;
const SHARED = 0x1000_0000;
const POSITION = 0x0fff_ffff;

/** Rows that a list can have at most: what the 28 bits can count. */
export const MOST_ROWS = POSITION;

export type Disposition =
  /** `record`: position among all records of the run. */
  | { readonly kind: 'sent'; readonly record: number }
  /** Has the record of an earlier row; `shared`: differs from that one in what is not sent. */
  | { readonly kind: 'duplicate'; readonly record: number; readonly shared: boolean }
  /**
   * Reuses an earlier list's answer. `person`: position among the people found in earlier lists; `shared` as above.
   */
  | { readonly kind: 'reused'; readonly person: number; readonly shared: boolean }
  | { readonly kind: 'not sent'; readonly reason: NotSentReason };

/** A row that can be sent, before it is known whether it will be. */
export function candidate(repaired: boolean, withEmail: boolean): number {
  return (repaired ? REPAIRED : 0) | (withEmail ? HAS_EMAIL : 0);
}

/** `word`: of a row whose repairs were counted; absent if it has none. */
export function notSent(reason: NotSentReason, word = 0): number {
  return (NOT_SENT | (word & REPAIRED) | REASONS.indexOf(reason)) >>> 0;
}

/** `record`: position of the record of the first such row. */
export function duplicate(word: number, record: number, shared: boolean): number {
  return (DUPLICATE | (word & REPAIRED) | (shared ? SHARED : 0) | record) >>> 0;
}

/** `person`: position among the people who were found in earlier lists. */
export function reused(word: number, person: number, shared: boolean): number {
  return (REUSED | (word & REPAIRED) | (shared ? SHARED : 0) | person) >>> 0;
}

export function sent(word: number, record: number): number {
  return ((word & REPAIRED) | record) >>> 0;
}

export function isNotSent(word: number): boolean {
  return (word & KIND) >>> 0 === NOT_SENT;
}

export function isDuplicate(word: number): boolean {
  return (word & KIND) === DUPLICATE;
}

export function isReused(word: number): boolean {
  return (word & KIND) >>> 0 === REUSED;
}

/** Whether a duplicate differs from the row that is sent for it in what is not sent. */
export function isShared(word: number): boolean {
  return isDuplicate(word) && (word & SHARED) !== 0;
}

export function isSent(word: number): boolean {
  return (word & KIND) === 0;
}

export function isRepaired(word: number): boolean {
  return !isNotSent(word) && (word & REPAIRED) !== 0;
}

/** Whether a row is not sent, although its repairs were counted. */
export function isRepairedInVain(word: number): boolean {
  return isNotSent(word) && (word & REPAIRED) !== 0;
}

/** Whether a candidate has an email already. */
export function hasEmail(word: number): boolean {
  return (word & HAS_EMAIL) !== 0;
}

/** The record of a sent or duplicate row, or the person of a row that reuses an answer. */
export function positionOf(word: number): number {
  return word & POSITION;
}

/** What a planned row's number says. */
export function disposition(word: number): Disposition {
  if (isNotSent(word))
    return { kind: 'not sent', reason: REASONS[positionOf(word)] ?? 'no first name' };
  const record = positionOf(word);
  if (isReused(word)) return { kind: 'reused', person: record, shared: (word & SHARED) !== 0 };
  if (isDuplicate(word)) return { kind: 'duplicate', record, shared: isShared(word) };
  return { kind: 'sent', record };
}
