import { rm, writeFile } from 'node:fs/promises';
import { expect, test } from './support/test.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);
const HEADER = 'First Name,Last Name,Address,City,State,Zip\r\n';
const ROW = 'Ann,Lee,1 Main St,Boston,MA,02108\r\n';

const UNUSABLE = [
  { what: 'an empty file', name: 'list.csv', content: '', says: /empty/i },
  { what: 'only a header', name: 'list.csv', content: HEADER, says: /no rows/i },
  { what: 'an image', name: 'photo.png', content: PNG, says: /image/i },
  { what: 'a PDF', name: 'list.pdf', content: '%PDF-1.7\n%âãÏÓ\n1 0 obj\n', says: /PDF/ },
  {
    what: 'an old spreadsheet',
    name: 'list.xls',
    content: Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    says: /save as .*xlsx.*CSV/is,
  },
  {
    what: 'a workbook that is cut off',
    name: 'list.xlsx',
    content: Buffer.from('504b0304140006000800000021', 'hex'),
    says: /save.* as .*CSV/is,
  },
];

for (const { what, name, content, says } of UNUSABLE) {
  test(`${what} is told in plain words, and another file can be chosen`, async ({ desk }) => {
    await desk.startDemo();
    await desk.choose({ name, content });
    await expect(desk.page.getByRole('alert').filter({ hasText: says })).toBeVisible();
    if (!(await desk.heading('Choose a list').isVisible()))
      await desk.page.getByRole('link', { name: /another (file|list)/i }).click();
    await expect(desk.page.getByText('Drop your list here')).toBeVisible();
    await desk.choose({ name: 'good.csv', content: HEADER + ROW });
    await desk.isAt('Match columns');
  });
}

test('a quote that is never closed is told with its row, and the list goes on all the same', async ({
  desk,
}) => {
  await desk.startDemo();
  await desk.choose({
    name: 'lone.csv',
    content: `${HEADER}${ROW}"Bob,Ray,2 Main St,Salem,MA,01970\r\n`,
  });
  await desk.isAt('Match columns');
  await expect(desk.page.getByText(/row 3 .* quotation mark .* never closed/i)).toBeVisible();
  await desk.continue();
  await desk.submit();
  await desk.results();
  const { sheet } = await desk.download();
  expect(sheet.rows.map(([first]) => first)).toEqual(['Ann', '"Bob']);
});

test('a file that changed or went away since it was chosen is told, and another can be chosen at once', async ({
  desk,
}, info) => {
  const path = info.outputPath('list.csv');
  await desk.startDemo();
  const { page } = desk;
  const told = page.getByRole('alert').filter({ hasText: /changed or went away/i });
  await page.evaluate(() => {
    document.body.append(
      Object.assign(document.createElement('input'), { type: 'file', id: 'early' }),
    );
  });
  for (const meanwhile of [() => writeFile(path, HEADER + ROW + ROW), () => rm(path)]) {
    await writeFile(path, HEADER + ROW);
    // Kept back until the file is another one, as a slow disk would.
    await page.locator('#early').setInputFiles(path);
    // Looked into, since Chromium takes down how a file was some time after it was chosen.
    await page
      .locator('#early')
      .evaluate((input: HTMLInputElement) => input.files?.[0]?.slice(0, 1).arrayBuffer());
    await meanwhile();
    await page.getByLabel('List file').evaluate((input: HTMLInputElement) => {
      const chosen = new DataTransfer();
      const [file] = document.querySelector<HTMLInputElement>('#early')?.files ?? [];
      if (file) chosen.items.add(file);
      input.files = chosen.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await expect(told).toBeVisible();
    await desk.isAt('Choose a list');
    await desk.choose({ name: 'good.csv', content: HEADER + ROW });
    await desk.isAt('Match columns');
    await page.goBack();
    await desk.isAt('Choose a list');
  }
});

test('a file with one column names the columns that lack', async ({ desk }) => {
  await desk.startDemo();
  await desk.choose({ name: 'one.csv', content: 'name\r\nAnn\r\nBob\r\n' });
  await desk.isAt('Match columns');
  await desk.button('Continue').click();
  await expect(desk.page.getByRole('alert')).toContainText('Choose a column for Address');
  await desk.isAt('Match columns');
});

test('columns with blank and repeated names are kept as they are', async ({ desk }) => {
  const header = 'First Name,,Last Name,Address,Zip,note,note';
  await desk.startDemo();
  await desk.reviewList({
    name: 'odd.csv',
    content: `${header}\r\nAnn,x,Lee,1 Main St,2108,a,b\r\n`,
  });
  await desk.submit();
  await desk.results();
  const { sheet } = await desk.download();
  expect(sheet.header).toEqual([...header.split(','), 'email', 'append_status']);
  expect(sheet.rows[0]?.slice(0, 7)).toEqual(['Ann', 'x', 'Lee', '1 Main St', '2108', 'a', 'b']);
});

test('a notification URL must be https', async ({ desk }) => {
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await desk.button('Advanced').click();
  await desk.page.getByRole('textbox', { name: 'Notification URL' }).fill('http://example.com/x');
  await desk.button('Submit list').click();
  await expect(desk.page.getByText(/https/).first()).toBeVisible();
  await desk.isAt('Review');
});
