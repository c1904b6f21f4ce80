import {
  createContext,
  use,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { LanguageProvider, type LoadedLanguage } from '../../messages/language.tsx';
import type { LanguageCode } from '../../messages/languages.ts';
import { storeLanguage, loadLanguage } from './language.ts';

const Choose = createContext<(code: LanguageCode) => void>(() => undefined);

/** Everything below is in `first`, until the user chooses another language. */
export function ChosenLanguage({
  first,
  children,
}: {
  first: LoadedLanguage;
  children: ReactNode;
}) {
  const [language, setLanguage] = useState(first);
  useLayoutEffect(() => {
    document.documentElement.lang = language.tag;
  }, [language]);
  useEffect(() => {
    // Preloads what the screens need. They report a failure.
    Promise.resolve(language.later()).catch(() => undefined);
  }, [language]);
  const asked = useRef<LanguageCode>(undefined);
  const choose = useMemo(
    () => (code: LanguageCode) => {
      storeLanguage(code);
      asked.current = code;
      loadWholly(code).then(
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
      <LanguageProvider language={language}>{children}</LanguageProvider>
    </Choose>
  );
}

/** Every message, so that no screen that is shown has to wait for its own. */
async function loadWholly(code: LanguageCode): Promise<LoadedLanguage> {
  const language = await loadLanguage(navigator.languages, code);
  await language.later();
  return language;
}

/** Gives the way to choose the page's language by hand. */
export function useChooseLanguage(): (code: LanguageCode) => void {
  return use(Choose);
}
