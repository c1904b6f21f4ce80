import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { checkWorkbook } from '../src/lists/workbook/testing/checkWorkbook.ts';
import { readSheet as readCsv, type Sheet } from './support/csv.ts';
import { expect, test } from './support/test.ts';

const HEADER = ['First name', 'Last name', 'Address', 'State', 'ZIP', 'Email', 'Note'];

/** Tabs between cells, one duplicate, one row that cannot be sent, some with an email, cells that Excel would run. */
const PEOPLE: string[][] = Array.from({ length: 24 }, (_, i) => [
  `Person${i}`,
  'Testerly',
  i === 5 ? '' : `${i + 1} Main St`,
  i % 2 === 0 ? 'NY' : 'Texas',
  i % 2 === 0 ? '10001' : '73301',
  i % 6 === 0 ? `person${i}@example.org` : '',
  i % 8 === 0 ? '=1+1' : 'plain',
]);
PEOPLE.push(PEOPLE[1] ?? []);

const CONTENT = [HEADER, ...PEOPLE].map((cells) => cells.join('\t')).join('\n');

/** Downloads one of the other files. */
async function other(page: Page, file: string): Promise<{ name: string; sheet: Sheet }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: `Download: ${file}` }).click(),
  ]);
  return { name: download.suggestedFilename(), sheet: readCsv(await download.path()) };
}

test('every number opens its rows, and every file has what it says', async ({ desk }) => {
  const { page } = desk;
  await desk.connect();
  await desk.reviewList({ name: 'people.csv', content: CONTENT });
  await page.getByRole('button', { name: /Show rows: Duplicates/ }).click();
  await expect(page.getByRole('dialog')).toContainText('Duplicate of row 3');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /Show rows: State names/ }).click();
  await expect(page.getByRole('dialog').getByRole('cell', { name: /“Texas” → “TX”/ })).toHaveCount(
    12,
  );
  await page.keyboard.press('Escape');
  await expect(page.getByText(/billed for 19 at most/)).toBeVisible();
  await page.getByRole('button', { name: 'Send them too' }).click();
  await expect(page.getByText(/billed for 23 at most/)).toBeVisible();
  await desk.submit();
  await desk.results();

  // The code of the download is loaded with the screen.
  await page.context().setOffline(true);
  const { sheet: plain } = await desk.download();
  await page.context().setOffline(false);
  expect(plain.header).toEqual([...HEADER, 'appended_email', 'append_status']);
  expect(plain.text.split('\r\n')[1]).toContain('\t');
  expect(plain.rows.map((row) => row.slice(0, HEADER.length))).toEqual(PEOPLE);
  const withStatus = (status: RegExp) => plain.rows.filter((row) => status.test(row.at(-1) ?? ''));
  const matched = withStatus(/^matched$/);

  await page.getByRole('button', { name: 'Show rows: Matched' }).click();
  await expect(
    page.getByRole('table', { name: 'Rows' }).getByRole('cell', { name: 'matched', exact: true }),
  ).toHaveCount(matched.length);

  await desk.button('Other files').click();
  expect((await other(page, 'Matched only')).sheet.rows).toEqual(matched);
  expect((await other(page, 'No match')).sheet.rows).toEqual(withStatus(/^no match$/));
  const notSent = await other(page, 'Not sent');
  expect(notSent.name).toBe('people-not-sent.csv');
  expect(notSent.sheet.rows.map((row) => row.at(-1))).toEqual(['not sent: no street address']);

  await page.getByLabel('Added columns').selectOption('Only “append_status”');
  await page.getByLabel('Delimiter').selectOption({ value: ',' });
  await page.getByRole('checkbox', { name: 'Fill in blanks in “Email”' }).check();
  await page.getByRole('checkbox', { name: 'Excel-safe copy' }).check();
  const { name, sheet } = await other(page, 'Everything');
  expect(name).toBe('people-enriched-excel.csv');
  expect(sheet.header).toEqual([...HEADER, 'append_status']);
  expect(sheet.text).not.toContain('\t');
  expect(sheet.rows).toEqual(
    plain.rows.map(([first, last, address, state, zip, email, note, found, status]) => [
      first,
      last,
      address,
      state,
      zip,
      email || found,
      note === '=1+1' ? "'=1+1" : note,
      status,
    ]),
  );
  const filled = matched.filter((row) => row[5] === '').length;
  await expect(page.getByText(`${filled} blank cells were filled`)).toBeVisible();
  await expect(page.getByText(/3 cells that Excel could run/)).toBeVisible();

  await page.getByLabel('File type').selectOption('Excel workbook (.xlsx)');
  await expect(page.getByRole('checkbox', { name: 'Excel-safe copy' })).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Fill in blanks in “Email”' }).uncheck();
  await page.getByLabel('Added columns').selectOption('“appended_email” and “append_status”');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download: Everything' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('people-enriched.xlsx');
  const workbook = await readFile(await download.path());
  expect(checkWorkbook(workbook)).toEqual([]);
  expect(await tableOf(workbook)).toEqual([plain.header, ...plain.rows]);
});

