import { isGivenName, isOnlyGivenName, isSurname } from './words/evidence.ts';
import {
  BODIES as BODY_WORDS,
  NOBODY as NOBODY_WORDS,
  NOBODY_PARTS,
  ORGANIZATION_STARTS,
  ORGANIZATION_WORDS,
  ORGANIZATIONS_OR_NAMES,
  SURNAMES_FIRST as SURNAMES_FIRST_WORDS,
} from './data/organizationData.ts';
import { isParticle } from './words/particles.ts';
import { withoutRemarks } from './words/remarks.ts';
import { withoutSuffixes } from './words/suffixes.ts';
import { isTitle, withoutTitles } from './words/titles.ts';
import { isInitial, tokensOf, type Token } from './words/tokens.ts';
import { wordSet } from './words/words.ts';

export type NotAPerson = 'organization' | 'no one named';

type Name = readonly Token[];

const ORGANIZATIONS = wordSet(ORGANIZATION_WORDS);
const OR_NAMES = wordSet(ORGANIZATIONS_OR_NAMES);
const SURNAMES_FIRST = wordSet(SURNAMES_FIRST_WORDS);
const BODIES = wordSet(BODY_WORDS);
const STARTS = wordSet(ORGANIZATION_STARTS);
const NOBODY = wordSet(NOBODY_WORDS);
const PARTS = wordSet(NOBODY_PARTS);

/** Whether a name is that of no person: `Acme Plumbing LLC`, `Smith Family Trust`, `Current Resident`. */
export function notAPerson(text: string): NotAPerson | undefined {
  const tokens = tokensOf(text).filter(({ kind }) => kind !== 'aside');
  const words = tokens.filter(({ kind }) => kind === 'word');
  if (words.length === 0) return undefined;
  if (namesNobody(words)) return 'no one named';
  if (isPersonWithRemark(tokens)) return undefined;
  if (isFamily(words)) return 'no one named';
  return isOrganization(tokens, words) ? 'organization' : undefined;
}

/** The same for a first and a last name in cells of their own. */
export function notAPersonPair(first: string, last: string): NotAPerson | undefined {
  const whole = notAPerson(`${first} ${last}`);
  if (whole === 'organization' && isNameOfTwo(first, last)) return undefined;
  if (whole !== undefined) return whole;
  // A first name of its own makes a person of `John` | `Smith Family Trust`.
  if (first.trim() === '') return notAPerson(last);
  return last.trim() === '' ? notAPerson(first) : undefined;
}

/** `Clay` | `Hoa`, `Grace` | `Church`, `Hoa` | `Sarao`: two words are a company's only as `Acme` | `Plumbing` are. */
function isNameOfTwo(first: string, last: string): boolean {
  const [given, ...more] = tokensOf(first);
  const [family, ...others] = tokensOf(last);
  if (!given || !family || more.length > 0 || others.length > 0) return false;
  return isGivenName(given.key) || !ORGANIZATIONS.has(family.key);
}

/** `Current Resident`, `To Our Neighbor at`, `Resident 4B`. */
function namesNobody(words: Name): boolean {
  const told = words.filter(({ text }) => /\p{L}{2}/u.test(text));
  const all = told.length > 0 && told.every(({ key }) => NOBODY.has(key) || PARTS.has(key));
  return all && told.some(({ key }) => NOBODY.has(key)) && (told.length > 1 || words.length < 3);
}

/** `Smith Family`, `The Smith Household`; but `Ed Family` is a person. */
function isFamily(words: Name): boolean {
  const the = words[0]?.key === 'the';
  const name = the ? words.slice(1) : words;
  const last = name.at(-1)?.key ?? '';
  if (the && name.length === 1 && /^\p{L}{3,}s$/u.test(last)) return true;
  if (name.length !== 2 || !/^(?:family|household|residence|familia)$/.test(last)) return false;
  return the || last !== 'family' || !isOnlyGivenName(name[0]?.key ?? '');
}

