import { expect, test } from './support/test.ts';

/** In windows-1252, with a title that is as wide as the list, a short row and a long one. */
const LIST = Buffer.from(
  [
    'People;of;2009;;;2',
    'First Name;Last Name;Address;City;State;Zip',
    'Zo\xeb;Lee;1 Main St, Apt 2;Boston;MA;02108',
    'Ann;Ray',
    'Bob;Roe;3 Oak Rd;Salem;MA;01970;5,50 \x80;more',
    '',
  ].join('\r\n'),
  'latin1',
);

test('how a list is read can be changed by hand, and the preview follows', async ({ desk }) => {
  const { page } = desk;
  const preview = page.getByRole('table', { name: 'Preview' });
  const cell = (name: string) => preview.getByRole('cell', { name, exact: true });
  const column = (name: string) => preview.getByRole('columnheader', { name });
  const choose = (label: string, choice: string) =>
    page.getByLabel(label, { exact: true }).selectOption(choice);
  const broken = page.getByText(/row 3 has a damaged character/i);
  await desk.startDemo();
  await desk.choose({ name: 'old.csv', content: LIST });
  await desk.isAt('Match columns');
  await expect(cell('Zoë')).toBeVisible();
  await expect(page.getByText(/Western .* semicolon .* Header in row 2/)).toBeVisible();
  await expect(page.getByText(/1 row has fewer cells than the header: row 4/)).toBeVisible();
  await expect(page.getByText(/1 row has more cells than the header: row 5/)).toBeVisible();
  await expect(page.getByText(/We skipped 1 line above the header/)).toBeVisible();

  await desk
    .button(/^File settings/)
    .last()
    .click();
  await choose('Encoding', 'UTF-8');
  await expect(cell('Zo\ufffd')).toBeVisible();
  await expect(broken).toBeVisible();
  await choose('Encoding', 'Western (Windows-1252)');
  await expect(cell('Zoë')).toBeVisible();
  await expect(broken).toBeHidden();

  await choose('Delimiter', 'comma');
  await expect(cell('Zoë;Lee;1 Main St')).toBeVisible();
  await choose('Delimiter', 'semicolon');
  await expect(cell('1 Main St, Apt 2')).toBeVisible();
  await choose('Header', 'In row 1');
  await expect(column('2009')).toBeVisible();
  await choose('Header', 'No header');
  await expect(column('Column 6')).toBeVisible();
  await choose('Header', 'In row 2');
  await expect(column('First Name')).toBeVisible();

  await desk.continue();
  await desk.submit();
  await desk.results();
  const { sheet } = await desk.download();
  expect(sheet.text.split('\r\n')[0]).toBe(
    'First Name;Last Name;Address;City;State;Zip;;;email;append_status',
  );
  expect(sheet.rows.map((cells) => cells.slice(0, 8))).toEqual([
    ['Zoë', 'Lee', '1 Main St, Apt 2', 'Boston', 'MA', '02108', '', ''],
    ['Ann', 'Ray', '', '', '', '', '', ''],
    ['Bob', 'Roe', '3 Oak Rd', 'Salem', 'MA', '01970', '5,50 €', 'more'],
  ]);
  expect(sheet.rows.map((cells) => [cells.length, cells[9]])).toEqual([
    [10, expect.stringMatching(/^(matched|no match)$/)],
    [10, 'not sent: no street address'],
    [10, expect.stringMatching(/^(matched|no match)$/)],
  ]);
});
