import { isCommonSurname, isGivenName, isListedGivenName } from './evidence.ts';
import {
  AFTER_D,
  AFTER_O,
  COMPOUNDS,
  DEVOTIONS,
  GIVEN_PREFIXES,
  PARTICLES as PARTICLE_WORDS,
  SOFT_PARTICLES,
  SPANISH,
  VIETNAMESE,
} from '../data/particleData.ts';
import { isMixedCase, type Token } from './tokens.ts';
import { wordSet } from './words.ts';

type Name = readonly Token[];

const PARTICLES = wordSet(PARTICLE_WORDS);
const SOFT = wordSet(SOFT_PARTICLES);
const IRISH = wordSet(AFTER_O);
const ITALIAN = wordSet(AFTER_D);
const TWO_WORDS = wordSet(COMPOUNDS);
const DEVOTION = wordSet(DEVOTIONS);
const PREFIXES = wordSet(GIVEN_PREFIXES);
const SPANISH_SURNAMES = wordSet(SPANISH);
const VIETNAMESE_SURNAMES = wordSet(VIETNAMESE);

/** Particles that nobody is called by. */
const FIRM_PARTICLES = wordSet('von vom vander vanden dela delos della dello degli zu zum zur');

/** Vietnamese last names that are hardly ever first names. */
const FIRMLY_VIETNAMESE = /^(?:nguyen|tran|pham|hoang|huynh|phan|dang|bui|vu)$/;

/** Particles that are a last name or a middle name where a Vietnamese last name follows. */
const VIETNAMESE_MIDDLE = wordSet('van le la do du da di bin lo te ten dos');

export function keyAt(name: Name, at: number): string {
  return name[at]?.key ?? '';
}

/** Whether a word belongs to the last name that follows it: `van Dyke`, `O Brien`, `Mc Donald`. */
export function isParticle(name: Name, at: number): boolean {
  const [key, next] = [keyAt(name, at), keyAt(name, at + 1)];
  if (key === 'o') return IRISH.has(next) || /^[Óó]$/.test(name[at]?.text.normalize('NFC') ?? '');
  if (/^san(?:t[ao])?$/.test(key)) return !isCommonSurname(next) || isListedGivenName(next);
  if (key === 'd') return ITALIAN.has(next);
  if (key === 'y' || !PARTICLES.has(key)) return false;
  if (VIETNAMESE_MIDDLE.has(key) && VIETNAMESE_SURNAMES.has(next) && at + 2 === name.length)
    return false;
  return !SOFT.has(key) || !isCommonSurname(next) || isGivenName(next);
}

/** Whether a name of two words starts with a particle, so that it is a last name only: `von Trapp`, `de Vries`. */
export function isLastNameAlone(name: Name): boolean {
  if (!isParticle(name, 0)) return false;
  if (FIRM_PARTICLES.has(keyAt(name, 0))) return true;
  const isSmall = /^\p{Ll}/u.test(name[0]?.text ?? '');
  return isSmall && /^\p{Lu}/u.test(name[1]?.text ?? '');
}

/** Whether the word is a lone first half of a given name: `La` in `La Toya Jackson`. */
export function isGivenPrefix(name: Name, at: number): boolean {
  return PREFIXES.has(keyAt(name, at));
}

/** `y` in `Ortega y Gasset`, `e` in `Costa e Silva`: between two last names, and not between two people. */
export function isLastNameAnd(name: Name, at: number): boolean {
  const token = name[at];
  if (!token || at === 0 || at === name.length - 1) return false;
  if (token.key === 'y') {
    if (isGivenName(keyAt(name, at - 1))) return false;
    return (
      token.text === 'y' ||
      SPANISH_SURNAMES.has(keyAt(name, at - 1)) ||
      SPANISH_SURNAMES.has(keyAt(name, at + 1))
    );
  }
  return /^[ei]$/.test(token.text) && isMixedCase(name) && !isGivenName(keyAt(name, at - 1));
}

/** Whether two words are one last name: `Day Lewis`, and of Spanish names father's and mother's. */
export function isCompound(name: Name, at: number): boolean {
  const [one, two] = [keyAt(name, at), keyAt(name, at + 1)];
  return TWO_WORDS.has(`${one}-${two}`);
}

export function isSpanishSurname(name: Name, at: number): boolean {
  return SPANISH_SURNAMES.has(keyAt(name, at).split('-')[0] ?? '');
}

/** Whether a name starts as Vietnamese ones do that have the last name first: `Nguyen Van Minh`. */
export function isVietnameseOrder(name: Name): boolean {
  const last = keyAt(name, name.length - 1);
  return (
    name.length > 2 &&
    VIETNAMESE_SURNAMES.has(keyAt(name, 0)) &&
    /^(?:van|thi)$/.test(keyAt(name, 1)) &&
    (!VIETNAMESE_SURNAMES.has(last) ||
      (FIRMLY_VIETNAMESE.test(keyAt(name, 0)) && !FIRMLY_VIETNAMESE.test(last)))
  );
}

/** How many words from the start are a given name of devotion: 3 in `Maria del Carmen Lopez`; 1 where none. */
export function devotionLength(name: Name): number {
  let end = 2;
  if (!/^(?:de|del)$/.test(keyAt(name, 1))) return 1;
  while (/^(?:la|los|las|el)$/.test(keyAt(name, end))) end += 1;
  return DEVOTION.has(keyAt(name, end)) && name.length > end + 1 ? end + 1 : 1;
}
