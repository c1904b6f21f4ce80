import type { EarlierAnswer } from '../types/earlier.ts';

/** What is known of a person, as it is on disk. `UNUSABLE`: answered with something that is no email. */
export const NO_MATCH = 0;
export const MATCHED = 1;
export const UNUSABLE = 2;
export const UNCLEAR = 3;

export type AnswerCode = typeof NO_MATCH | typeof MATCHED | typeof UNUSABLE | typeof UNCLEAR;

/** An answer without an email says no match, whatever else it says. */
export function earlierAnswer(code: AnswerCode): EarlierAnswer {
  switch (code) {
    case MATCHED:
      return 'matched';
    case UNCLEAR:
      return 'unclear';
    default:
      return 'no match';
  }
}

/*
 * A word on disk: two bits for the code, one flag, and a number below 2^28 behind an unused bit.
 */
const CODE_SHIFT = 30;
const FLAG = 0x2000_0000;
const NUMBER = 0x0fff_ffff;

/** A code, a flag and a number below 2^28 as one word. */
export function packAnswer(code: AnswerCode, flag: boolean, number: number): number {
  return ((code << CODE_SHIFT) | (flag ? FLAG : 0) | number) >>> 0;
}

export function codeOf(word: number): AnswerCode {
  return (word >>> CODE_SHIFT) as AnswerCode;
}

export function flagOf(word: number): boolean {
  return (word & FLAG) !== 0;
}

export function numberOf(word: number): number {
  return word & NUMBER;
}
