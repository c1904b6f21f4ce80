import { isGivenName, isSurname } from './evidence.ts';
import {
  NAMES_FIRST,
  SHORT_TITLES,
  TITLE_PARTS,
  TITLES as TITLE_WORDS,
  TITLES_OR_NAMES,
} from '../data/titleData.ts';
import { isInitial, type Token } from './tokens.ts';
import { wordSet } from './words.ts';

const TITLES = wordSet(TITLE_WORDS);
const OR_NAMES = wordSet(TITLES_OR_NAMES);
const FIRST_NAMES = wordSet(NAMES_FIRST);
const SHORT = wordSet(SHORT_TITLES);
const PARTS = wordSet(TITLE_PARTS);

/** Longest run of words that lead to a title: `Command Chief Master Sergeant`. */
const LONGEST_RUN = 4;

/** Whether a word is a title and never a name. */
export function isTitle({ key }: Token): boolean {
  return TITLES.has(key);
}

/**
 * A name without the titles before it: `Lt. Col. Jane Doe` gives `Jane Doe`. `least`: how many words of the
 * name must stay; 0 where the cell may hold nothing but a title.
 */
export function withoutTitles(name: readonly Token[], least = 1): readonly Token[] {
  let start = 0;
  for (;;) {
    const next = pastTitle(name, start, least);
    if (next === start) return name.slice(start);
    start = next;
  }
}

/** The same where last names stand first: titles that are also names are last names, `BISHOP DORIS`. */
export function withoutSureTitles(name: readonly Token[]): readonly Token[] {
  const first = name[0];
  return first && !isTitle(first) && !first.text.endsWith('.') ? name : withoutTitles(name);
}

/** The position behind the title at `at`, or `at` where there is none. */
function pastTitle(name: readonly Token[], at: number, least: number): number {
  const past = (to: number) => (to <= name.length - least ? to : at);
  if (isTitleAt(name, at, least)) return past(at + 1);
  // What stands between two: `Mr. and Mrs.`
  if (at > 0 && isAnd(name[at]) && isTitleAt(name, at + 1, least)) return past(at + 2);
  if (
    at > 0 &&
    /^(?:ret(?:ired)?|emerit(?:us|a)|1st|2nd|3rd|class|[1-5])$/.test(name[at]?.key ?? '')
  )
    return past(at + 1);
  for (let to = at + 1; to < at + LONGEST_RUN && PARTS.has(name[to - 1]?.key ?? ''); to++)
    if (isTitleAt(name, to, least) || isTitleOrName(name[to])) return past(to + 1);
  return at;
}

function isTitleAt(name: readonly Token[], at: number, least: number): boolean {
  const token = name[at];
  if (!token) return false;
  if (isTitle(token) && !isNameHere(name, at)) return true;
  const { key, text } = token;
  if (SHORT.has(key) && text.endsWith('.')) return true;
  if (FIRST_NAMES.has(key)) return false;
  return OR_NAMES.has(key) && leadsName(name, at, least);
}

/** `Don Smith`, `Amn Lee`: short titles of other languages are names before one word. */
function isNameHere(name: readonly Token[], at: number): boolean {
  const { key, text } = name[at] ?? { key: '', text: '' };
  return /^(?:sig|pres|lic|ing|arq|sra|amn|wo|det|po)$/.test(key) && !text.endsWith('.')
    ? at === 0 && !isGivenName(name[1]?.key ?? '')
    : false;
}

function isTitleOrName(token: Token | undefined): boolean {
  return token !== undefined && (OR_NAMES.has(token.key) || SHORT.has(token.key));
}

/** Whether a whole name follows, so that the word before it is no part of it. */
function leadsName(name: readonly Token[], at: number, least: number): boolean {
  const [next, after] = [name[at + 1], name[at + 2]];
  if (least === 0) return next !== undefined && isGivenName(next.key);
  if (!next || !after || isAnd(next)) return false;
  const more = name.length - at - 1;
  // `Judge John Smith`, `Bishop T. D. Jakes`; but `Major Van Dyke Smith` is left as it is.
  return more > 1 && (!isSurname(next.key) || isInitial(next) || more > 2 || !isAnd(after));
}

function isAnd(token: Token | undefined): boolean {
  return token !== undefined && (token.kind === 'and' || token.key === 'and');
}
