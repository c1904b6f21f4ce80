import { createContext, use, useMemo, type ReactNode } from 'react';
import { createFormats, type Formats } from './formats.ts';

interface Language {
  readonly formats: Formats;
  readonly translations: Translations;
}

const LanguageContext = createContext<Language>({
  formats: createFormats('en-US'),
  translations: {},
});

/** Sets the language of everything below: a BCP 47 tag, and its translations of the English. */
export function LanguageProvider(props: {
  language: string;
  translations: Translations;
  children: ReactNode;
}) {
  const { language, translations, children } = props;
  const value = useMemo(
    () => ({ formats: createFormats(language), translations }),
    [language, translations],
  );
  return <LanguageContext value={value}>{children}</LanguageContext>;
}

/** How the page's language writes numbers, sizes and times. */
export function useFormats(): Formats {
  return use(LanguageContext).formats;
}

/** The languages of the page, by their codes. */
export type LanguageCode = 'en' | 'es';

/** The sentences of a screen in English, the source of their types; `id` finds their translation. */
export interface Words<W> {
  readonly id: string;
  readonly en: (formats: Formats) => W;
}

/** Sentences in another language, by the `id` of the English ones. What is lacking stays English. */
export type Translations = { readonly [id in string]?: (formats: Formats) => unknown };

/** The sentences of `words` in the page's language. */
export function useWords<W>(words: Words<W>): W {
  const { formats, translations } = use(LanguageContext);
  return useMemo(() => {
    // The types of each language's file hold it to the type of the English.
    const translated = translations[words.id] as Words<W>['en'] | undefined;
    return (translated ?? words.en)(formats);
  }, [words, formats, translations]);
}
