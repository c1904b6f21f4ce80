import { accentTokens } from '../../ui/accentTokens.ts';
import { readPreference, writePreference } from './preferences.ts';

/** The user's choice of theme. `system` follows the operating system. */
export type Theme = 'system' | 'light' | 'dark';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/** The next theme in the rotation. */
export function nextTheme(theme: Theme): Theme {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'system';
}

/** The theme that the user chose in this browser. */
export function storedTheme(): Theme {
  const stored = readPreference('theme');
  return THEMES.find((theme) => theme === stored) ?? 'system';
}

/** Shows a theme. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Stores a theme if the browser allows it. */
export function storeTheme(theme: Theme): void {
  writePreference('theme', theme);
}

/** Sets the brand's accent, such as `#0b7a66`, and everything that is derived from it. */
export function applyAccent(accent: string): void {
  for (const [token, color] of accentTokens(accent))
    document.documentElement.style.setProperty(token, color);
}
