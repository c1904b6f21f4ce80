import { expect } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { inBrowser, type Figures } from './browser.ts';

/** Times of our app's own steps for one list, through the proxy to the sandbox server. */
export async function measureDesk(origin: string, list: string): Promise<Figures> {
  return inBrowser(`${origin}/`, async (page) => {
    const desk = new Desk(page);
    await desk.connect('bench', 'bench');
    const chosen = performance.now();
    await page.getByLabel('CSV file').setInputFiles(list);
    await desk.isAt('Match columns', 600_000);
    await expect(page.getByRole('combobox', { name: 'First name' })).toBeVisible();
    const preview = performance.now();
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 600_000 });
    const profiled = performance.now();
    await desk.button('Continue').click();
    await desk.isAt('Review', 600_000);
    const planned = performance.now();
    await desk.submit();
    await desk.results(1_800_000);
    const done = performance.now();
    return {
      preview: preview - chosen,
      profile: profiled - chosen,
      plan: planned - profiled,
      whole: done - chosen,
    };
  });
}
