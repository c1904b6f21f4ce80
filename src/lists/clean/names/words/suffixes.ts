import { isGivenName, isSurname } from './evidence.ts';
import {
  GENERATIONS,
  ROLES as ROLE_WORDS,
  SUFFIXES as SUFFIX_WORDS,
  SUFFIXES_OR_NAMES,
} from '../data/suffixData.ts';
import { isTitle } from './titles.ts';
import { isCapitals, isInitial, isMixedCase, type Token } from './tokens.ts';
import { wordSet } from './words.ts';

const GENERATION = wordSet(GENERATIONS);
const SUFFIXES = wordSet(SUFFIX_WORDS);
const OR_NAMES = wordSet(SUFFIXES_OR_NAMES);
const ROLES = wordSet(ROLE_WORDS);

/** `Ph. D.` and `R N`: at most so many pieces make one suffix. */
const MOST_PIECES = 4;

/** A short abbreviation in capitals, dotted or not, as certifications are: `LCSW-R`, `Ph.D`, `RN-BC`. */
const CAPITALS = /^\p{Lu}[\p{Lu}\d]{1,5}(?:-[\p{Lu}\d]{1,4})*\.?[®™*]?$/u;
const DOTTED = /^(?:\p{L}{1,4}\.){2,}\p{L}{0,4}$|^\p{Lu}\p{L}{0,3}\.\p{L}{1,4}$/u;

export function isGeneration({ key }: Token): boolean {
  return GENERATION.has(key);
}

/** Whether a word is a suffix and never a name. */
export function isSuffix({ key }: Token): boolean {
  return SUFFIXES.has(key) && !OR_NAMES.has(key);
}

/** A name without the suffixes behind it; one word always stays. */
export function withoutSuffixes(name: readonly Token[]): readonly Token[] {
  let kept = name;
  for (;;) {
    const length = suffixLength(kept);
    if (length === 0 || length >= kept.length) return kept;
    kept = kept.slice(0, -length);
  }
}

/** How many words at the end of a name are one suffix; 0 for none. */
function suffixLength(name: readonly Token[]): number {
  const last = name.at(-1);
  if (!last || name.length < 2) return 0;
  if (isSuffix(last) && (name.length > 2 || isCertainSuffix(name, last))) return 1;
  if (name.length < 3) return 0;
  if (/^(?:mrs?|ms|miss|dr|rev|hon|prof|attorney|architect|realtor|owner)$/.test(last.key))
    return 1;
  // The fifth: no last name is a letter.
  if (/^[VI]$/.test(last.text)) return 1;
  if (/^(?:junior|senior)$/.test(last.key)) return 1;
  return isSuffixByLook(name, last) ? 1 : piecesOfSuffix(name);
}

/** Behind one word only what can be no last name: `Kim MD`, not `Amy Pena`. */
function isCertainSuffix(name: readonly Token[], last: Token): boolean {
  if (isGeneration(last) || last.text.includes('.') || !/[aeiouy]/.test(last.key)) return true;
  return isCapitals(last) && isMixedCase(name);
}

/** What suffixes without a comma look like: `Jane Doe FNP`; not `Jean Marc DUPONT`. */
function isSuffixByLook(name: readonly Token[], last: Token): boolean {
  const before = name.slice(0, -1);
  if (DOTTED.test(last.text) && !isInitial(last)) return true;
  if (!isMixedCase(before))
    return (
      SUFFIXES.has(last.key) &&
      isSurname(before.at(-1)?.key ?? '') &&
      !isGivenName(before.at(-1)?.key ?? '')
    );
  if (SUFFIXES.has(last.key) && isCapitals(last)) return true;
  const short = last.text.length <= 4 || !/[AEIOUY]/i.test(last.text);
  return CAPITALS.test(last.text) && short && !isSurname(last.key) && !isGivenName(last.key);
}

/** Titles that also stand behind a name: `Smith, John, Dr.` */
function isCertainTitle({ key }: Token): boolean {
  return /^(?:mrs?|ms|miss|mx|dr|rev|hon|prof)$/.test(key);
}

function piecesOfSuffix(name: readonly Token[]): number {
  for (let pieces = 2; pieces <= MOST_PIECES && pieces < name.length - 1; pieces++) {
    const end = name.slice(-pieces);
    if (!end.every(({ text }) => text.length <= 4)) return 0;
    const key = end.map((token) => token.key).join('');
    if (SUFFIXES.has(key) && (key.length === pieces || end[0]?.text.endsWith('.'))) return pieces;
  }
  return 0;
}

/**
 * Whether what stands behind a comma is a suffix or a job and no first name: `Jane Doe, LCSW`. A first name
 * in capitals is told from it by what stands before: two words or more before a suffix.
 */
export function isSuffixPiece(piece: readonly Token[], before: readonly Token[]): boolean {
  if (piece.every((token) => isSuffix(token) || isCertainTitle(token))) return true;
  if (before.length < 2) return false;
  if (piece.every((token) => isSuffix(token) || isTitle(token))) return true;
  if (piece.every(({ key }) => ROLES.has(key) || key === 'of' || key === 'the' || key === '&'))
    return true;
  if (ROLES.has(piece[0]?.key ?? '') && /^(?:of|for|at|and)$/.test(piece[1]?.key ?? ''))
    return true;
  return piece.every((token) => isSuffixInPiece(token, before)) || isPieces(piece);
}

function isSuffixInPiece(token: Token, before: readonly Token[]): boolean {
  // `Edwin B. Frost, V` and `Edwin Frost, B.`; but `Van Dyke, D.`
  if (isInitial(token)) return isGivenName(before[0]?.key ?? '');
  if (isSuffix(token)) return true;
  if (isMixedCase(before)) {
    if (isCapitals(token) && SUFFIXES.has(token.key)) return true;
    if (DOTTED.test(token.text)) return true;
    return CAPITALS.test(token.text) && !isGivenName(token.key);
  }
  if (SUFFIXES.has(token.key)) return isGivenName(before[0]?.key ?? '') || token.text.includes('.');
  return CAPITALS.test(token.text) && !/[AEIOUY]/.test(token.text);
}

function isPieces(piece: readonly Token[]): boolean {
  return piece.length > 1 && SUFFIXES.has(piece.map(({ key }) => key).join(''));
}
