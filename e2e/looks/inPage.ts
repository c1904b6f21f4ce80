/** Scripts that run in the page, in any engine: each stands alone, since only its text gets there. */
import type { Place } from '../engines/tab.ts';

/** Shows the page in a theme and with text of a size, in percent, without fading over. */
export function wear(theme: string, text: number): void {
  if (document.adoptedStyleSheets.length === 0) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, ::before, ::after { transition: none !important; }');
    document.adoptedStyleSheets = [sheet];
  }
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.style.fontSize = text === 100 ? '' : `${text}%`;
}

/** Chooses the page's language. The button is there behind a dialog too, for a script. */
export function chooseLanguage(code: string): void {
  document.querySelector<HTMLElement>(`header button[lang="${code}"]`)?.click();
}

/** Whether the page has come to rest: nothing moves or loads, and all is in this language. */
export function isStill(code: string): boolean {
  // What belongs to the control in use, such as its list, is placed beside it a moment later.
  document.activeElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  if (document.querySelector('[data-anchor-hidden]')) return false;
  const moves = document
    .getAnimations()
    .some(
      ({ effect, playState }) =>
        playState === 'running' && Number.isFinite(effect?.getComputedTiming().endTime),
    );
  const busy = document.querySelector('main div[aria-busy], main .animate-late') !== null;
  return !moves && !busy && document.documentElement.lang.startsWith(code);
}

/** How high the window must be for all of the page to be seen. */
export function pageHeight(): number {
  return document.documentElement.scrollHeight;
}

/** Opens everything on screen that opens in its place; gives whether there was anything. */
export function openAll(): boolean {
  const closed = 'main button[aria-expanded="false"]:not([aria-haspopup])';
  const buttons = [...document.querySelectorAll<HTMLElement>(closed)];
  for (const button of buttons) button.click();
  return buttons.length > 0;
}

/** The names of the buttons that open a dialog or a word's meaning. */
export function openers(): string[] {
  const buttons = document.querySelectorAll<HTMLElement>('button[aria-haspopup="dialog"]');
  return [...buttons].map((button) => button.getAttribute('aria-label') ?? button.textContent);
}

/** Where the nth of them is, scrolled into view. */
export function placeOfOpener(index: number): (Place & Record<string, number>) | null {
  const button = document.querySelectorAll('button[aria-haspopup="dialog"]')[index];
  if (!button) return null;
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** Whether something lies over the page. */
export function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** Whether the choices of a picker are on screen. */
export function isListOpen(): boolean {
  return document.querySelector('[role="listbox"]') !== null;
}
