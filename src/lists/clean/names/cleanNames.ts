import { firstNames, firstPerson } from './people.ts';
import { isParticle } from './words/particles.ts';
import { withoutRemarks } from './words/remarks.ts';
import { isSuffix, withoutSuffixes } from './words/suffixes.ts';
import { withoutTitles } from './words/titles.ts';
import { isInitial, isKept, textOf, tokensOf, type Token } from './words/tokens.ts';

type Name = readonly Token[];

/** A name without what is never sent, which is in `rest`: titles, suffixes, nicknames, a second person. */
export interface CleanName {
  readonly name: string;
  readonly rest: string;
}

/** Titles that are no name even where they stand alone. */
const TITLE_ALONE = /^(?:mrs?|ms|miss|mx|dr|drs|prof|rev|sgt|capt|lt)$/;

/** Behind a last name never a part of it: `Smith Family`, `Smith Senior`, `Ford V`. */
const AFTER_LAST_NAME = /^(?:family|household|estate|trust|residence|junior|senior|\p{L})$/u;

/** The first name in a column of first names: `Dr. Ana`, `Mr. and Mrs. Paul`, `John & Mary`, `Robert (Bob)`. */
export function cleanFirstName(text: string): CleanName {
  return cleaned(text, (name) =>
    firstNames(withoutSuffixes(firstPerson(withoutTitles(name, name.length > 1 ? 0 : 1)))),
  );
}

/** The last name in a column of last names: `Ford III`, `Kim, MD`, `Smith (Jones)`; `de la Cruz` stays. */
export function cleanLastName(text: string): CleanName {
  return cleaned(text, (name) => withoutEnds(firstPerson(withoutTitles(name))));
}

/** Cleans until nothing changes any more. */
function cleaned(text: string, clean: (name: Name) => Name): CleanName {
  const tokens = tokensOf(text);
  let name = tokens;
  for (let length = Infinity; name.length < length;) {
    length = name.length;
    name = [...clean(firstPiece(withoutRemarks(name)))];
    if (name.length === 1 && TITLE_ALONE.test(name[0]?.key ?? '')) name = [];
  }
  const sent = new Set(name);
  const taken = tokens.filter((token) => !sent.has(token));
  if (taken.every(isSymbol)) return { name: text, rest: '' };
  return { name: textOf(name), rest: textOf(taken.filter(isKept)) };
}

/** Emoji and the like are none of a name's parts; they are another rule's. */
function isSymbol({ kind, text }: Token): boolean {
  return kind === 'word' && !/[\p{L}\p{N}]/u.test(text);
}

/** What stands before the first comma, but for one that nothing stands before. */
function firstPiece(tokens: Name): Name {
  const start = tokens.findIndex(({ kind }) => kind !== 'comma');
  const end = tokens.findIndex(({ kind }, at) => kind === 'comma' && at > start);
  return tokens.slice(Math.max(0, start), end === -1 ? tokens.length : end);
}

/** A last name without initials before it and suffixes behind it. */
function withoutEnds(name: Name): Name {
  let [start, end] = [0, name.length];
  while (end > 1 && isAfterLastName(name[end - 1])) end -= 1;
  while (start < end - 1 && isInitial(name[start] ?? NONE) && !isParticle(name, start)) start += 1;
  return withoutSuffixes(name.slice(start, end));
}

const NONE: Token = { kind: 'word', text: '', key: '' };

function isAfterLastName(token: Token = NONE): boolean {
  return isSuffix(token) || AFTER_LAST_NAME.test(token.key);
}
