import { expect } from '@playwright/test';
import type { Tab } from '../engines/tab.ts';
import type { Form } from './forms.ts';
import { chooseLanguage, isStill, wear } from './inPage.ts';

/** Shows the current screen in a form. */
export async function dress(tab: Tab, { theme, text, language, width, height }: Form) {
  await tab.resize({ width, height });
  await tab.run(wear, theme, text);
  await tab.run(chooseLanguage, language);
  const message = `${language} on screen, and nothing that moves`;
  await expect.poll(() => tab.run(isStill, language), { message, timeout: 30_000 }).toBe(true);
}
