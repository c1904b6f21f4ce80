import { isGivenName, surnameEvidence } from './words/evidence.ts';
import type { NameOrder } from './order.ts';
import { isParticle, isVietnameseOrder } from './words/particles.ts';
import { isGeneration } from './words/suffixes.ts';
import { isInitial, type Token } from './words/tokens.ts';

type Name = readonly Token[];

/** Evidence from which a row is read against the order of its column. */
const EVIDENT = 1.1;
/** The same for a name of two words, of which both must be certain: `SMITH KEVIN`. */
const EVIDENT_OF_TWO = 0.95;

/** The order of one name: that of its column, unless it cannot be in that one, `SMITH JOHN A`. */
export function readingOrder(name: Name, order: NameOrder): NameOrder {
  if (isVietnameseOrder(name)) return 'last name first';
  const evidence = orderOf(name);
  if (evidence >= (name.length === 2 ? EVIDENT_OF_TWO : EVIDENT)) return 'last name first';
  return evidence <= -EVIDENT ? 'first name first' : order;
}

/**
 * How much a name of one person, without titles and suffixes, speaks for having the last name first
 * (positive) or the first name first (negative); 0 where it says nothing.
 */
export function orderOf(name: Name): number {
  const words = name.filter((token) => !isInitial(token) && !isGeneration(token));
  const start = words.findIndex((_, at) => words.length < 3 || !isParticle(words, at));
  const [first, last] = [words[start], words.at(-1)];
  if (!first || !last || words.length < 2) return 0;
  const names = (surnameEvidence(first.key) - surnameEvidence(last.key)) / 2;
  return names + ofInitials(name, start > 0) + ofGeneration(name) + ofParticles(words);
}

function ofInitials(name: Name, startsWithParticle: boolean): number {
  const [first, second, last] = [name[0], name[1], name.at(-1)];
  if (name.length < 3 || !first || !second || !last || isInitial(first)) return 0;
  if (isInitial(last)) return isGivenName(first.key) && !startsWithParticle ? 0.2 : 1;
  return isInitial(second) ? -1 : 0;
}

/** `SMITH JR JOHN` */
function ofGeneration(name: Name): number {
  const at = name.findIndex((token, i) => i > 0 && isGeneration(token));
  if (at === -1 || at === name.length - 1) return 0;
  return isGivenName(name[0]?.key ?? '') ? 0 : 1.2;
}

function ofParticles(words: Name): number {
  if (words.length < 3) return 0;
  if (isParticle(words, 0)) return isGivenName(words[0]?.key ?? '') ? 0.4 : 0.7;
  return isParticle(words, words.length - 2) ? -0.7 : 0;
}
