import { Desk } from './support/desk.ts';
import { faultsOf } from './support/pseudo/faults.ts';
import { pseudo } from './support/pseudo/pseudo.ts';
import { servePseudo } from './support/pseudo/serve.ts';
import { expect, test as base } from './support/test.ts';

const SIZES = [
  { width: 1280, height: 900 },
  { width: 360, height: 740 },
];

interface Fixtures {
  /** The app in the language of tests. */
  pseudoDesk: Desk;
  /** Looks at the page at every size; what is wrong is told at the end, and with the name of the place. */
  look: (place: string) => Promise<void>;
}

const test = base.extend<Fixtures>({
  locale: 'es-US',
  reducedMotion: 'reduce',
  pseudoDesk: async ({ desk }, use) => {
    await servePseudo(desk.page);
    await use(new Desk(desk.page, './', pseudo));
  },
  look: async ({ page }, use) => {
    const faults = new Set<string>();
    await use(async (place) => {
      for (const size of SIZES) {
        await page.setViewportSize(size);
        for (const fault of await faultsOf(page)) faults.add(`${place}: ${fault}`);
      }
    });
    expect([...faults]).toEqual([]);
  },
});

test('every text of the demo is translated and fits', async ({ pseudoDesk: desk, look }) => {
  test.slow();
  const { page } = desk;
  await desk.home();
  await look('home');
  await desk.button('Keyboard shortcuts').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('shortcuts');
  await page.keyboard.press('Escape');
  await desk.startDemo();
  await look('choose');
  await desk.button('Use the sample list').click();
  await desk.isRead();
  await look('match');
  await desk.continue();
  await look('review');
  await desk.submit();
  await look('progress');
  await desk.results();
  await look('results');
  await desk.button('Other files').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await look('other files');
  await page.keyboard.press('Escape');
  await desk.home();
  await expect(page.getByRole('region', { name: pseudo('Past lists') })).toContainText(
    'sample-list',
  );
  await look('home with a list');
});

test('so is everything beside it', async ({ pseudoDesk: desk, look }) => {
  const { page } = desk;
  await desk.home();
  await desk.button('New list').click();
  await desk.isAt('Connect');
  await look('connect');
  await desk.button('Connect').click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look('connect with mistakes');
  await page.goto('./#/help');
  await desk.isAt('Help');
  await look('help');
  await page.goto('./#/data');
  await desk.isAt('What happens to my data');
  await look('data');
  await page.goto('./#/nowhere');
  await desk.isAt('There is nothing at this address');
  await look('nowhere');
});