/** The first sheet of a workbook, blank cells as empty texts. */
async function tableOf(workbook: Buffer): Promise<string[][]> {
  const rows = await readSheet(workbook, { trim: false });
  return rows.map((row) => row.map((cell) => (cell === null ? '' : String(cell))));
}

test('all files come in one ZIP', async ({ desk }) => {
  const { page } = desk;
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await desk.submit();
  await desk.results();
  const { rows } = (await desk.download()).sheet;
  await desk.button('Other files').click();
  await page.getByLabel('File type').selectOption('Excel workbook (.xlsx)');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download: All in one ZIP' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('sample-list-enriched.zip');
  const files = unzipSync(await readFile(await download.path()));
  const workbooks = Object.keys(files).filter((name) => name.endsWith('.xlsx'));
  expect(workbooks).toContain('sample-list-matched.xlsx');
  let count = 0;
  for (const name of workbooks) {
    const bytes = files[name] ?? new Uint8Array();
    expect(checkWorkbook(bytes)).toEqual([]);
    count += (await tableOf(Buffer.from(bytes))).length - 1;
  }
  expect(count).toBe(rows.length);
  const summary = strFromU8(files['summary.csv'] ?? new Uint8Array())
    .trimEnd()
    .split('\r\n');
  const counts = summary.slice(1).map((line) => Number(line.slice(line.lastIndexOf(',') + 1)));
  expect(counts.reduce((sum, one) => sum + one)).toBe(rows.length);
  expect(strFromU8(files['batches.csv'] ?? new Uint8Array())).toContain('firstRow,lastRow');
});

test('results are one page on paper, with the brand, the list and its states', async ({ desk }) => {
  const { page } = desk;
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await desk.submit();
  await desk.results();
  await expect(page.getByRole('table', { name: 'Matches by State' })).toBeVisible();
  await page.getByLabel('Group by').selectOption('Segment');
  await expect(page.getByRole('table', { name: 'Matches by Segment' })).toContainText('Newsletter');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Email append results');
  const paper = page.getByRole('article');
  for (const text of ['Append Desk', 'sample-list.csv', 'Demo data', 'Match rate', 'New York'])
    await expect(paper).toContainText(text);
  // The printed page is light in the dark theme too.
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'dark'));
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  const pdf = await page.pdf({ format: 'Letter' });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
});

test('what was stopped after a trial can be sent after all, from the results', async ({ desk }) => {
  const { page } = desk;
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await page.getByRole('checkbox', { name: /first 100/i }).check();
  await desk.submit();
  await expect(desk.button('Resume')).toBeVisible({ timeout: 30_000 });
  await desk.button('Cancel').click();
  await desk.button('Stop sending').click();
  await desk.results();
  await expect(desk.summary().getByText('Not sent: canceled')).toBeVisible();
  await page.getByRole('button', { name: /^Send now: Rows/ }).click();
  await desk.isAt('Progress');
  await desk.results();
  await expect(desk.summary()).toContainText('of 261 rows sent');
  await expect(desk.summary().getByText('Not sent: canceled')).toHaveCount(0);
});
