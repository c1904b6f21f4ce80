import type { EarlierAnswer } from '../types/earlier.ts';

/** Codes of a person's answer on disk. `UNUSABLE`: the answer is not an email address. */
export const NO_MATCH = 0;
export const MATCHED = 1;
export const UNUSABLE = 2;
export const UNCLEAR = 3;

export type AnswerCode = typeof NO_MATCH | typeof MATCHED | typeof UNUSABLE | typeof UNCLEAR;

/** The answer for a code. An unusable answer counts as no match. */
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
 * Layout of a word on disk, from the highest bit: two bits for the code, one flag, one unused bit, and a number below
 * 2^28.
 */
const CODE_SHIFT = 30;
const FLAG = 0x2000_0000;
const NUMBER = 0x0fff_ffff;

/** Packs a code, a flag and a number below 2^28 into one word. */
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
