import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { showIn } from './media.ts';

/** The standards that axe is asked to check, by its tags. */
export const ACCESSIBILITY_STANDARDS = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
];

/** The axe rules that look at colors. The other rules find the same in both themes. */
const OF_COLORS = ['color-contrast', 'link-in-text-block'];

/** Expects that axe finds no fault on the page, in the light and the dark theme. */
export async function scan(page: Page): Promise<void> {
  const light = await new AxeBuilder({ page }).withTags(ACCESSIBILITY_STANDARDS).analyze();
  await showIn(page, { colorScheme: 'dark' });
  const dark = await new AxeBuilder({ page }).withRules(OF_COLORS).analyze();
  await showIn(page, { colorScheme: 'light' });
  const faults = Object.entries({ light, dark }).flatMap(([scheme, { violations }]) =>
    violations.map(
      ({ id, nodes }) => `${scheme}: ${id}: ${nodes.map((node) => node.html).join(' | ')}`,
    ),
  );
  expect(faults).toEqual([]);
}
