/** The languages that every screen has its sentences in. */
const LANGUAGES: ReadonlySet<string> = new Set(['en']);

const FALLBACK = 'en-US';

/** The first of the wanted languages (BCP 47 tags) that the page has, with its region for numbers and dates. */
export function chooseLanguage(wanted: readonly string[]): string {
  return wanted.find((tag) => LANGUAGES.has(tag.split('-')[0] ?? '')) ?? FALLBACK;
}
