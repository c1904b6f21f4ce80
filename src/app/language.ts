import type { LanguageCode, Translations } from '../ui/language.tsx';
import { readPreference, writePreference } from './preferences.ts';

/**
 * The languages of the page, each by its own name, with the region that stands in where the browser
 * names none. English comes with the screens; any other is loaded by `load`.
 */
export const LANGUAGES: readonly {
  readonly code: LanguageCode;
  readonly name: string;
  readonly tag: string;
  readonly load: () => Promise<Translations>;
}[] = [
  { code: 'en', name: 'English', tag: 'en-US', load: () => Promise.resolve({}) },
  {
    code: 'es',
    name: 'Español',
    tag: 'es-US',
    load: async () => (await import('./spanish.ts')).spanish,
  },
];

const FALLBACK = 'en-US';

/** The page's language as a BCP 47 tag, with its region for numbers and dates. */
export function chooseLanguage(wanted: readonly string[], chosen?: LanguageCode): string {
  const codes = chosen === undefined ? LANGUAGES.map(({ code }) => code) : [chosen];
  const known = wanted.find((tag) => codes.some((code) => code === codeOf(tag)));
  return known ?? LANGUAGES.find(({ code }) => code === chosen)?.tag ?? FALLBACK;
}

/** The code of a language tag: that of `es-MX` is `es`. */
export function codeOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

/** A language of the page that is ready to be shown. */
export interface LoadedLanguage {
  /** A BCP 47 tag. */
  readonly tag: string;
  readonly translations: Translations;
}

/** Loads the language that `chooseLanguage` finds. Rejects where its file cannot be fetched. */
export async function loadLanguage(
  wanted: readonly string[],
  chosen?: LanguageCode,
): Promise<LoadedLanguage> {
  const tag = chooseLanguage(wanted, chosen);
  const language = LANGUAGES.find(({ code }) => code === codeOf(tag));
  return { tag, translations: (await language?.load()) ?? {} };
}

/** What the page is shown in where its language cannot be loaded. */
export const ENGLISH: LoadedLanguage = { tag: FALLBACK, translations: {} };

/** The language that the user chose in this browser. */
export function storedLanguage(): LanguageCode | undefined {
  const stored = readPreference('language');
  return LANGUAGES.find(({ code }) => code === stored)?.code;
}

/** Remembers the user's language where the browser lets us. */
export function keepLanguage(code: LanguageCode): void {
  writePreference('language', code);
}
