import { createContext, use, useMemo, type ReactNode } from 'react';
import { createFormats, type Formats } from './formats.ts';

const Language = createContext<Formats>(createFormats('en-US'));

/** Sets the language of everything below: a BCP 47 tag. */
export function LanguageProvider(props: { language: string; children: ReactNode }) {
  const formats = useMemo(() => createFormats(props.language), [props.language]);
  return <Language value={formats}>{props.children}</Language>;
}

/** How the page's language writes numbers, sizes and times. */
export function useFormats(): Formats {
  return use(Language);
}

/** The languages of the page, by their codes. */
export type LanguageCode = 'en' | 'es';

/** The sentences of a screen in each language of the page. */
export interface Words<W> {
  readonly en: (formats: Formats) => W;
  readonly es: (formats: Formats) => W;
}

/** The sentences of `words` in the page's language. */
export function useWords<W>(words: Words<W>): W {
  const formats = useFormats();
  return useMemo(() => {
    return (formats.language.startsWith('es') ? words.es : words.en)(formats);
  }, [words, formats]);
}
