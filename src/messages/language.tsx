import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Creators, First, Later, Messages } from './catalog.ts';
import { createFormats, type Formats } from './formats.ts';

/** A language of the page whose first messages are there. */
export interface LoadedLanguage {
  /** A BCP 47 tag. */
  readonly tag: string;
  readonly first: First;
  /** The other messages: at hand, or a promise of them. */
  readonly later: () => Later | Promise<Later>;
}

/** A language by its tag, what was loaded of it, and how to load the rest, which is done once. */
export function createLanguage(
  tag: string,
  first: First,
  loadLater: () => Promise<Later>,
): LoadedLanguage {
  let loaded: Later | undefined;
  let loading: Promise<Later> | undefined;
  const load = async () => (loaded = await loadLater());
  return { tag, first, later: () => loaded ?? (loading ??= load()) };
}

interface Shown extends Pick<LoadedLanguage, 'first' | 'later'> {
  readonly formats: Formats;
}

const LanguageContext = createContext<Shown | undefined>(undefined);

/** Sets the language of everything below. */
export function LanguageProvider(props: { language: LoadedLanguage; children: ReactNode }) {
  const { language, children } = props;
  const value = useMemo(() => ({ ...language, formats: createFormats(language.tag) }), [language]);
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

function useLanguage(): Shown {
  const shown = use(LanguageContext);
  if (!shown) throw new Error('There is no LanguageProvider above this.');
  return shown;
}

/** How the page's language writes numbers, sizes and times. */
export function useFormats(): Formats {
  return useLanguage().formats;
}

/** The messages of an area in the page's language. Suspends until they are loaded. */
export function useMessages<A extends keyof Messages>(area: A): Messages[A] {
  const { first, later, formats } = useLanguage();
  const others = area in first ? undefined : later();
  // Each area is in one of the two.
  const areas = (others instanceof Promise ? use(others) : (others ?? first)) as Creators;
  const create = areas[area];
  return useMemo(() => create(formats), [create, formats]);
}
