import { escaped, workbookOf, type SheetSpec } from '../src/lists/testing/workbookOf.ts';
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
  await desk.choose(await workbook());
  await desk.isRead();
  const preview = desk.page.getByRole('table', { name: 'Preview' });
  await expect(preview).toContainText('07030');
  await expect(preview).toContainText('3 "Elm" St, Apt 4');
  await desk.continue();
  await desk.submit();
  await desk.results();
  const { name, sheet } = await desk.download();
  expect(name).toBe('people-enriched.csv');
  expect(sheet.rows.map((cells) => cells.slice(0, 6))).toEqual([
    ['Ann', 'Lee', '1 Main St', 'Hoboken', 'NJ', '07030'],
    ['Bo', 'Day', '2 Oak St', 'Boston', 'MA', '02108'],
    ['Cy', 'Fox', '3 "Elm" St, Apt 4', 'Newark', 'NJ', '07102'],
  ]);
});

test('another sheet and the visible rows only can be chosen, also after a reload', async ({
  desk,
}) => {
  const { page } = desk;
  const settings = page.getByRole('button', { name: 'Change how it is read' }).last();
  await desk.startDemo();
  await desk.choose(await workbook('two sheets.xlsx'));
  await desk.isRead();
  const preview = page.getByRole('table', { name: 'Preview' });
  await expect(page.getByText(/1 row is hidden or filtered out/)).toBeVisible();
  await settings.click();
  await page.getByRole('checkbox', { name: 'Leave out the 1 row hidden in Excel' }).click();
  await expect(page.getByText(/1 row hidden or filtered out in Excel is left out/)).toBeVisible();
  await expect(preview).not.toContainText('Boston');
  await page.reload();
  await desk.isRead();
  await expect(preview).toContainText('Hoboken');
  await expect(preview).not.toContainText('Boston');
  await settings.click();
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
