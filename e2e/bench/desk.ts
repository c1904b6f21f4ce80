import { expect } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { forgetTasks, inBrowser } from './browser.ts';
import { between, type Figures } from './figures.ts';

/** What our app's own steps take for one list, through the proxy to the sandbox server. */
export async function measureDesk(origin: string, list: string): Promise<Figures> {
  return inBrowser(`${origin}/`, async (page, spending) => {
    const desk = new Desk(page);
    await desk.connect('bench', 'bench');
    await forgetTasks(page);
    const chosen = spending();
    await page.getByLabel('CSV file').setInputFiles(list);
    await desk.isAt('Match columns', 600_000);
    await expect(page.getByRole('combobox', { name: 'First name' })).toBeVisible();
    const previewed = spending();
    await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 600_000 });
    const profiled = spending();
    await desk.button('Continue').click();
    await desk.isAt('Review', 600_000);
    const planned = spending();
    await desk.submit();
    await desk.results(1_800_000);
    return {
      preview: between(chosen, previewed),
      profile: between(chosen, profiled),
      plan: between(profiled, planned),
      whole: between(chosen, spending()),
    };
  });
}
