import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

/** Lists exported by real systems, if available, and the records that must be sent of each. */
const FOLDER = '../shared/lists/cases';
const FILES = [
  'export-shopify-orders.csv',
  'export-voter-file-nc.txt',
  'export-city-state-zip.csv',
  'export-gravity-forms.csv',
  'export-html-entities.csv',
];

interface Case {
  readonly file: string;
  readonly rows: number;
  readonly records: readonly Readonly<Record<string, string>>[];
}

const HEADS: Record<string, string> = {
  first_name: 'First name',
  last_name: 'Last name',
  address_1: 'Address',
  city: 'City',
  state: 'State',
  zipcode: 'ZIP code',
};

const cases = existsSync(FOLDER)
  ? (JSON.parse(readFileSync(`${FOLDER}/cases.json`, 'utf8')) as Case[])
  : [];

/** The records as review shows them before sending. */
async function shownRecords(page: Page): Promise<Record<string, string>[]> {
  const table = page.getByRole('table', { name: 'First records' });
  const heads = await table.getByRole('columnheader').allTextContents();
  const rows = await table.getByRole('row').all();
  return Promise.all(
    rows.slice(1).map(async (row) => {
      const cells = await row.getByRole('cell').allTextContents();
      return Object.fromEntries(heads.map((head, i) => [head, cells[i] ?? '']));
    }),
  );
}

for (const file of FILES)
  test(`${file} is sent rightly without a hand on the match screen`, async ({ desk }) => {
    test.skip(cases.length === 0, `${FOLDER} is not there`);
    const list = cases.find((one) => one.file === file);
    await desk.startDemo();
    await desk.choose(`${FOLDER}/${file}`);
    await desk.continue();
    const shown = await shownRecords(desk.page);
    const expected = list?.records.map((record) =>
      expect.objectContaining(
        Object.fromEntries(
          Object.entries(record).map(([field, value]) => [HEADS[field] ?? field, value]),
        ),
      ),
    );
    expect(shown).toEqual(expected);
    await desk.submit();
    await desk.results();
    const { sheet } = await desk.download();
    expect(sheet.rows).toHaveLength(list?.rows ?? 0);
  });

const TWO_ADDRESSES = [
  'Name,Mailing Address,Mailing City,Mailing State,Mailing Zip,Home Address,Home City,Home State,Home Zip',
  'Ann Lee,PO Box 9,Boston,MA,02108,1 Main St,Salem,MA,01970',
  'Bo Ray,,,,,2 Elm St,Salem,MA,01970',
].join('\n');

test('the address, whether another one may stand in, and the order of names can be chosen', async ({
  desk,
}) => {
  const { page } = desk;
  const which = page.getByRole('combobox', { name: 'Which address' });
  const others = page.getByRole('checkbox', { name: 'Use another address' });
  await desk.startDemo();
  await desk.choose({ name: 'two.csv', content: TWO_ADDRESSES });
  await desk.isRead();
  await expect(page.getByRole('combobox', { name: 'Address', exact: true })).toHaveValue(
    'Mailing Address',
  );
  await which.selectOption({ label: 'Home address: 1 Main St' });
  for (const [field, column] of [
    ['Address', 'Home Address'],
    ['City', 'Home City'],
    ['State', 'Home State'],
    ['ZIP code', 'Home Zip'],
  ] as const)
    await expect(page.getByRole('combobox', { name: field, exact: true })).toHaveValue(column);
  await which.selectOption({ label: 'Mailing address: PO Box 9' });
  await page.getByRole('combobox', { name: 'Name order' }).selectOption('last');
  await desk.continue();
  await expect(page.getByText('Another address used')).toBeVisible();
  expect(await shownRecords(page)).toMatchObject([
    { 'First name': 'Lee', 'Last name': 'Ann', Address: 'PO Box 9' },
    { 'First name': 'Ray', 'Last name': 'Bo', Address: '2 Elm St' },
  ]);

  await page.getByRole('link', { name: 'Back to columns' }).click();
  await desk.isRead();
  await others.uncheck();
  await desk.continue();
  expect(await shownRecords(page)).toHaveLength(1);
});
