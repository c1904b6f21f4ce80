import type { Locator } from '@playwright/test';
import type { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';

/** Presses Tab until `target` has the focus, as a person would. */
async function tabTo(desk: Desk, target: Locator, most = 40): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await desk.page.keyboard.press('Tab');
  }
  await expect(target).toBeFocused();
}

async function press(desk: Desk, target: Locator): Promise<void> {
  await tabTo(desk, target);
  await desk.page.keyboard.press('Enter');
}

/** A new screen has the focus on its heading, so that reading and tabbing go on from there. */
async function arrives(desk: Desk, heading: string, timeout?: number): Promise<void> {
  await desk.isAt(heading, timeout);
  await expect(desk.heading(heading)).toBeFocused();
}

test('the whole job can be done by keyboard alone', async ({ desk }) => {
  const { page } = desk;
  await desk.home();
  await press(desk, desk.button('Try the demo'));
  await arrives(desk, 'Choose a list');
  await press(desk, desk.button('Use the sample list'));
  await arrives(desk, 'Match columns');

  // A column is chosen by typing its name, and replaced the same way.
  const city = page.getByRole('combobox', { name: 'City' });
  const before = await city.inputValue();
  await tabTo(desk, city, 60);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type(before);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(city).toHaveValue(before);
  await page.keyboard.press('Escape');

  await press(desk, desk.button('Continue'));
  await arrives(desk, 'Review');
  await press(desk, desk.button('Submit list'));
  await arrives(desk, 'Progress');
  await arrives(desk, 'Results', 45_000);
  const download = desk.button('Download enriched file');
  await tabTo(desk, download);
  const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
  expect(file.suggestedFilename()).toBe('sample-list-enriched.csv');
});

test('shortcuts lead through the demo, are listed, and those of one key can be switched off', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.home();
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await expect(sheet).toBeVisible();
  // Shortcuts do nothing in a dialog.
  await page.keyboard.press('n');
  await expect(sheet).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);

  await desk.button('Try the demo').click();
  await desk.isAt('Choose a list');
  await page.keyboard.press('Control+Enter');
  await desk.isAt('Match columns');
  await page.keyboard.press('Control+Enter');
  await desk.isAt('Review');
  // Keys typed into a text box are text.
  await page.getByRole('textbox', { name: 'Job name' }).fill('h');
  await page.keyboard.press('n');
  await desk.isAt('Review');
  await desk.heading('Review').focus();
  await page.keyboard.press('h');
  await desk.isAt('Append emails to your list');

  await page.keyboard.press('?');
  await sheet.getByLabel('Single-key shortcuts').uncheck();
  await page.keyboard.press('Escape');
  await expect(sheet).toHaveCount(0);
  await page.keyboard.press('?');
  await page.keyboard.press('n');
  await page.reload();
  await desk.isAt('Append emails to your list');
  await page.keyboard.press('n');
  await expect(sheet).toHaveCount(0);
  await desk.isAt('Append emails to your list');
});
