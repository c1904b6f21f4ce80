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

/** Growth of texts compared to English, as a fraction. */
const GROWTH = 0.35;

/** A text in the pseudo language. */
export function pseudo(text: string): string {
  if (text === '') return '';
  const accented = text.replace(/[aceinouy]/g, (letter) => ACCENTED[letter] ?? letter);
  // Inserted values are already longer.
  const more = Math.max(0, Math.round(untranslated(text).length * GROWTH) - 2);
  return `${OPEN}${accented}${padding(more)}${CLOSE}`;
}

/** Padding made of words, so that long text can wrap as in other languages. */
function padding(length: number): string {
  return ' one two three four five'
    .repeat(Math.ceil(length / 24))
    .slice(0, length)
    .trimEnd();
}

/** The untranslated rest of a text. */
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

/** Messages with each text in the pseudo language, including those that functions return. */
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
