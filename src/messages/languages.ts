import type { First, Later } from './catalog.ts';

interface Language {
  /** The language of a BCP 47 tag. */
  readonly code: string;
  /** The language's name in that language. */
  readonly name: string;
  /** The tag to use if the browser names no region. */
  readonly tag: string;
  readonly loadFirst: () => Promise<First>;
  readonly loadLater: () => Promise<Later>;
}

/** The languages of the page. The first is the fallback. */
export const LANGUAGES = [
  {
    code: 'en',
    name: 'English',
    tag: 'en-US',
    loadFirst: async () => (await import('./en/first.ts')).first,
    loadLater: async () => (await import('./en/later.ts')).later,
  },
  {
    code: 'es',
    name: 'Español',
    tag: 'es-US',
    loadFirst: async () => (await import('./es/first.ts')).first,
    loadLater: async () => (await import('./es/later.ts')).later,
  },
] as const satisfies readonly Language[];

export type LanguageCode = (typeof LANGUAGES)[number]['code'];
