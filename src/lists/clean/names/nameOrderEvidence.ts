import { isGivenName } from './words/evidence.ts';
import { notAPerson } from './notAPerson.ts';
import { withoutRemarks } from './words/remarks.ts';
import { orderOf } from './rowOrder.ts';
import { isSuffixPiece, withoutSuffixes } from './words/suffixes.ts';
import { withoutTitles } from './words/titles.ts';
import { tokensOf, type Token } from './words/tokens.ts';

/** What a comma, and what a title before a name, are worth: they hardly ever stand in the other order. */
const COMMA = 1;
const TITLE = -0.5;

/**
 * How much a whole name speaks for its column having last names first (positive) or first names first
 * (negative), from commas, common names, initials, suffixes in the middle, particles and titles. Between -1
 * and 1, so that no row outweighs many; 0 where it says nothing.
 */
export function nameOrderEvidence(text: string): number {
  return Math.max(-1, Math.min(1, evidenceOf(text)));
}

function evidenceOf(text: string): number {
  if (!text.includes(' ') || notAPerson(text)) return 0;
  const tokens = withoutRemarks(tokensOf(text));
  const comma = tokens.findIndex(({ kind }) => kind === 'comma');
  if (comma > 0 && comma < tokens.length - 1) {
    const [before, after] = [tokens.slice(0, comma), tokens.slice(comma + 1)];
    if (!isSuffixPiece(after, before)) return COMMA;
    return ofName(before);
  }
  return ofName(tokens);
}

function ofName(tokens: readonly Token[]): number {
  const name = withoutTitles(tokens);
  const title = name.length < tokens.length ? TITLE : 0;
  const and = name.findIndex(({ kind, key }) => kind === 'and' || key === 'and');
  if (and === -1) return title + orderOf(withoutSuffixes(name));
  const one = withoutSuffixes(name.slice(0, and));
  if (one.length > 1) return title + orderOf(one);
  // `John & Mary Smith`
  return isGivenName(one[0]?.key ?? '') ? title - 1 : title;
}
