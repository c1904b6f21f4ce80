import { isSurname, isGivenName } from './words/evidence.ts';
import { notAPerson } from './notAPerson.ts';
import type { NameOrder } from './order.ts';
import { partsByComma, partsInOrder, type NameParts } from './people.ts';
import { withoutRemarks } from './words/remarks.ts';
import { isSuffixPiece } from './words/suffixes.ts';
import { isTitle, withoutTitles } from './words/titles.ts';
import { isInitial, isKept, textOf, tokensOf, type Token } from './words/tokens.ts';

/** A whole name taken apart. `rest`: what is never sent, such as titles, middle initials, suffixes, nicknames. */
export interface SplitName {
  readonly first: string;
  readonly last: string;
  readonly rest: string;
}

/**
 * Takes a whole name apart: `Smith, John`, `Dr. John A. Smith Jr.`, `SMITH JOHN A & MARY B`. `order`: that of
 * the column, for names that do not show theirs. Of several people the first is taken. Both names are
 * empty if no person is named, the first name where only one word is left.
 */
export function splitFullName(text: string, order: NameOrder): SplitName {
  return notAPerson(text) ? { first: '', last: '', rest: text } : splitPersonName(text, order);
}

/** The same for a name that is taken for a person's whatever it says. */
export function splitPersonName(text: string, order: NameOrder): SplitName {
  const tokens = tokensOf(text);
  return splitOf(tokens, partsOf(withoutRemarks(tokens), order));
}

/** The same for a name that is plain by its bytes (`isPlainName`): it has no commas and no remarks. */
export function splitPlainName(text: string, order: NameOrder): SplitName {
  const tokens = tokensOf(text);
  return splitOf(tokens, partsInOrder(tokens, order));
}

function splitOf(tokens: readonly Token[], { first: found, last }: NameParts): SplitName {
  const first = found.every(isSureTitle) ? [] : found;
  if (first.length + last.length === tokens.length)
    return { first: textOf(first), last: textOf(last), rest: '' };
  const sent = new Set([...first, ...last]);
  const rest = tokens.filter((token) => isKept(token) && !sent.has(token));
  return { first: textOf(first), last: textOf(last), rest: textOf(rest) };
}

/** `Mr.` is a title wherever it stands; `Major` may be a name. */
function isSureTitle(token: Token): boolean {
  return (token.text.endsWith('.') || token.key === 'mrs') && isTitle(token);
}

function partsOf(tokens: readonly Token[], order: NameOrder): NameParts {
  const [one = [], ...others] = piecesOf(tokens);
  const before = withoutTitles(one);
  const given = others.filter((piece) => piece.length > 0 && !isSuffixPiece(piece, before));
  const [next] = given;
  if (!next || areTwoPeople(before, next)) return partsInOrder(one, order);
  // A comma that is out of place: `Carolyn E, Savage`.
  if (isGivenAndInitial(before)) return partsInOrder([...one, ...next], 'first name first');
  return partsByComma(one, givenPart(given));
}

/** Of several pieces those that are no certification: `TROJAN, LNCC, CHRISTINE`. */
function givenPart(pieces: readonly (readonly Token[])[]): readonly Token[] {
  const named = pieces.filter((piece) => piece.some(({ text }) => /[aeiouy]|^.\.?$/i.test(text)));
  return (named.length > 0 ? named : pieces).flat();
}

function isGivenAndInitial(name: readonly Token[]): boolean {
  const [first, last] = [name[0], name.at(-1)];
  if (name.length !== 2 || !first || !last) return false;
  return isGivenName(first.key) && isInitial(last);
}

/** What stands between commas. */
function piecesOf(tokens: readonly Token[]): (readonly Token[])[] {
  const pieces: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'comma') pieces.push([]);
    else pieces.at(-1)?.push(token);
  return pieces;
}

/** `John Smith, Mary Smith` */
function areTwoPeople(one: readonly Token[], next: readonly Token[]): boolean {
  const [first, last, nextFirst, nextLast] = [one[0], one.at(-1), next[0], next.at(-1)];
  if (one.length < 2 || next.length < 2 || !first || !last || !nextFirst || !nextLast) return false;
  if (!isGivenName(first.key) || !isGivenName(nextFirst.key)) return false;
  return last.key === nextLast.key || (isSurname(last.key) && isSurname(nextLast.key));
}
