import { createContext, use, useMemo, type ReactNode } from 'react';
import type { Creators, First, Later, Messages } from './catalog.ts';
import { createFormats, type Formats } from './formats.ts';

/** A language whose first messages are loaded. */
export interface LoadedLanguage {
  /** A BCP 47 tag. */
  readonly tag: string;
  readonly first: First;
  /** The other messages, or a promise of them. Throws if they could not be loaded. */
  readonly later: () => Later | Promise<Later>;
}

/** Creates a language from its tag, its first messages, and a function that loads the rest once. */
export function createLanguage(
  tag: string,
  first: First,
  loadLater: () => Promise<Later>,
): LoadedLanguage {
  let loaded: Later | undefined;
  let loading: Promise<Later> | undefined;
  let failure: { readonly error: unknown } | undefined;
  const load = async () => {
    try {
      return (loaded = await loadLater());
    } catch (error) {
      failure = { error };
      throw error;
    }
  };
  const later = () => {
    if (failure) throw failure.error;
    return loaded ?? (loading ??= load());
  };
  return { tag, first, later };
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

/** The formats of numbers, sizes and times in the page's language. */
export function useFormats(): Formats {
  return useLanguage().formats;
}

/** The messages of an area in the page's language. Suspends until they are loaded. */
export function useMessages<A extends keyof Messages>(area: A): Messages[A] {
  const { first, later, formats } = useLanguage();
  const others = area in first ? undefined : later();
  // Suspends as `lazy` does. `use` would render the component again in the middle of its other hooks.
  // oxlint-disable-next-line typescript/only-throw-error -- React waits for it
  if (others instanceof Promise) throw others;
  // Each area is in one of the two.
  const create = ((others ?? first) as Creators)[area];
  return useMemo(() => create(formats), [create, formats]);
}
