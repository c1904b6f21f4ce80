import { expect, test } from 'vitest';
import { createFormats } from '../ui/formats.ts';

type Language = (formats: ReturnType<typeof createFormats>) => unknown;
interface Sentences {
  readonly en: Language;
  readonly es: Language;
}

/** Words that are the same in both languages. */
const SAME = new Set(['ZIP', 'JSON', 'email', 'UTF-8', 'UTF-16', 'UTF-16, big-endian']);

const modules = import.meta.glob<Record<string, unknown>>('../{app,screens}/**/*ords.ts', {
  eager: true,
});

function sentencesOf(module: Record<string, unknown>): Sentences[] {
  return Object.values(module).filter(
    (value): value is Sentences => typeof value === 'object' && value !== null && 'en' in value,
  );
}

/** Every text of a screen's sentences, by its place; those that are made of something are left out. */
function textsOf(value: unknown, place = ''): [place: string, text: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsOf(inner, `${place}.${key}`));
}

test('there are words to look at', () => {
  expect(Object.keys(modules).length).toBeGreaterThan(10);
});

test.each(Object.entries(modules))('%s: no sentence was left in English', (_, module) => {
  for (const { en, es } of sentencesOf(module)) {
    const english = new Map(textsOf(en(createFormats('en-US'))));
    const same = textsOf(es(createFormats('es-US'))).filter(
      ([place, text]) => english.get(place) === text && !SAME.has(text) && /\p{L}{2}/u.test(text),
    );
    expect(same).toEqual([]);
  }
});
