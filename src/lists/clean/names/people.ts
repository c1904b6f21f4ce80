import { isGivenName, isSurname } from './words/evidence.ts';
import { lastNameEnd, lastNameStart } from './lastName.ts';
import type { NameOrder } from './order.ts';
import { isLastNameAnd, isParticle, keyAt } from './words/particles.ts';
import { readingOrder } from './rowOrder.ts';
import { isGeneration, withoutSuffixes } from './words/suffixes.ts';
import { withoutSureTitles, withoutTitles } from './words/titles.ts';
import { isInitial, isMixedCase, type Token } from './words/tokens.ts';

type Name = readonly Token[];

/** The words of the first person's name that are sent. */
export interface NameParts {
  readonly first: Name;
  readonly last: Name;
}

/** A name without commas, of one person or of two. */
export function partsInOrder(tokens: Name, order: NameOrder): NameParts {
  const name = order === 'last name first' ? withoutSureTitles(tokens) : withoutTitles(tokens);
  const and = andPosition(name);
  if (and === -1) return partsOfOne(name, order);
  return partsOfCouple(name.slice(0, and), name.slice(and + 1), order);
}

/** First and last name of what stands on both sides of a comma: `Smith Jr., John A. & Mary`. */
export function partsByComma(lastPart: Name, givenPart: Name): NameParts {
  const last = firstPerson(withoutSuffixes(withoutTitles(lastPart)));
  const given = firstPerson(withoutTitles(givenPart, 0));
  const kept = withoutSuffixes(given).filter((token) => !isGeneration(token));
  // `Berg, Mary van der`
  let end = kept.length;
  while (end > 1 && isSmallParticle([...kept.slice(0, end), ...last], end - 1)) end -= 1;
  return {
    first: firstNames(kept.slice(0, end)),
    last: [...kept.slice(end), ...last.filter((token) => !isGeneration(token))],
  };
}

/** In small letters, since many a middle name is a particle as well: `Ruan, Jian Bin`. */
function isSmallParticle(name: Name, at: number): boolean {
  return /^\p{Ll}{2}/u.test(name[at]?.text ?? '') && isParticle(name, at);
}

/** First names without the initials behind the first of them. */
export function firstNames(given: Name): Name {
  return given.filter((token, i) => i === 0 || !isInitial(token));
}

/** `John & Mary` are two: the first is meant. */
export function firstPerson(name: Name): Name {
  const and = andPosition(name);
  return and === -1 ? name : name.slice(0, and);
}

function partsOfOne(tokens: Name, order: NameOrder): NameParts {
  const name = withoutSuffixes(tokens);
  if (name.length < 2) return { first: [], last: name };
  if (readingOrder(name, order) === 'last name first') return partsLastFirst(name);
  const kept = name.filter((token, i) => i === 0 || i === name.length - 1 || !isGeneration(token));
  const start = lastNameStart(kept);
  return { first: firstNames(kept.slice(0, start)), last: kept.slice(start) };
}

function partsLastFirst(name: Name): NameParts {
  const end = lastNameEnd(name);
  const given = withoutSuffixes(withoutTitles(name.slice(end), 0));
  return {
    first: firstNames(given.filter((token) => !isGeneration(token))),
    last: name.slice(0, end).filter((token, i) => i === 0 || !isGeneration(token)),
  };
}

/** `John & Mary Smith`, `John Smith & Mary Jones`, `SMITH JOHN & MARY`. */
function partsOfCouple(one: Name, others: Name, order: NameOrder): NameParts {
  const [name, other] = [withoutSuffixes(one), withoutSuffixes(withoutTitles(firstPerson(others)))];
  if (other.length === 0) return partsOfOne(name, order);
  const isWhole = name.length > 1 && !sharesLastName(name, other, order);
  if (isWhole) return partsOfOne(name, readsLastFirst(name, other) ? 'last name first' : order);
  const last = other.length > 1 ? other.slice(lastNameStart(other)) : [];
  return { first: firstNames(name), last };
}

/** Whether the first person has no last name of his own: `Mary Ann B. & John Smith`. */
function sharesLastName(name: Name, other: Name, order: NameOrder): boolean {
  const [last, otherLast] = [name.at(-1), other.at(-1)];
  if (!last || !otherLast || order === 'last name first' || readsLastFirst(name, other))
    return false;
  if (other.length < 2 || last.key === otherLast.key) return false;
  return isInitial(last) || (isGivenName(last.key) && !isInitial(otherLast));
}

/** `SMITH JOHN A & MARY B`: the first word is a last name, and the last one, but for initials, a first name. */
function readsLastFirst(name: Name, other: Name): boolean {
  const end = other.findLast((token) => !isInitial(token)) ?? other.at(-1);
  const [first, second] = [keyAt(name, 0), keyAt(name, 1)];
  if (isGivenName(first) || !isGivenName(end?.key ?? '')) return false;
  return isSurname(first) || isGivenName(second);
}

/** The position of what stands between two people; -1 where there is one only. */
function andPosition(name: Name): number {
  return name.findIndex((_, at) => at > 0 && isAnd(name, at));
}

function isAnd(name: Name, at: number): boolean {
  const token = name[at];
  if (!token || at === name.length - 1) return token?.kind === 'and';
  if (token.kind === 'and' || token.key === 'and') return true;
  if (token.key === 'y')
    return (
      !isLastNameAnd(name, at) &&
      isGivenName(keyAt(name, at - 1)) &&
      isGivenName(keyAt(name, at + 1))
    );
  if (!/^(?:und|or|et|oder|ou)$/.test(token.key)) return false;
  if (isParticle(name, at - 1) && isParticle(name, at + 1)) return false;
  return !isMixedCase(name) || token.text === token.text.toLowerCase();
}
