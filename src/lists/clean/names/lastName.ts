import { isGivenName, isOnlySurname } from './words/evidence.ts';
import {
  devotionLength,
  isCompound,
  isLastNameAlone,
  isGivenPrefix,
  isLastNameAnd,
  isParticle,
  isSpanishSurname,
  isVietnameseOrder,
  keyAt,
} from './words/particles.ts';
import { isGeneration } from './words/suffixes.ts';
import { isInitial, type Token } from './words/tokens.ts';

type Name = readonly Token[];

/** Where the last name starts in a name that has it at the end: 2 in `Mary Ann van Dyke`. 0: it is all there is. */
export function lastNameStart(name: Name): number {
  if (name.length < 2) return 0;
  const least = firstNameLength(name);
  let start = name.length - 1;
  // `Ortega y Gasset` alone has no first name.
  if (start > 1 && isLastNameAnd(name, start - 1)) start -= 2;
  start = pastParticles(name, start, least);
  if (start <= least) return Math.max(start, 0);
  if (isCompound(name, start - 1)) return start - 1;
  if (isAfterInitial(name, start)) return start - 1;
  if (isSecondSurname(name, start)) return pastParticles(name, start - 1, least);
  return start;
}

/** Where the last name ends in a name that has it first: 3 in `DE LA CRUZ MARIA`. */
export function lastNameEnd(name: Name): number {
  if (isVietnameseOrder(name)) return 1;
  let end = 1;
  while (isParticle(name, end - 1) && name.slice(end + 1).some((token) => !isInitial(token)))
    end += 1;
  if (end < name.length - 2 && isLastNameAnd(name, end)) return end + 2;
  const more =
    end < name.length - 1 && !isInitial(name[end + 1] ?? { kind: 'word', text: 'A', key: '' });
  if (more && isCompound(name, end - 1)) return end + 1;
  if (more && isSpanishSurname(name, end - 1) && isSpanishSurname(name, end)) return end + 1;
  if (more && isTwoSurnames(name, end)) return end + 1;
  while (end < name.length - 1 && isGeneration(name[end] ?? { kind: 'word', text: '', key: '' }))
    end += 1;
  return end;
}

/** How many words at least are the first name. `de la Cruz` has none, `La Toya Jackson` two. */
function firstNameLength(name: Name): number {
  const particles = name.findIndex((_, at) => !isParticle(name, at));
  if (particles === name.length - 1 && particles > 1) return 0;
  if (name.length === 2 && isLastNameAlone(name)) return 0;
  if (particles === 1 && isGivenPrefix(name, 0) && name.length > 2) return 2;
  return devotionLength(name);
}

function pastParticles(name: Name, from: number, least: number): number {
  let start = from;
  while (start > least && isParticle(name, start - 1)) start -= 1;
  return start;
}

/** Spanish names have the father's last name before the mother's: `Juan Lopez Garcia`. */
function isSecondSurname(name: Name, start: number): boolean {
  const last = isSpanishSurname(name, name.length - 1) || /^del?$/.test(keyAt(name, start));
  return last && isSpanishSurname(name, start - 1);
}

/** `WILLIAMS LEE VALERIE`: what stands between last and first name is never a first name. */
function isTwoSurnames(name: Name, end: number): boolean {
  return isOnlySurname(name[end]?.key ?? '') && isGivenName(name[end + 1]?.key ?? '');
}

/** `William N. Wood Prince`: two words behind a middle initial are last names. */
function isAfterInitial(name: Name, start: number): boolean {
  const [initial, surname] = [name[start - 2], name[start - 1]];
  if (start < 3 || !initial || !surname) return false;
  return isInitial(initial) && !isInitial(surname) && !isGivenName(surname.key);
}
