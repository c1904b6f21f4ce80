import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Link } from 'wouter';
import { ConnectionLink } from '../../features/connection/connectionLink.tsx';
import { PATHS } from '../../features/page/paths.ts';
import { useServices } from '../../features/page/services.ts';
import { AutoIcon, MoonIcon, SunIcon } from '../../ui/icons.tsx';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { useChooseLanguage } from '../settings/chosenLanguage.tsx';
import { LANGUAGES } from '../../messages/languages.ts';
import { codeOf } from '../settings/language.ts';
import { Shortcuts } from './shortcuts.tsx';
import { ErrorBoundary } from '../errorBoundary.tsx';
import { applyTheme, storeTheme, nextTheme, storedTheme } from '../settings/theme.ts';

const UndoDelete = lazy(() => import('./undoDelete.tsx'));

const FOOTER_LINK = 'inline-flex min-h-6 items-center underline underline-offset-4 hover:text-ink';

/** The frame around every screen. */
export function Shell({ children }: { children: ReactNode }) {
  const words = useMessages('app');
  const { brand, supportUrl } = useServices().config;
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-8">
      <a
        href="#main"
        className="absolute left-4 z-30 -translate-y-[110%] rounded-b-md bg-accent px-4 py-2 text-small font-semibold text-on-accent focus:translate-y-0"
        onClick={(event) => {
          // The hash is the route; the focus moves without it.
          event.preventDefault();
          document.querySelector<HTMLElement>('main')?.focus();
        }}
      >
        {words.skip}
      </a>
      <header className="flex min-h-18 items-center justify-between gap-4 py-3">
        <Link
          to={PATHS.home}
          className="flex min-h-11 items-center gap-2.5 font-bold tracking-tight"
        >
          <img src={brand.logo ?? './logo.svg'} alt="" className="h-7 w-auto" />
          {brand.name}
        </Link>
        <div className="-mr-3 flex items-center gap-1">
          <ConnectionLink />
          <LanguageButtons />
          <ThemeButton />
        </div>
      </header>
      <main id="main" tabIndex={-1} className="grow pt-4 pb-16 outline-none">
        {children}
      </main>
      <footer className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-3 border-t border-line py-6 text-fine text-quiet print:hidden">
        <p>{words.footer}</p>
        <ul className="flex flex-wrap gap-x-6 gap-y-3">
          <li>
            <Link to={PATHS.help} className={FOOTER_LINK}>
              {words.help}
            </Link>
          </li>
          <li>
            <Link to={PATHS.data} className={FOOTER_LINK}>
              {words.data}
            </Link>
          </li>
          <li>
            <Shortcuts />
          </li>
          {supportUrl && (
            <li>
              <a href={supportUrl} className={FOOTER_LINK}>
                {words.support}
              </a>
            </li>
          )}
        </ul>
      </footer>
      <ErrorBoundary fallback={Nothing}>
        <Suspense>
          <UndoDelete />
        </Suspense>
      </ErrorBoundary>
    </div>
  );
}

/** Shown if `UndoDelete` could not be loaded: nobody misses it until something is deleted. */
function Nothing() {
  return null;
}

/** Each other language by its own name, so that those who read only that one find it. */
function LanguageButtons() {
  const { language } = useFormats();
  const choose = useChooseLanguage();
  return LANGUAGES.filter(({ code }) => code !== codeOf(language)).map(({ code, name }) => (
    <button
      key={code}
      type="button"
      lang={code}
      className="min-h-11 rounded-md px-3 text-fine font-semibold text-quiet hover:bg-sunken hover:text-ink"
      onClick={() => {
        choose(code);
      }}
    >
      {name}
    </button>
  ));
}

const THEME_ICONS = { system: AutoIcon, light: SunIcon, dark: MoonIcon };

function ThemeButton() {
  const words = useMessages('app');
  const [theme, setTheme] = useState(storedTheme);
  const Icon = THEME_ICONS[theme];
  return (
    <button
      type="button"
      aria-label={words.theme[theme]}
      title={words.theme[theme]}
      className="grid size-11 place-items-center rounded-md text-quiet hover:bg-sunken hover:text-ink"
      onClick={() => {
        const next = nextTheme(theme);
        applyTheme(next);
        storeTheme(next);
        setTheme(next);
      }}
    >
      <Icon />
    </button>
  );
}
