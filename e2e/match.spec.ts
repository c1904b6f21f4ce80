import { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';

const HEADER = 'First Name,Last Name,Address,Town,Place,State,Zip';
const list = (name: string, ...rows: string[]) => ({
  name,
  content: [HEADER, ...rows, ''].join('\r\n'),
});

/** A list of one row, at match. */
async function matchOne(desk: Desk): Promise<void> {
  await desk.startDemo();
  await desk.choose(list('one.csv', 'Ann,Lee,1 Main St,x,Boston,MA,02108'));
  await desk.isAt('Match columns');
}

test('a list with the header of an earlier one arrives matched as that was, and Enter goes on', async ({
  desk,
}) => {
  const { page } = desk;
  const city = page.getByRole('combobox', { name: 'City' });
  await desk.startDemo();
  await desk.choose(list('one.csv', 'Ann,Lee,1 Main St,x,Boston,MA,2108'));
  await desk.isAt('Match columns');
  await expect(city).toHaveValue('Town');
  await expect(page.getByText('fixed; in your file: 2108')).toBeAttached();
  await city.fill('Place');
  await page.keyboard.press('Enter');
  await expect(city).toHaveValue('Place');
  await page.keyboard.press('Control+Enter');
  await desk.isAt('Review');

  await desk.startDemo();
  await desk.choose(list('two.csv', 'Bob,Ray,2 Main St,y,Salem,MA,01970'));
  await desk.isAt('Match columns');
  await expect(city).toHaveValue('Place');
  await expect(page.getByText('Matched the same as last time')).toBeVisible();
  await desk.button('Start over').click();
  await expect(city).toHaveValue('Town');
  await desk.button('Match like last time').click();
  await expect(city).toHaveValue('Place');
  await desk.heading('Match columns').focus();
  await page.keyboard.press('Enter');
  await desk.isAt('Review');

  await desk.home();
  await desk.button('Delete all data').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click();
  await desk.isAt('All data deleted');
  await desk.startDemo();
  await desk.choose(list('three.csv', 'Eve,Kay,3 Main St,z,Lynn,MA,01901'));
  await desk.isAt('Match columns');
  await expect(city).toHaveValue('Town');
});

test('a column that looks like something else is doubted, and can be taken all the same', async ({
  desk,
}) => {
  const { page } = desk;
  await matchOne(desk);
  await expect(page.getByText('All set')).toBeVisible();
  await page.getByRole('combobox', { name: 'City' }).click();
  await page.getByRole('option', { name: 'Zip' }).click();
  await expect(page.getByText('This looks like ZIP codes.')).toBeVisible();
  await expect(page.getByText('Ready, but check: City')).toBeVisible();
  await desk.continue();
});

test('a box that is pressed opens, though what takes its place never hears of the click', async ({
  desk,
}) => {
  const { page } = desk;
  await matchOne(desk);
  const city = page.getByRole('combobox', { name: 'City' });
  // As a busy computer, or a finger, has it: no pointer came near before.
  await city.dispatchEvent('mousedown');
  await city.focus();
  await page.getByRole('option', { name: 'Zip' }).click();
  await expect(city).toHaveValue('Zip');
});

test('columns of the street are added and removed by keyboard, one for each Enter', async ({
  desk,
}) => {
  const { page } = desk;
  const add = page.getByRole('combobox', { name: 'Add a column' });
  // An open list hides what is around it.
  const address = page.getByRole('combobox', {
    name: 'Address',
    exact: true,
    includeHidden: true,
  });
  const remove = page.getByRole('button', { name: /^Remove / });
  await matchOne(desk);
  await add.focus();
  await page.keyboard.type('Place');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowDown');
  await expect(address).toHaveValue('Address');
  await page.keyboard.press('Enter');
  await expect(address).toHaveValue('Address + Place');
  await expect(add).toBeFocused();
  await expect(add).toHaveValue('');
  await page.keyboard.type('Town');
  await page.keyboard.press('Enter');
  await expect(address).toHaveValue('Address + Place + Town');
  for (const control of [add, ...(await remove.all())])
    expect((await control.boundingBox())?.height).toBeGreaterThanOrEqual(42);
  await page.getByRole('button', { name: 'Remove Address' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Remove Place' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(address).toHaveValue('Town');
  await expect(add).toBeFocused();
});

test('a guessed encoding can be changed right from its notice', async ({ desk }) => {
  const { page } = desk;
  await desk.startDemo();
  const content = Buffer.from(`${HEADER}\nJos\xe9,Lee,1 Main St,x,Boston,MA,02108\n`, 'latin1');
  await desk.choose({ name: 'latin.csv', content });
  await desk.isRead();
  await page.getByRole('status').getByRole('button', { name: 'File settings' }).click();
  await expect(page.getByRole('combobox', { name: 'Encoding' })).toBeFocused();
});

const WITH_EMAILS = [
  'First Name,Last Name,Address,Zip,Email',
  'Ann,Lee,1 Main St,02108,ann@example.com',
  'Bob,Ray,2 Main St,01970,bob@example.com',
].join('\n');

test('what is said of rows with an email follows the rule that is chosen', async ({ desk }) => {
  const { page } = desk;
  const column = page.getByRole('checkbox', { name: 'Email', exact: true });
  await desk.startDemo();
  await desk.choose({ name: 'emails.csv', content: WITH_EMAILS });
  await desk.isRead();
  await expect(page.getByText('so we’ll send all of them')).toBeVisible();
  await column.uncheck();
  await expect(page.getByText(/2 rows that already have an email will be sent/)).toBeVisible();
  await column.check();
  await page.getByRole('radio', { name: /Leave them out/ }).check();
  await expect(page.getByText('so we won’t send any')).toBeVisible();
  await expect(page.getByText('so there’s nothing to send')).toBeVisible();
  await expect(page.getByText('All set')).toHaveCount(0);
  await desk.continue();
  await expect(page.getByRole('alert')).toContainText('Every row already has an email');
  await desk.button('Send them too').click();
  await expect(desk.button('Submit list')).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);
});

test('every row of a long list can be looked at', async ({ desk }) => {
  const { page } = desk;
  const rows = Array.from(
    { length: 120_000 },
    (_, i) => `Ann,Lee ${i + 2},1 Main St,x,Boston,MA,02108`,
  );
  await desk.startDemo();
  await desk.choose(list('long.csv', ...rows));
  await desk.isAt('Match columns');
  const preview = page.getByRole('table', { name: 'Preview' });
  await expect(preview.getByRole('cell', { name: 'Lee 2', exact: true })).toBeVisible();
  await expect(page.getByText('1–100,000 of 120,000')).toBeVisible();
  await desk.button('Next').click();
  await expect(preview.getByRole('cell', { name: 'Lee 100002' })).toBeVisible();
  await page.getByRole('group', { name: 'Preview' }).focus();
  await page.keyboard.press('End');
  await expect(preview.getByRole('cell', { name: 'Lee 120001' })).toBeVisible();
  await expect(preview.getByRole('cell', { name: '120,001', exact: true })).toBeVisible();
});

test('rows with too few or too many cells are marked in the preview', async ({ desk }) => {
  const { page } = desk;
  await desk.startDemo();
  const short = 'Ann,Lee,1 Main St,x,Boston';
  const long = 'Bob,Ray,2 Main St,y,Salem,MA,01970,more,';
  await desk.choose(list('ragged.csv', short, long, 'Eve,Kay,3 Main St,z,Lynn,MA,01901'));
  await desk.isAt('Match columns');
  const cell = (name: string) =>
    page.getByRole('table', { name: 'Preview' }).getByRole('cell', { name, exact: true });
  await expect(cell('2 (2 fewer cells than the header)')).toBeVisible();
  await expect(cell('3 (2 more cells than the header)')).toBeVisible();
  await expect(cell('4')).toBeVisible();
  await expect(cell('more')).toBeAttached();
});

// Not with the fixture, which takes errors that are reported for a failure of the test.
test('what nobody foresaw is told on the screen that is open, with a way out', async ({ page }) => {
  const desk = new Desk(page);
  await desk.startDemo();
  for (const worker of page.workers())
    await worker.evaluate(() => {
      Object.assign(FileSystemFileHandle.prototype, {
        createSyncAccessHandle: () => Promise.reject(new Error('The disk is odd.')),
      });
    });
  await desk.choose(list('list.csv', 'Ann,Lee,1 Main St,x,Boston,MA,02108'));
  await expect(page.getByRole('alert')).toContainText(/Something went wrong.*The disk is odd/s);
  await expect(desk.button('Reload page')).toBeVisible();
});
