import { createLanguage, type LoadedLanguage } from '../../messages/language.tsx';
import { LANGUAGES, type LanguageCode } from '../../messages/languages.ts';
import { readPreference, writePreference } from './preferences.ts';

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

/** Loads the language that `chooseLanguage` finds. Rejects if its file cannot be fetched. */
export async function loadLanguage(
  wanted: readonly string[],
  chosen?: LanguageCode,
): Promise<LoadedLanguage> {
  const tag = chooseLanguage(wanted, chosen);
  const { loadFirst, loadLater } =
    LANGUAGES.find(({ code }) => code === codeOf(tag)) ?? LANGUAGES[0];
  return createLanguage(tag, await loadFirst(), loadLater);
}

/** The language that the user chose in this browser. */
export function storedLanguage(): LanguageCode | undefined {
  const stored = readPreference('language');
  return LANGUAGES.find(({ code }) => code === stored)?.code;
}

/** Remembers the user's language where the browser lets us. */
export function storeLanguage(code: LanguageCode): void {
  writePreference('language', code);
}
