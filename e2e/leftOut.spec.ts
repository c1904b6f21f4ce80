import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

const LIST = [
  'First Name,Last Name,Address,City,State,Postal Code,Country,Email,Work Email',
  'Dana,Whitlock,12 Harbor Rd,Hoboken,NJ,07030,United States,none,',
  'Marc,Gagnon,410 Rue Laval,Ottawa,ON,K1A 0B1,Canada,,',
  'Current,Resident,4 Elm St,Salem,OR,97301,US,,n/a',
  'Rui,Castellan,5 Elm St,Salem,OR,97301,US,,Rui <rui@example.net>',
  'Lena,Quill,6 Elm St,Salem,OR,97301,US,LENA@EXAMPLE.NET; l@example.org,',
].join('\n');

/** Notes on the page whether the button to submit is disabled at any time: a short list is planned in a moment. */
async function watchSubmit(page: Page): Promise<void> {
  await page.evaluate(() => {
    new MutationObserver(() => {
      const buttons = [...document.querySelectorAll('button')];
      if (buttons.some(({ disabled, textContent }) => disabled && textContent === 'Submit list'))
        document.documentElement.dataset['submitWasDisabled'] = '';
    }).observe(document.body, { subtree: true, attributes: true });
  });
}

test('rows that are left out by judgment have a switch, and one rule counts emails on every screen', async ({
  desk,
}) => {
  const { page } = desk;
  const line = (text: string) => page.getByRole('listitem').filter({ hasText: text }).first();
  const abroad = page.getByRole('checkbox', { name: 'Outside the United States' });
  await desk.startDemo();
  await desk.choose({ name: 'mixed.csv', content: LIST });
  await desk.isAt('Match columns');
  await expect(
    page.getByText(/2 rows have an email .*“Email” and “Work Email”.* 3 rows don’t/),
  ).toBeVisible();
  await page.getByRole('checkbox', { name: 'Work Email' }).uncheck();
  await expect(page.getByText(/1 row has an email .*“Email”\), and 4 rows don’t/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Work Email' }).check();
  await desk.continue();
  await expect(page.getByText(/2 rows that already have an email won’t be sent/)).toBeVisible();
  await expect(line('No person’s name')).toContainText('1');
  await expect(abroad).toBeChecked();
  await expect(page.getByText(/1 .*row.*sent/i).first()).toBeVisible();

  await watchSubmit(page);
  await abroad.uncheck();
  await expect(line('Outside the United States')).toContainText('Will be sent: 1 row');
  await expect(page.locator('html[data-submit-was-disabled]')).toBeAttached();
  await expect(desk.button('Submit list')).toBeEnabled();
  await expect(page.getByRole('cell', { name: 'Gagnon' })).toBeVisible();
  await expect(page.getByRole('cell', { name: /K1A/ })).toHaveCount(0);
  await abroad.check();
  await expect(page.getByRole('cell', { name: 'Gagnon' })).toHaveCount(0);

  await desk.submit();
  await desk.results();
  const { sheet } = await desk.download();
  expect(sheet.rows.map((row) => row.at(-1))).toEqual([
    expect.stringMatching(/^(?:matched|no match)$/),
    'not sent: outside the United States',
    'not sent: no one named',
    'not sent: already has an e-mail',
    'not sent: already has an e-mail',
  ]);
});
