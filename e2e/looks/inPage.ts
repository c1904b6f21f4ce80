/** Scripts that run in the page, in any engine: each stands alone, since only its own source is sent there. */
import type { Place } from '../engines/tab.ts';

/** Shows the page in a theme and a text size in percent, without transitions. */
export function wear(theme: string, text: number): void {
  if (document.adoptedStyleSheets.length === 0) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*, ::before, ::after { transition: none !important; }');
    document.adoptedStyleSheets = [sheet];
  }
  document.documentElement.dataset['theme'] = theme;
  document.documentElement.style.fontSize = text === 100 ? '' : `${text}%`;
}

/** Chooses the page's language. A script can press the button even behind a dialog. */
export function chooseLanguage(code: string): void {
  document.querySelector<HTMLElement>(`header button[lang="${code}"]`)?.click();
}

/** Whether the page is idle: nothing moves or loads, and the language is this one. */
export function isStill(code: string): boolean {
  // Popups of the active control are positioned a moment later.
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

/** The window height that shows the whole page. */
export function pageHeight(): number {
  return document.documentElement.scrollHeight;
}

/** Opens all closed disclosures. Returns whether there were any. */
export function openAll(): boolean {
  const closed = 'main button[aria-expanded="false"]:not([aria-haspopup])';
  const buttons = [...document.querySelectorAll<HTMLElement>(closed)];
  for (const button of buttons) button.click();
  return buttons.length > 0;
}

/** Names of the buttons that open a dialog or a glossary term. */
export function openers(): string[] {
  const buttons = document.querySelectorAll<HTMLElement>('button[aria-haspopup="dialog"]');
  return [...buttons].map((button) => button.getAttribute('aria-label') ?? button.textContent);
}

/** The place of the nth of these buttons, scrolled into view. */
export function placeOfOpener(index: number): (Place & Record<string, number>) | null {
  const button = document.querySelectorAll('button[aria-haspopup="dialog"]')[index];
  if (!button) return null;
  button.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = button.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** Whether an overlay covers the page. */
export function isCovered(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** Whether a picker's list is open. */
export function isListOpen(): boolean {
  return document.querySelector('[role="listbox"]') !== null;
}
