import type { First, Later } from './catalog.ts';

interface Language {
  /** The language of a BCP 47 tag. */
  readonly code: string;
  /** Its own name for itself. */
  readonly name: string;
  /** The tag where the browser names no region. */
  readonly tag: string;
  readonly loadFirst: () => Promise<First>;
  readonly loadLater: () => Promise<Later>;
}

/** The languages of the page. The first stands in for those that are missing. */
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
