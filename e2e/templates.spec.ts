import { readFileSync } from 'node:fs';
import type { Locator } from '@playwright/test';
import { scan } from './support/accessibility.ts';
import type { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';

test.use({ reducedMotion: 'reduce' });

/** Presses a button by keyboard. */
async function press(target: Locator): Promise<void> {
  await target.focus();
  await target.press('Enter');
}

async function chooseSample(desk: Desk): Promise<void> {
  await desk.startDemo();
  await press(desk.button('Use the sample list'));
  await desk.isRead();
}

test('a list that was set up once sets up the next one, by keyboard', async ({ desk, page }) => {
  await chooseSample(desk);
  await press(desk.button('Continue'));
  await desk.isAt('Review');
  await page.getByRole('textbox', { name: 'Spending limit' }).fill('150');
  await press(desk.button('Save as template'));
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('textbox', { name: 'Template name' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Enter a name.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Template name' }).fill('Monthly donors');
  await scan(page);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved “Monthly donors”.')).toBeVisible();

  await test.step('it is applied to a list with the same columns, and can be undone', async () => {
    await chooseSample(desk);
    await expect(page.getByText('Template “Monthly donors” was applied')).toBeVisible();
    await press(desk.button('Undo'));
    const again = desk.button('Apply template “Monthly donors”');
    await expect(again).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(desk.button('Undo')).toBeFocused();
    await press(desk.button('Continue'));
    await desk.isAt('Review');
    await expect(page.getByRole('textbox', { name: 'Spending limit' })).toHaveValue('150');
  });

  await test.step('on another list, the columns that are missing are told', async () => {
    await desk.startDemo();
    const content = 'First name,Last name,Street,Town,ZIP\nAnn,Lee,1 Main St,Boston,02108\n';
    await desk.choose({ name: 'other.csv', content });
    await desk.isRead();
    await expect(page.getByText('was applied')).toHaveCount(0);
    await press(desk.button('Templates'));
    await press(dialog.getByRole('button', { name: 'Apply: Monthly donors' }));
    await expect(dialog).toHaveCount(0);
    await expect(page.getByText('Template “Monthly donors” was applied')).toBeVisible();
    await expect(page.getByText(/This list doesn’t have the columns? “/)).toBeVisible();
    await scan(page);
  });
});

test('templates are renamed, deleted, exported and imported on home', async ({ desk, page }) => {
  await chooseSample(desk);
  await press(desk.button('Continue'));
  await desk.isAt('Review');
  await press(desk.button('Save as template'));
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Template name' }).fill('Donors');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved “Donors”.')).toBeVisible();

  await desk.home();
  await press(desk.button('Manage templates'));
  await press(dialog.getByRole('button', { name: 'Rename: Donors' }));
  await dialog.getByRole('textbox', { name: 'New name' }).fill('Members');
  await scan(page);
  await page.keyboard.press('Enter');
  const exportIt = dialog.getByRole('button', { name: 'Export: Members' });
  await expect(exportIt).toBeVisible();

  const [download] = await Promise.all([page.waitForEvent('download'), press(exportIt)]);
  expect(download.suggestedFilename()).toBe('Members.template.json');
  const text = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ kind: 'append-desk template', name: 'Members' });

  await press(dialog.getByRole('button', { name: 'Delete: Members' }));
  await expect(exportIt).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(exportIt).toBeVisible();

  const input = dialog.getByLabel('Template file');
  const importText = (content: string) =>
    input.setInputFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    });
  await importText(text.replace('"version": 1', '"version": 2'));
  await expect(dialog.getByText('made by a newer version')).toBeVisible();
  await importText(text.replace('"name"', '"nom"'));
  await expect(dialog.getByText('“name” is missing.')).toBeVisible();
  await importText(text);
  await expect(dialog.getByText('Imported “Members (2)”.')).toBeVisible();
  await expect(dialog.getByRole('alert')).toHaveCount(0);
});
