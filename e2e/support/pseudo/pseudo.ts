/**
 * A language for tests, made from the English: accents on every letter, a third longer, in brackets that
 * stand nowhere else. Text without them was not translated; text that is cut has no room to grow.
 */
const ACCENTED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  u: 'ú',
  y: 'ý',
};

const OPEN = '⟦';
const CLOSE = '⟧';

/** How much longer than English other languages are. */
const GROWTH = 0.35;

/** The text in the language of tests. */
export function pseudo(text: string): string {
  if (text === '') return '';
  const accented = text.replace(/[aceinouy]/g, (letter) => ACCENTED[letter] ?? letter);
  // What was put in is longer already.
  const more = Math.max(0, Math.round(untranslated(text).length * GROWTH) - 2);
  return `${OPEN}${accented}${padding(more)}${CLOSE}`;
}

/** In words, so that long text can be broken where other languages can. */
function padding(length: number): string {
  return ' one two three four five'
    .repeat(Math.ceil(length / 24))
    .slice(0, length)
    .trimEnd();
}

/** What is left of a text without everything that was translated. */
export function untranslated(text: string): string {
  let depth = 0;
  let rest = '';
  for (const character of text) {
    if (character === CLOSE) depth -= 1;
    if (depth === 0 && character !== CLOSE) rest += character === OPEN ? ' ' : character;
    if (character === OPEN) depth += 1;
  }
  return rest;
}

/** Messages with each text in the language of tests, also those that functions give. */
export function pseudoMessages<T>(value: T): T {
  return translated(value) as T;
}

function translated(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (typeof value === 'function')
    return (...args: unknown[]) => translated((value as (...a: unknown[]) => unknown)(...args));
  if (Array.isArray(value)) return value.map(translated);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, translated(inner)]));
}
