import type { Page } from 'puppeteer-core';
import {
  chooseAndSee,
  findFile,
  forgetTasks,
  inBrowser,
  press,
  pressAndSee,
  shows,
  until,
} from './browser.ts';
import { between, type Figures } from './figures.ts';

/** What our app's own steps take for one list, through the proxy to the sandbox server. */
export async function measureDesk(origin: string, list: string): Promise<Figures> {
  return inBrowser(`${origin}/`, async (page, spending) => {
    await connect(page);
    await findFile();
    await forgetTasks(page);
    const chosen = spending();
    const ms = await chooseAndSee(page, list, '[role=combobox]');
    const previewed = spending();
    await until(page, `document.querySelector('[role=progressbar]') === null`);
    const profiled = spending();
    const planMs = await pressAndSee(page, 'Continue', { selector: 'h1', text: 'Review' });
    const planned = spending();
    await press(page, 'Submit list');
    await shows(page, 'h1', 'Results');
    return {
      preview: { ...between(chosen, previewed), ms },
      profile: between(chosen, profiled),
      plan: { ...between(profiled, planned), ms: planMs },
      whole: between(chosen, spending()),
    };
  });
}

/** From home to choosing a list, with credentials that the sandbox takes. */
async function connect(page: Page): Promise<void> {
  await press(page, 'New list');
  await shows(page, 'h1', 'Connect');
  for (const label of ['API key', 'Authorization token'])
    await page.locator(`::-p-aria([name="${label}"][role="textbox"])`).fill('bench');
  await press(page, 'Connect');
  await shows(page, 'h1', 'Choose a list');
}
