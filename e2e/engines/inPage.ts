/** Scripts that run in the page, in any engine: each stands alone, since only its text gets there. */
import type { Place } from './tab.ts';

export type Role = 'button' | 'link' | 'textbox' | 'checkbox' | 'heading';

/** Where the control of a role and exact name is, scrolled into view; null where there is none to press. */
export function placeOf(role: Role, name: string): (Place & Record<string, number>) | null {
  const selectors = {
    button: 'button',
    link: 'a[href]',
    textbox: 'input, textarea',
    checkbox: 'input[type=checkbox]',
    heading: 'h1',
  };
  // oxlint-disable-next-line unicorn/consistent-function-scoping -- only what stands inside gets into the page
  const nameOf = (element: Element): string =>
    [
      element.getAttribute('aria-label') ?? '',
      ...[...((element as HTMLInputElement).labels ?? [])].map((label) => label.textContent),
      element.textContent,
    ]
      .map((text) => text.replace(/\s+/g, ' ').trim())
      .find((text) => text !== '') ?? '';
  const found = [...document.querySelectorAll<HTMLElement>(selectors[role])].find(
    (element) =>
      nameOf(element) === name &&
      element.getClientRects().length > 0 &&
      !element.matches(':disabled'),
  );
  if (!found) return null;
  found.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = found.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}

/** The heading of the screen, once what stands below it is made; empty before. */
export function screenName(): string {
  if (document.querySelector('main div[aria-busy], main .animate-late')) return '';
  return document.querySelector('h1')?.textContent.trim() ?? '';
}

/** All that can be read on screen. */
export function screenText(): string {
  return document.body.innerText;
}

/** The accessible name of what has the focus, as far as a label or its text gives it. */
export function focusedName(): string {
  const element = document.activeElement;
  const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
  const name = element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
  return name.replace(/\s+/g, ' ').trim();
}

/** Whether what has the focus shows it, by a ring of its own or of the box around it, where the window has it. */
export function showsFocus(): boolean {
  const element = document.activeElement;
  if (!element || element === document.body || !document.hasFocus()) return true;
  return [element, element.parentElement ?? element].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one);
    return outlineStyle !== 'none' && outlineWidth !== '0px';
  });
}

/** How often the page fetched a file of this name. */
export function timesFetched(file: string): number {
  const entries = performance.getEntriesByType('resource');
  return entries.filter(({ name }) => name.endsWith(`/${file}`)).length;
}

/** Writes down from now on what the page complains about, for where the driver does not tell. */
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

/** What was written down since it was last taken. */
export function takeComplaints(): string[] {
  return (window as { complaints?: string[] }).complaints?.splice(0) ?? [];
}
