import { Desk } from '../support/desk.ts';
import { forgetTasks, inBrowser, shows, until } from './browser.ts';
import { between, type Figures } from './figures.ts';

/** What our app's own steps take for one list, through the proxy to the sandbox server. */
export async function measureDesk(origin: string, list: string): Promise<Figures> {
  return inBrowser(`${origin}/`, async (page, spending) => {
    const desk = new Desk(page);
    await desk.connect('bench', 'bench');
    await forgetTasks(page);
    const chosen = spending();
    await page.getByLabel('CSV file').setInputFiles(list);
    await until(page, () => document.querySelector('[role=combobox]') !== null, undefined);
    const previewed = spending();
    await until(page, () => document.querySelector('[role=progressbar]') === null, undefined);
    const profiled = spending();
    await desk.button('Continue').click();
    await shows(page, 'h1', 'Review');
    const planned = spending();
    await desk.submit();
    await shows(page, 'h1', 'Results');
    return {
      preview: between(chosen, previewed),
      profile: between(chosen, profiled),
      plan: between(profiled, planned),
      whole: between(chosen, spending()),
    };
  });
}
