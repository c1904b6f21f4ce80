import type { LanguageCode } from '../ui/language.tsx';
import { readPreference, writePreference } from './preferences.ts';

/** The languages of the page, each by its own name, with the region that stands in where the browser names none. */
export const LANGUAGES: readonly {
  readonly code: LanguageCode;
  readonly name: string;
  readonly tag: string;
}[] = [
  { code: 'en', name: 'English', tag: 'en-US' },
  { code: 'es', name: 'Español', tag: 'es-US' },
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

/** The language that the user chose in this browser. */
export function storedLanguage(): LanguageCode | undefined {
  const stored = readPreference('language');
  return LANGUAGES.find(({ code }) => code === stored)?.code;
}

/** Remembers the user's language where the browser lets us. */
export function keepLanguage(code: LanguageCode): void {
  writePreference('language', code);
}
