import { openAll } from './looks/inPage.ts';
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
  await page.evaluate(openAll);
  await look('match');
  await desk.continue();
  await page.evaluate(openAll);
  await look('review');
  await page.getByRole('checkbox', { name: /fírst 100/ }).check();
  await desk.submit();
  await expect(desk.button('Resume')).toBeVisible();
  await page.evaluate(openAll);
  await look('trial');
  await desk.button('Cancel').click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await look('cancel');
  await page.keyboard.press('Escape');
  await desk.button('Resume').click();
  await desk.results();
  await page.evaluate(openAll);
  await look('results');
  await desk.button('Other files').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.evaluate(openAll);
  await look('other files');
  await page.keyboard.press('Escape');
  await desk.home();
  await expect(page.getByRole('region', { name: pseudo('Past lists') })).toContainText(
    'sample-list',
  );
  await page.evaluate(openAll);
  await look('home with a list');
  await desk.button(`${pseudo('Delete')} sample-list.csv`).click();
  await expect(page.getByRole('main').getByText('sample-list')).toHaveCount(0);
  await look('home after a list was deleted');
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
  await desk.enterCredentials('test-key', 'test-token');
  await desk.isAt('Choose a list');
  await desk.choose({ name: 'sheet.csv', content: 'PK\u0003\u0004' });
  await expect(page.getByRole('alert').first()).toBeVisible();
  await look('choose what is no list');
  await page.goto('./#/help');
  await desk.isAt('Help');
  await page.evaluate(openAll);
  await look('help');
  await page.goto('./#/data');
  await desk.isAt('What happens to my data');
  await look('data');
  await desk.button('Delete all data').click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await look('delete all data');
  await page.getByRole('alertdialog').getByRole('button').last().click();
  await desk.isAt('All data deleted');
  await look('all data deleted');
  await page.goto('./#/nowhere');
  await desk.isAt('Page not found');
  await look('nowhere');
});

test('what is not translated, or does not fit, is found', async ({ pseudoDesk: desk }) => {
  const { page } = desk;
  await desk.home();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await faultsOf(page)).toEqual([]);
  await page.getByRole('main').evaluate((main, text) => {
    const add = (tag: string, content: string, style: Partial<CSSStyleDeclaration> = {}) => {
      const element = main.appendChild(document.createElement(tag));
      element.textContent = content;
      Object.assign(element.style, style);
      return element;
    };
    const button = { display: 'flex', justifyContent: 'center' };
    add('p', 'Plain English');
    add('p', '').title = 'A title in English';
    add('div', '1', { width: '400px' });
    add('button', text, { ...button, width: '9px', whiteSpace: 'nowrap' });
    add('button', text, { ...button, width: '90px' });
    add('p', text, { overflow: 'hidden', width: '9px', whiteSpace: 'nowrap' });
    add('p', text, { margin: '0' });
    add('p', text, { marginTop: '-2em' });
  }, pseudo('Several words'));
  const kinds = (await faultsOf(page)).map((fault) => fault.replace(/:.*|\d.*|“.*?”/gs, ''));
  expect(kinds).toEqual([
    'English',
    'English',
    'the page is ',
    ' lies on ',
    'overruns its box',
    'cut off',
    'a target of ',
    'takes ',
  ]);
});
