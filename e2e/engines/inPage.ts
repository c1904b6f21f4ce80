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
  if (document.querySelector('main div[aria-busy]')) return '';
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
