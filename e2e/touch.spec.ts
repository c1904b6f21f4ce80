import { devices } from '@playwright/test';
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
  const download = page.waitForEvent('download');
  await desk.button('Download enriched file').tap();
  expect((await download).suggestedFilename()).toBe('sample-list-enriched.csv');
});
