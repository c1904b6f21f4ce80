import { StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { CrashPage, ConfigErrorPage } from './errorPages.tsx';
import { ChosenLanguage } from './settings/chosenLanguage.tsx';
import { ConfigError, loadConfig } from './settings/config.ts';
import { ErrorBoundary } from './errorBoundary.tsx';
import { loadLanguage, storedLanguage } from './settings/language.ts';
import { createQueryClient } from './services/queryClient.ts';
import { openServices } from './services/openServices.ts';
import { applyAccent, applyTheme, storedTheme } from './settings/theme.ts';

declare global {
  interface Window {
    /** The host's settings, under way since `public/boot.js` ran. */
    readonly configFetch: Promise<Response>;
  }
}

/** Starts the page in `element`; whatever keeps it from starting is said there. */
export async function start(element: HTMLElement): Promise<void> {
  applyTheme(storedTheme());
  const root = createRoot(element);
  // Where a language can't be loaded, English may be.
  const language = loadLanguage(navigator.languages, storedLanguage()).catch(() =>
    loadLanguage([]),
  );
  const show = async (screen: ReactNode) => {
    const first = await language;
    root.render(
      <StrictMode>
        <ChosenLanguage first={first}>
          <ErrorBoundary fallback={CrashPage}>{screen}</ErrorBoundary>
        </ChosenLanguage>
      </StrictMode>,
    );
  };
  try {
    const config = await loadConfig(window.configFetch);
    if (config.brand.accent) applyAccent(config.brand.accent);
    const queryClient = createQueryClient();
    await show(<App services={openServices(config, queryClient)} queryClient={queryClient} />);
  } catch (error) {
    await show(
      error instanceof ConfigError ? (
        <ConfigErrorPage error={error} />
      ) : (
        <CrashPage error={error} />
      ),
    );
  }
}
