import { expect, test } from 'vitest';
import { createFormats } from '../ui/formats.ts';
import type { Translations, Words } from '../ui/language.tsx';
import { spanish } from './spanish.ts';

/** Words that are the same in both languages. */
const SAME = new Set(['ZIP', 'JSON', 'email', 'UTF-8', 'UTF-16', 'UTF-16, big-endian']);

const modules = import.meta.glob<Record<string, unknown>>('../{app,screens}/**/*ords.ts', {
  eager: true,
});

function sentencesOf(module: Record<string, unknown>): Words<unknown>[] {
  return Object.values(module).filter(
    (value): value is Words<unknown> =>
      typeof value === 'object' && value !== null && 'en' in value,
  );
}

/** Every text of a screen's sentences, by its place; those that are made of something are left out. */
function textsOf(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${place}.${key}`));
}

const translations: Translations = spanish;

test('there are words to look at, each under an id of its own', () => {
  const ids = Object.values(modules)
    .flatMap(sentencesOf)
    .map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(10);
  expect(new Set(ids).size).toBe(ids.length);
});

test.each(Object.entries(modules))('%s: no sentence was left in English', (_, module) => {
  for (const { id, en } of sentencesOf(module)) {
    const english = new Map(textsOf(en(createFormats('en-US'))));
    const translated = translations[id]?.(createFormats('es-US'));
    expect(translated, `spanish.ts has no ${id}`).toBeDefined();
    const same = textsOf(translated).filter(
      ([place, text]) => english.get(place) === text && !SAME.has(text) && /\p{L}{2}/u.test(text),
    );
    expect(same).toEqual([]);
  }
});
