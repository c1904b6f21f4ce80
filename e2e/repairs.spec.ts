import { expect, test } from './support/test.ts';

const LIST = [
  'Owner;Address 1;Address 2;City;State;Zip',
  'SMITH JOHN A;1 Main St,;Apt 2;Boston,;Massachusetts;="2108"',
  'LEE ANN;2 Elm St;N/A;Hoboken;New Jersey;NJ 07030',
  'LEE ANN;2 ELM ST.;;Hoboken;NJ;07030',
].join('\n');

test('each repair is shown before and after with its count, and can be switched off by kind', async ({
  desk,
}) => {
  const { page } = desk;
  const padded = page.getByRole('checkbox', { name: 'Leading zeros restored in ZIP codes' });
  const line = (text: string) => page.getByRole('listitem').filter({ hasText: text });
  await desk.startDemo();
  await desk.choose({ name: 'owners.csv', content: LIST });
  await desk.isAt('Match columns');
  await expect(page.getByText('JOHN', { exact: true })).toBeVisible();
  await desk.continue();
  await expect(line('Duplicates: sent once').first()).toContainText('1');
  await expect(line('Leading zeros restored').first()).toContainText(/2108.*02108.*1 row/s);
  await expect(line('ZIP codes extracted').first()).toContainText(/NJ·07030.*07030.*1 row/s);
  await expect(line('Trailing commas').first()).toContainText(/1·Main·St,.*1·Main·St.*Boston,/s);
  await expect(line('State names').first()).toContainText(
    /Massachusetts.*MA.*New·Jersey.*NJ.*2 rows/s,
  );
  await expect(line('Full names split').first()).toContainText(/SMITH·JOHN·A.*JOHN·\|·SMITH/s);
  await expect(page.getByRole('cell', { name: '02108' })).toBeVisible();

  await padded.uncheck();
  await expect(page.getByRole('cell', { name: '2108', exact: true })).toBeVisible();
  await expect(line('Leading zeros restored').first()).toContainText('Off: 1 row');
  await padded.check();
  await expect(page.getByRole('cell', { name: '02108' })).toBeVisible();
});
