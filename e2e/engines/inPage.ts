/** Scripts that run in the page, in any engine: each stands alone, since only its own source is sent there. */
import type { Place } from './tab.ts';

export type Role = 'button' | 'link' | 'textbox' | 'checkbox' | 'heading';

/** The place of the control with this role and exact name, scrolled into view. Null if there is none to press. */
export function placeOf(role: Role, name: string): (Place & Record<string, number>) | null {
  const selectors = {
    button: 'button',
    link: 'a[href]',
    textbox: 'input, textarea',
    checkbox: 'input[type=checkbox]',
    heading: 'h1',
  };
  const found = [...document.querySelectorAll<HTMLElement>(selectors[role])].find((element) => {
    const labels = [...((element as HTMLInputElement).labels ?? [])];
    const names = [element.getAttribute('aria-label'), ...labels.map((label) => label.textContent)]
      .concat(element.textContent)
      .map((text) => (text ?? '').replace(/\s+/g, ' ').trim());
    return (
      names.find((text) => text !== '') === name &&
      element.getClientRects().length > 0 &&
      !element.matches(':disabled')
    );
  });
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** The heading of the screen. Empty until the content below it has rendered. */
export function screenName(): string {
  if (document.querySelector('main div[aria-busy], main .animate-late')) return '';
  return document.querySelector('h1')?.textContent.trim() ?? '';
}

/** The visible text on the screen. */
export function screenText(): string {
  return document.body.innerText;
}

/** The accessible name of the focused element, from its label or text. */
export function focusedName(): string {
  const element = document.activeElement;
  const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
  const name = element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  return name.replace(/\s+/g, ' ').trim();
}

/**
 * Whether the focused element shows a focus ring, its own or that of the box around it. True if the window has no
 * focus.
 */
export function showsFocus(): boolean {
  const element = document.activeElement;
  if (!element || element === document.body || !document.hasFocus()) return true;
  return [element, element.parentElement ?? element].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  });
}

/** How often the page fetched a file with this name. */
export function timesFetched(file: string): number {
  const entries = performance.getEntriesByType('resource');
  return entries.filter(({ name }) => name.endsWith(`/${file}`)).length;
}

/** Records the page's errors and warnings from now on, for drivers that don't report them. */
export function watchComplaints(): void {
  const complaints: string[] = [];
  (window as { complaints?: string[] }).complaints = complaints;
  for (const level of ['error', 'warn'] as const) {
    const { [level]: say } = console;
    console[level] = (...words: unknown[]) => {
      complaints.push(words.map(String).join(' '));
      say(...words);
    };
  }
  addEventListener('error', ({ message, error }) => {
    const { stack, cause } = (error ?? {}) as Error;
    complaints.push([`uncaught: ${message}`, cause, stack].filter(Boolean).map(String).join('\n'));
  });
  addEventListener('unhandledrejection', ({ reason }) =>
    complaints.push(`unhandled: ${String(reason)}`),
  );
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    complaints.push(`Policy: ${violatedDirective} ${blockedURI}`),
  );
}

/** Returns and clears the recorded errors and warnings. */
export function takeComplaints(): string[] {
  return (window as { complaints?: string[] }).complaints?.splice(0) ?? [];
}
