import {
  createContext,
  use,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { LanguageProvider, type LanguageCode } from '../ui/language.tsx';
import { keepLanguage, loadLanguage, type LoadedLanguage } from './language.ts';

const Choose = createContext<(code: LanguageCode) => void>(() => undefined);

/** Everything below is in `first`, until the user chooses another language. */
export function ChosenLanguage({
  first,
  children,
}: {
  first: LoadedLanguage;
  children: ReactNode;
}) {
  const [{ tag, translations }, setLanguage] = useState(first);
  useLayoutEffect(() => {
    document.documentElement.lang = tag;
  }, [tag]);
  const asked = useRef<LanguageCode>(undefined);
  const choose = useMemo(
    () => (code: LanguageCode) => {
      keepLanguage(code);
      asked.current = code;
      loadLanguage(navigator.languages, code).then(
        (loaded) => {
          if (asked.current === code) setLanguage(loaded);
        },
        // The page stays as it is; what was chosen is loaded at the next start.
        () => undefined,
      );
    },
    [],
  );
  return (
    <Choose value={choose}>
      <LanguageProvider language={tag} translations={translations}>
        {children}
      </LanguageProvider>
    </Choose>
  );
}

/** Gives the way to choose the page's language by hand. */
export function useChooseLanguage(): (code: LanguageCode) => void {
  return use(Choose);
}
