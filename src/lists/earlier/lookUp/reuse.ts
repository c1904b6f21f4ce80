import type { ReuseOptions } from '../../types/earlier.ts';
import { MATCHED, UNCLEAR, type AnswerCode } from '../answerCode.ts';

/** What is known of a person, and since when (epoch milliseconds). */
export interface KnownAnswer {
  readonly code: AnswerCode;
  readonly at: number;
}

/** What is done with a person who was in an earlier list. */
export type Use = 'reuse' | 'send' | 'leave out';

/** Whether another answer about the same person counts instead: any rather than none, then the newest. */
export function isBetter(other: KnownAnswer, than: KnownAnswer): boolean {
  const [clear, isClear] = [other.code !== UNCLEAR, than.code !== UNCLEAR];
  return clear === isClear ? other.at > than.at : clear;
}

/** `recentSince`: answers from then on are recent. */
export function useOf(
  { code, at }: KnownAnswer,
  { matched, noMatch, onlyNew = false }: ReuseOptions,
  recentSince: number,
): Use {
  if (code === UNCLEAR) return onlyNew ? 'leave out' : 'send';
  if (onlyNew) return 'reuse';
  const wanted = code === MATCHED ? matched : noMatch;
  return wanted === 'all' || (wanted === 'recent' && at >= recentSince) ? 'reuse' : 'send';
}
