import { devices } from '@playwright/test';
import { readSheet } from './support/csv.ts';
import { SAMPLE_LIST } from './support/lists.ts';
import { expect, test } from './support/test.ts';

const { defaultBrowserType: _, ...phone } = devices['iPhone 13'];
test.use(phone);

test('the demo can be done on a phone by touch alone', async ({ page, desk }) => {
  await desk.home();
  await desk.button('Try the demo').tap();
  await desk.isAt('Choose a list');
  await desk.button('Use the sample list').tap();
  await desk.isRead();

  const picker = page.getByRole('combobox', { name: /External ID/ }).first();
  await picker.tap();
  await page.getByRole('option', { name: /Segment/ }).tap();
  await expect(picker).toHaveValue('Segment');
  await desk.button('Continue').tap();
  await desk.isAt('Review');

  await page
    .getByRole('button', { name: /^Show rows/ })
    .first()
    .tap();
  const sheet = page.getByRole('dialog');
  await expect(sheet.getByRole('cell', { name: 'Phoebe' })).toBeVisible();
  await sheet.getByRole('button', { name: /close/i }).tap();
  await expect(sheet).toHaveCount(0);

  await desk.button('Submit list').tap();
  await desk.results();
  const downloading = page.waitForEvent('download');
  await desk.button('Download enriched file').tap();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('sample-list-enriched.csv');
  const original = readSheet(SAMPLE_LIST);
  const { rows } = readSheet(await download.path());
  expect(rows.map((row) => row.slice(0, original.header.length))).toEqual(original.rows);
});
