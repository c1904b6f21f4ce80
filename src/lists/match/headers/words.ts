import { VOCABULARY, type Meaning } from './vocabulary.ts';

/** A word of a column's name: what it says, or the number that it is. */
export type HeaderWord =
  { readonly meaning: Meaning } | { readonly number: number } | { readonly unknown: string };

/** `FName`, `m_name`. */
const INITIALS: Record<string, string> = { f: 'first', l: 'last', m: 'middle' };

const MEANINGS = new Map<string, Meaning>();
for (const [meaning, words] of Object.entries(VOCABULARY) as [Meaning, string][])
  for (const word of words.split(/\s+/)) if (!MEANINGS.has(word)) MEANINGS.set(word, meaning);

/** Shorter words are found inside of others by chance; these are common ends. */
const SHORTEST_INSIDE = 3;
const SHORT_ENDS = new Set(['st', 'cd', 'nm', 'no']);

/** Longer names are no column names; finding words in them costs time. */
const LONGEST_NAME = 200;

/**
 * Reads a column's name word by word: `billing_firstName 2` is billing, first, name, 2. Case, accents and
 * punctuation do not count; words written together (`mailaddr1`) are told apart where all of it is known.
 */
export function headerWords(name: string): HeaderWord[] {
  return tokensOf(name.slice(0, LONGEST_NAME)).flatMap(wordsOf);
}

function tokensOf(name: string): string[] {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/\be-?mail/gi, ' email')
    .replace(
      /\b([flm])[ ._-]?name/gi,
      (_, letter: string) => ` ${INITIALS[letter.toLowerCase()]} name`,
    )
    .replace(/\bp\.? ?o\.? box/gi, ' pobox')
    .replace(/\bc\.? ?p\./gi, ' cp')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .replace(/(?<=\d)(?=\D)|(?<=\D)(?=\d)/g, ' ')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((token) => token !== '');
}

function wordsOf(token: string): HeaderWord[] {
  const meaning = MEANINGS.get(token);
  if (meaning) return [{ meaning }];
  if (/^\d+$/.test(token)) return [{ number: Number(token) }];
  const inside = partsOf(token);
  return inside ? inside.map((word) => ({ meaning: word })) : [{ unknown: token }];
}

/** The known words that a token is made of, the longest first ones preferred; undefined where it is not. */
function partsOf(token: string): Meaning[] | undefined {
  if (token === '') return [];
  for (let end = token.length; end > 0; end--) {
    const word = token.slice(0, end);
    const isLong = end >= SHORTEST_INSIDE || (end === token.length && SHORT_ENDS.has(word));
    const meaning = isLong ? MEANINGS.get(word) : undefined;
    const rest = meaning && partsOf(token.slice(end));
    if (meaning && rest) return [meaning, ...rest];
  }
  return undefined;
}
