import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { ACCESSIBILITY_STANDARDS } from './support/accessibility.ts';
import { readSheet } from './support/csv.ts';
import { expect, test } from './support/test.ts';

const LIST = [
  'First Name,Last Name,Address,City,State,ZIP,Note',
  'Dana,Whitlock,12 Harbor Rd,Hoboken,NJ,07030,a',
  'Marc,Gagnon,4 Elm St,Salem,,,b',
  'Rui,Castellan,5 Elm St,,OR,,c',
  'Lena,Quill,,Salem,OR,97301,d',
  'Max,Reyes,6 Elm St,Salem,OR,97301,e',
].join('\n');

/** Pastes a block of cells into the grid, as copied from a spreadsheet. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate((block) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', block);
    const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

async function expectAccessible(page: Page, part: string): Promise<void> {
  const axe = new AxeBuilder({ page }).include(part).withTags(ACCESSIBILITY_STANDARDS);
  const { violations } = await axe.analyze();
  expect(violations).toEqual([]);
}

test('rows that are not sent are corrected by keyboard, and the file keeps its cells', async ({
  desk,
}) => {
  const { page } = desk;
  const { keyboard } = page;
  const grid = page.getByRole('grid', { name: 'No ZIP code, and no city and state' });
  const status = page.getByRole('dialog').getByRole('status');
  await desk.startDemo();
  await desk.reviewList({ name: 'people.csv', content: LIST });

  await desk.button('Fix rows: No ZIP code, and no city and state').focus();
  await keyboard.press('Enter');
  await expect(status).toHaveText('2 of 2 rows left to fix');
  await expect(grid.getByRole('gridcell', { name: 'Marc' })).toBeFocused();
  await keyboard.press('End');
  await keyboard.type('9');
  await expect(grid.getByRole('row', { name: /Gagnon/ })).toContainText('No ZIP code');
  await keyboard.type('7301');
  await expect(grid.getByRole('row', { name: /Gagnon/ })).toContainText('Ready to send');
  await keyboard.press('Enter');
  await expect(status).toHaveText('1 of 2 rows left to fix');
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await paste(page, 'Salem\tOR\r\n');
  await expect(status).toHaveText('All 2 rows fixed');
  await keyboard.press('ControlOrMeta+z');
  await expect(status).toHaveText('1 of 2 rows left to fix');
  await keyboard.press('ControlOrMeta+Shift+Z');
  await expect(status).toHaveText('All 2 rows fixed');
  await keyboard.press('F2');
  await keyboard.type(' City');
  await keyboard.press('Escape');
  await expect(grid.getByRole('gridcell', { name: 'Salem (was blank)' })).toBeFocused();
  await expectAccessible(page, '[role="dialog"]');
  await keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(desk.button('Fix rows: No ZIP code, and no city and state')).toHaveCount(0);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(page.getByText('You corrected 2 cells in 2 rows.')).toBeVisible();

  await page.reload();
  await desk.isAt('Review');
  await desk.button('Show corrections').click();
  await desk.button('Undo: City, row 4').click();
  await expect(page.getByRole('button', { name: /^Undo: / })).toHaveCount(1);
  await keyboard.press('Escape');
  await expect(desk.button('Fix rows: No ZIP code, and no city and state')).toBeVisible();

  await expect(desk.button('Submit list')).toBeEnabled();
  await desk.submit();
  await desk.results();
  const { sheet } = await desk.download();
  expect(sheet.rows.map((row) => row.slice(0, 7).join(','))).toEqual(LIST.split('\n').slice(1));
  expect(sheet.rows.map((row) => row.at(-1)?.startsWith('not sent'))).toEqual([
    false,
    false,
    true,
    true,
    false,
  ]);
  await desk.button('Other files').click();
  await page.getByRole('checkbox', { name: 'Include my corrections' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    desk.button('Download: Everything').click(),
  ]);
  const { rows } = readSheet(await download.path());
  expect(rows.map((row) => row[5])).toEqual(['07030', '97301', '', '97301', '97301']);
});

test('what one rule mends is offered with its count, and taken back at once', async ({ desk }) => {
  const { page } = desk;
  const right = Array.from({ length: 6 }, (_, i) => `Ann,Lee,${i} Elm St,Salem,OR,97301,`);
  const wrong = ['Dr. Bob,Ray,1 Oak St,Slaem,,97301,', 'Cy,Ray,2 Oak St,Salem,,97301,'];
  await desk.startDemo();
  const content = [LIST.split('\n')[0], ...right, ...wrong].join('\n');
  await desk.reviewList({ name: 'people.csv', content });
  const states = page.getByRole('button', { name: /^Fix all 2 rows: Fill in 2 missing states/ });
  await expect(page.getByRole('button', { name: /^Fix 1 row: “Slaem” → “Salem”/ })).toBeVisible();
  await expectAccessible(page, 'main');
  await states.focus();
  await page.keyboard.press('Enter');
  const undo = page.getByRole('button', { name: /^Undo: Fill in 2 missing states/ });
  await expect(undo).toBeFocused();
  await expect(page.getByText('You corrected 2 cells in 2 rows.')).toBeVisible();
  await expect(desk.button('Submit list')).toBeEnabled();

  // A repair that may be wrong opens the same sheet.
  const titles = page.getByRole('button', { name: /^Fix rows: Titles/ });
  await titles.click();
  await expect(page.getByRole('gridcell', { name: 'Dr. Bob', exact: true })).toBeFocused();
  await expect(page.getByRole('gridcell', { name: '“Dr. Bob” → “Bob”' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(titles).toBeFocused();
  await undo.press('Enter');
  await expect(states).toBeFocused();
  await expect(page.getByText('You corrected')).toHaveCount(0);
});
