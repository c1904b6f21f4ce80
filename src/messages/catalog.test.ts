import { expect, test } from 'vitest';
import { first } from './en/first.ts';
import { later } from './en/later.ts';
import { createFormats } from './formats.ts';
import { LANGUAGES } from './languages.ts';

const ENGLISH = { ...first, ...later };

/** Texts that are the same in several languages. */
const SAME = new Set(['API', 'ZIP', 'JSON', 'email', 'UTF-8', 'UTF-16', 'UTF-16, big-endian']);

/** Every text of an area by its path. Leaves out texts that functions make. */
function textsOf(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${place}.${key}`));
}

test('no area is in both parts of the catalog', () => {
  expect(Object.keys(first).filter((area) => area in later)).toEqual([]);
});

test.each(LANGUAGES.slice(1))('$code: no text was left in English', async (language) => {
  const translated = { ...(await language.loadFirst()), ...(await language.loadLater()) };
  for (const [area, create] of Object.entries(ENGLISH)) {
    const english = new Map(textsOf(create(createFormats('en-US')), area));
    const own = Object.entries(translated).find(([name]) => name === area)?.[1];
    const same = textsOf(own?.(createFormats(language.tag)), area).filter(
      ([place, text]) => english.get(place) === text && !SAME.has(text) && /\p{L}{2}/u.test(text),
    );
    expect(same).toEqual([]);
  }
});