/** `John Smith Family Trust`, `Estate of John Smith`, `John Smith, Attn: Acme LLC`: a person stands before or behind. */
function isPersonWithRemark(tokens: Name): boolean {
  const name = withoutRemarks(tokens);
  if (name.length === tokens.length) return false;
  const words = withoutSuffixes(withoutTitles(name.filter(({ kind }) => kind === 'word')));
  const first = tokens.indexOf(name[0] ?? { kind: 'word', text: '', key: '' });
  if (
    isOrganization(
      name,
      name.filter(({ kind }) => kind === 'word'),
    )
  )
    return false;
  const after = tokens.slice(first + name.length);
  if (first > 1 || (first > 0 && tokens[0]?.key !== 'the'))
    return words.length > 0 && !isTrust(tokens);
  if (after.length === 0) return false;
  if (!isTrust(after)) return words.length > 1 && !isFamily(words);
  return words.length > 1 && words.some((word) => isGivenName(word.key) || isInitial(word));
}

function isTrust(tokens: Name): boolean {
  return tokens.some(({ key }) => /^(?:trust|tr|revocable|irrevocable)$/.test(key));
}

function isOrganization(tokens: Name, words: Name): boolean {
  const [first] = words;
  if (!first) return false;
  if (tokens.some(({ text }) => /\.(?:com|org|net|biz|us)$|^www\./i.test(text))) return true;
  if (words.some((word) => isOrganizationWord(words, word))) return true;
  if (BODIES.has(first.key) && words[1]?.key === 'of') return true;
  if (first.key === 'the' && isNobodysName(words.slice(1))) return true;
  if (words.some(isLink)) return true;
  if (isWithCompany(tokens) || isFirm(tokens, words)) return true;
  return endsAsOrganization(tokens, words);
}

function isOrganizationWord(words: Name, { key }: Token): boolean {
  return ORGANIZATIONS.has(key) && (words.length > 1 || !isSurname(key));
}

/** `of` and `for` are in no name: `Friends of Oakland`, `Smith for Congress`; nor are owners: `Joe's`. */
function isLink({ key }: Token, at: number): boolean {
  return /^(?:of|for)$/.test(key) ? at > 0 : /\p{L}{2}'s$/u.test(key);
}

/** `Baron & Budd`, `Heller, Rowland, Black & Garvin` */
function isFirm(tokens: Name, words: Name): boolean {
  if (!tokens.some(({ kind, key }) => kind === 'and' || key === 'and')) return false;
  if (words.some(({ key }) => isGivenName(key)) || words.some(isInitial)) return false;
  const commas = tokens.filter(({ kind }) => kind === 'comma').length;
  if (commas > 1) return true;
  return tokens.length === 3 && words.length === 2 && words.every(({ key }) => isSurname(key));
}

/** `The Home Depot`, `The Village`: no title and no first name behind `The`. */
function isNobodysName(words: Name): boolean {
  const isNamed = words.some((word) => isGivenName(word.key) || isInitial(word));
  return !isNamed && words.length > 0 && withoutTitles(words).length === words.length;
}

/** `Smith & Co`, `Barnes and Company` */
function isWithCompany(tokens: Name): boolean {
  const and = tokens.findIndex(({ kind, key }, at) => at > 0 && (kind === 'and' || key === 'and'));
  return (
    and !== -1 &&
    /^(?:co|company|assoc|associates|sons|son|partners)$/.test(tokens[and + 1]?.key ?? '')
  );
}

/** `Calvary Church`, `ABC Co`, `Smith Law`: not behind a first name, `John Church`. */
function endsAsOrganization(tokens: Name, words: Name): boolean {
  const [first, second] = words;
  const last = words.at(-1);
  if (!last || !first || !second || isTitle(first)) return false;
  if (!OR_NAMES.has(last.key) && !SURNAMES_FIRST.has(last.key)) return false;
  if (/^(?:pc|pa|lp)$/.test(last.key)) return words.length > 2;
  if (STARTS.has(first.key)) return true;
  if (words.length === 2 && tokens[1]?.kind === 'comma') return false;
  // `A & B Pizza`, but `John B. Church`.
  if (isInitial(first) && tokens[1]?.kind === 'and' && isInitial(second)) return true;
  if (words.some(isInitial) || isParticle(words, words.length - 2)) return false;
  if (isGivenName(first.key)) return words.length > 2 && !isNamePart(second);
  return OR_NAMES.has(last.key) || words.length > 2 || isSurname(first.key);
}

function isNamePart({ key }: Token): boolean {
  return isGivenName(key) || isSurname(key);
}
