import type { Page } from '@playwright/test';
import { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';

/** A list on home, waiting for its columns. */
async function draft(desk: Desk): Promise<void> {
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.isRead();
  await desk.home();
  await expect(pastLists(desk.page)).toContainText('sample-list.csv');
}

const pastLists = (page: Page) => page.getByRole('region', { name: 'Past lists' });

/** Folders of runs in private storage, and what web storage has. */
function kept(page: Page): Promise<{ runs: string[]; keys: string[] }> {
  return page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    const runs: string[] = [];
    const folder = await root.getDirectoryHandle('runs', { create: true });
    for await (const name of folder.keys()) runs.push(name);
    return { runs, keys: [...Object.keys(localStorage), ...Object.keys(sessionStorage)] };
  });
}

test('a deleted list can be brought back, with the focus on the way there', async ({ desk }) => {
  const { page } = desk;
  await draft(desk);
  const remove = desk.button('Delete sample-list.csv');
  await remove.focus();
  await page.keyboard.press('Enter');
  const undo = desk.button('Undo: delete sample-list.csv');
  await expect(undo).toBeFocused();
  await expect(remove).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(remove).toBeVisible();
  await expect(desk.heading('Append emails to your list')).toBeFocused();
  await page.getByRole('link', { name: 'Continue: sample-list.csv' }).click();
  await desk.isAt('Match columns');
});

test('a list deleted in a tab that is closed then is not back, and its files go', async ({
  desk,
  context,
  baseURL,
}) => {
  await draft(desk);
  await desk.button('Delete sample-list.csv').click();
  await expect(desk.button('Undo: delete sample-list.csv')).toBeVisible();
  const next = await context.newPage();
  await desk.page.close();
  await next.clock.install();
  await next.goto(baseURL ?? '');
  await expect(pastLists(next)).toContainText('Lists that you work on appear here');
  expect((await kept(next)).runs).toHaveLength(1);
  await next.clock.fastForward(20_000);
  await next.clock.fastForward(5_000);
  await expect.poll(async () => (await kept(next)).runs).toEqual([]);
});

test('what is too old is removed with a notice, and what goes next is said', async ({
  desk,
  context,
  baseURL,
}) => {
  await draft(desk);
  await desk.page.close();
  const next = await context.newPage();
  await next.clock.install({ time: Date.now() + 31 * 86_400_000 });
  await next.goto(baseURL ?? '');
  await expect(pastLists(next)).toContainText('sample-list.csv was removed');
  await expect(pastLists(next)).toContainText('30 days after they are finished');
  expect((await kept(next)).runs).toEqual([]);
});

test('everything on this computer can be forgotten, in other tabs too', async ({
  desk,
  context,
  baseURL,
}) => {
  const { page } = desk;
  await desk.home();
  await desk.button('New list').click();
  await desk.isAt('Connect');
  await page.getByLabel('Keep the connection until this tab is closed').check();
  await desk.enterCredentials('secret-key', 'secret-token');
  await desk.isAt('Choose a list');
  const other = new Desk(await context.newPage());
  await other.page.goto(baseURL ?? '');
  await page.bringToFront();
  await draft(desk);
  await desk.button(/^Theme/).click();
  expect((await kept(page)).keys).not.toEqual([]);

  await desk.button('Delete all data').click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete everything' }).click();
  await desk.isAt('All data is deleted');
  expect(await kept(page)).toEqual({ runs: [], keys: [] });
  await expect(page.getByText('Connected')).toHaveCount(0);
  await expect(pastLists(other.page)).toContainText('Lists that you work on appear here');
  await page.getByRole('link', { name: 'To the start' }).click();
  await expect(pastLists(page)).toContainText('Lists that you work on appear here');
});

test('a past list can be downloaded, and its batch report read, without opening it', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await desk.submit();
  await desk.results();
  await desk.home();
  await expect(pastLists(page)).toContainText(/\d+(\.\d)?% match rate/);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    desk.button('Download sample-list.csv').click(),
  ]);
  expect(download.suggestedFilename()).toBe('sample-list-enriched.csv');
  await desk.button('Batch report sample-list.csv').click();
  await expect(page.getByRole('dialog')).toContainText('sample-list.csv');
  await expect(page.getByRole('dialog').getByRole('button', { name: 'Save as CSV' })).toBeVisible();
});
