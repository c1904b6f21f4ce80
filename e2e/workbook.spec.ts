import { readFile } from 'node:fs/promises';
import { read, utils, type WorkSheet } from '@e965/xlsx';
import { escaped, workbookOf, type SheetSpec } from '../src/lists/testing/workbookOf.ts';
import { readSheet } from './support/csv.ts';
import { expect, test } from './support/test.ts';

const PEOPLE = [
  ['Ann', 'Lee', '1 Main St', 'Hoboken', 'NJ', '7030'],
  ['Bo', 'Day', '2 Oak St', 'Boston', 'MA', '2108'],
  ['Cy', 'Fox', '3 "Elm" St, Apt 4', 'Newark', 'NJ', '7102'],
];

/** A row of texts; with `zip`, the last cell is a number in the format of a ZIP code. */
function row(number: number, cells: readonly string[], { zip = false, hidden = false } = {}) {
  const last = cells.length - 1;
  const tags = cells.map((cell, i) =>
    zip && i === last
      ? `<c s="1"><v>${cell}</v></c>`
      : `<c t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`,
  );
  return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${tags.join('')}</row>`;
}

const NOTES: SheetSpec = { name: 'Read me', rows: row(1, ['About this list']) };
const LIST: SheetSpec = {
  name: 'People',
  rows:
    row(1, ['Customers of 2026']) +
    row(3, ['First name', 'Last name', 'Address', 'City', 'State', 'ZIP']) +
    PEOPLE.map((cells, i) => row(i + 4, cells, { zip: true, hidden: i === 1 })).join(''),
};
const OTHER: SheetSpec = {
  name: 'Prospects',
  rows:
    row(1, ['Given name', 'Surname', 'Street', 'Town', 'State', 'Postal code']) +
    row(2, ['Di', 'Gray', '4 Ash St', 'Chicago', 'IL', '60601'], { zip: true }),
};

async function workbook(name = 'people.xlsx') {
  const file = await workbookOf({ sheets: [NOTES, LIST, OTHER], formats: ['00000'] });
  return { name, content: Buffer.from(await file.arrayBuffer()) };
}

test('an Excel workbook is read as Excel shows it, and comes back with emails', async ({
  desk,
}) => {
  await desk.connect();
  const file = await workbook();
  await desk.choose(file);
  await desk.isRead();
  const preview = desk.page.getByRole('table', { name: 'Preview' });
  await expect(preview).toContainText('07030');
  await expect(preview).toContainText('3 "Elm" St, Apt 4');
  await desk.continue();
  await desk.submit();
  await desk.results();
  const [download] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.button('Download enriched file').click(),
  ]);
  expect(download.suggestedFilename()).toBe('people-enriched.xlsx');
  const { SheetNames, Sheets } = read(await readFile(await download.path()));
  expect(SheetNames).toEqual(['Read me', 'People', 'Prospects']);
  const before = rowsOf(read(file.content).Sheets['People']);
  const [title, , header, ...rows] = rowsOf(Sheets['People']);
  expect(title).toEqual(['Customers of 2026']);
  expect(header?.slice(6)).toEqual(['email', 'append_status']);
  expect(rows.map((cells) => cells.slice(0, 6))).toEqual(before.slice(3));
  await desk.button('Other files').click();
  const [other] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.page.getByRole('button', { name: 'Download: Everything' }).click(),
  ]);
  expect(other.suggestedFilename()).toBe('people-enriched.csv');
  const csv = readSheet(await other.path());
  expect(csv.rows.map((cells) => cells.slice(6))).toEqual(
    rows.map((cells) => [cells[6] ?? '', cells[7]]),
  );
});

/** The rows of a sheet. */
function rowsOf(sheet: WorkSheet | undefined): string[][] {
  return utils.sheet_to_json<string[]>(sheet ?? {}, { header: 1 });
}

test('another sheet and the visible rows only can be chosen, also after a reload', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.startDemo();
  await desk.choose(await workbook('two sheets.xlsx'));
  await desk.isRead();
  const preview = page.getByRole('table', { name: 'Preview' });
  await expect(page.getByText(/1 row is hidden or filtered out/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Leave out the 1 row hidden in Excel' }).click();
  await expect(page.getByText(/1 row hidden or filtered out in Excel is left out/)).toBeVisible();
  await expect(preview).not.toContainText('Boston');
  await page.reload();
  await desk.isRead();
  await expect(preview).toContainText('Hoboken');
  await expect(preview).not.toContainText('Boston');
  const sheets = page.getByRole('combobox', { name: 'Sheet' });
  await expect(sheets).toHaveValue('1');
  await sheets.selectOption('Prospects');
  await expect(preview).toContainText('60601');
  await expect(preview).not.toContainText('Hoboken');
});

test('a workbook with a password is refused at once', async ({ desk }) => {
  const content = Buffer.alloc(2_048);
  content.writeUInt32BE(0xd0cf11e0, 0);
  content.writeUInt16LE(9, 30);
  content.writeUInt32LE(1, 48);
  content.write('EncryptedPackage', 1_152, 'utf16le');
  await desk.startDemo();
  await desk.choose({ name: 'locked.xlsx', content });
  await expect(desk.page.getByRole('alert').filter({ hasText: /password/ })).toBeVisible();
});
