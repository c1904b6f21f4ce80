import { createContext, use, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { LanguageProvider, type LanguageCode } from '../ui/language.tsx';
import { chooseLanguage, keepLanguage, storedLanguage } from './language.ts';

const Choose = createContext<(code: LanguageCode) => void>(() => undefined);

/** Everything below is in the language that the user chose, or else the browser's. */
export function ChosenLanguage({ children }: { children: ReactNode }) {
  const [chosen, setChosen] = useState(storedLanguage);
  const language = chooseLanguage(navigator.languages, chosen);
  useLayoutEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const choose = useMemo(
    () => (code: LanguageCode) => {
      keepLanguage(code);
      setChosen(code);
    },
    [],
  );
  return (
    <Choose value={choose}>
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </Choose>
  );
}

/** Gives the way to choose the page's language by hand. */
export function useChooseLanguage(): (code: LanguageCode) => void {
  return use(Choose);
}
