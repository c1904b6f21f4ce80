import type { ReuseOptions } from '../../types/earlier.ts';
import { MATCHED, UNCLEAR, type AnswerCode } from '../answerCode.ts';

/** The answer known for a person, and its time (epoch milliseconds). */
export interface KnownAnswer {
  readonly code: AnswerCode;
  readonly at: number;
}

/** How the plan treats a person who was in an earlier list. */
export type Use = 'reuse' | 'send' | 'leave out';

/**
 * Whether `other` counts instead of `than`, an answer about the same person: any answer before none, then the newest.
 */
export function isBetter(other: KnownAnswer, than: KnownAnswer): boolean {
  const [clear, isClear] = [other.code !== UNCLEAR, than.code !== UNCLEAR];
  return clear === isClear ? other.at > than.at : clear;
}

/** How to treat a person with this answer. `recentSince`: answers since then are recent (epoch milliseconds). */
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
