import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { scan } from './support/accessibility.ts';
import { SAMPLE_LIST } from './support/lists.ts';
import { expect, test } from './support/test.ts';

/** A file of this text, for a file input. */
function csv(text: string) {
  return { name: 'listed.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
}

/** Adds a file to the list on home by keyboard, and closes the dialog. */
async function addToList(page: Page, button: string, text: string, says: RegExp): Promise<void> {
  await page.getByRole('button', { name: button }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Do-not-contact list' });
  await dialog.getByLabel('Do-not-contact file').setInputFiles(csv(text));
  await expect(dialog.getByRole('status').filter({ hasText: says })).toBeVisible({
    timeout: 60_000,
  });
  await scan(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
}

test('people and emails on the do-not-contact list are neither sent nor written', async ({
  page,
  desk,
}) => {
  await desk.home();
  const region = page.getByRole('region', { name: 'Do-not-contact list' });
  await expect(region).toContainText('people who asked not to be contacted');
  const [header = '', firstRow = ''] = readFileSync(SAMPLE_LIST, 'utf8').split(/\r?\n/);
  await addToList(page, 'Add people or emails', `${header}\n${firstRow}\n`, /1 person in 1 row/);
  await expect(region).toContainText('On your list: 1 person.');

  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await expect(page.getByText('On the do-not-contact list')).toBeVisible();
  await page.getByRole('textbox', { name: 'Job name' }).fill('with a list');
  await desk.submit();
  await desk.results();
  const rows = page.getByRole('table', { name: 'Rows' });
  await expect(rows).toContainText('not sent: do not contact');
  const email = /[\w.+-]+@example\.\w+/.exec(await rows.innerText())?.[0] ?? '';
  expect(email).not.toBe('');

  await desk.home();
  const hash = createHash('sha256').update(email.toLowerCase()).digest('hex');
  await addToList(page, 'Edit do-not-contact list', hash, /1 email in 1 row/);
  await expect(region).toContainText('On your list: 1 email and 1 person.');
  await page.getByRole('link', { name: /^Results: / }).click();
  const summary = page.getByRole('region', { name: 'Summary' });
  await expect(summary).toContainText('Withheld: on the do-not-contact list');
  await expect(rows).toContainText('suppressed');
  await expect(rows).not.toContainText(email);
  const { sheet } = await desk.download();
  const cells = sheet.rows.flat();
  expect(cells).toContain('suppressed');
  expect(cells).not.toContain(email);
  await scan(page);
});

test('without the list of the host nothing is sent', async ({ page, desk }) => {
  const settings = { body: JSON.stringify({ doNotContact: './suppressed.csv' }) };
  await page.route('**/config.json', (route) => route.fulfill(settings));
  await page.route('**/suppressed.csv', (route) => route.fulfill({ status: 503 }));
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  const missing = page.getByText('We couldn’t load the do-not-contact list').first();
  await expect(missing).toBeVisible();
  await page.getByRole('textbox', { name: 'Job name' }).fill('blocked');
  await desk.button('Submit list').click();
  await expect(page.getByText('We couldn’t load the do-not-contact list')).toHaveCount(2);
  await desk.isAt('Review');

  const list = readFileSync(SAMPLE_LIST, 'utf8').split(/\r?\n/).slice(0, 3).join('\n');
  await page.unroute('**/suppressed.csv');
  await page.route('**/suppressed.csv', (route) => route.fulfill({ body: list }));
  await desk.button('Try again').click();
  await expect(page.getByText('On the do-not-contact list')).toBeVisible();
  await desk.submit();
});
