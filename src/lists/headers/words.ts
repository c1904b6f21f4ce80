import { LETTERS, PHRASES, VOCABULARY, type Meaning } from './vocabulary.ts';

/** A word of a column's name: what it says, or the number that it is. */
export type HeaderWord =
  { readonly meaning: Meaning } | { readonly number: number } | { readonly unknown: string };

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
  let text = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('_', ' ');
  for (const [phrase, words] of PHRASES) text = text.replace(phrase, words);
  return text
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
  const inside = partsOf(token) ?? afterLetter(token);
  return inside ? inside.map((word) => ({ meaning: word })) : [{ unknown: token }];
}

/** The parts of an address behind a letter that says which address it is. */
function afterLetter(token: string): Meaning[] | undefined {
  const letter = LETTERS[token.charAt(0)];
  const rest = letter && token.length > SHORTEST_INSIDE ? wordsInside(token.slice(1)) : undefined;
  return letter && rest?.some((word) => OF_ADDRESSES.has(word)) ? [letter, ...rest] : undefined;
}

function wordsInside(token: string): Meaning[] | undefined {
  const meaning = MEANINGS.get(token);
  return meaning ? [meaning] : partsOf(token);
}

const OF_ADDRESSES: ReadonlySet<Meaning> = new Set<Meaning>([
  'address',
  'street',
  'city',
  'state',
  'zip',
  'unit',
  'direction',
  'direction before',
  'direction after',
  'fraction',
]);

/** The known words that a token is made of, the longest first ones preferred; undefined if it is not. */
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
