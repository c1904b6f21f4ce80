import { readSheet } from './support/csv.ts';
import { SAMPLE_LIST } from './support/lists.ts';
import { expect, test } from './support/test.ts';

// As fast as people see it.
test.use({ demoPace: 1 });

test('the demo takes a newcomer from home to an enriched list in five clicks', async ({ desk }) => {
  const { page } = desk;
  await desk.home();
  await desk.button('Try the demo').click();
  await desk.button('Use the sample list').click();
  await desk.isAt('Match columns');
  await desk.button('Continue').click();
  await desk.isAt('Review');
  await desk.button('Submit list').click();
  await desk.isAt('Progress');
  await expect(page.getByRole('progressbar', { name: 'Overall progress' })).toBeVisible();
  await desk.results();
  const { name, sheet } = await desk.download();

  const list = readSheet(SAMPLE_LIST);
  expect(name).toBe('sample-list-enriched.csv');
  expect(sheet.marked).toBe(true);
  expect(sheet.header).toEqual([...list.header, 'email', 'append_status']);
  expect(sheet.rows.map((row) => row.slice(0, list.header.length))).toEqual(list.rows);

  const added = sheet.rows.map((row) => row.slice(-2));
  const matched = added.filter(([, status]) => status === 'matched');
  expect(matched.length).toBeGreaterThan(list.rows.length / 3);
  for (const [email, status] of added) {
    if (status === 'matched') expect(email).toMatch(/@example\.(com|org|net)$/);
    else expect(email).toBe('');
  }
  const statuses = new Set(added.map(([, status]) => status));
  expect(statuses).toContain('no match');
  expect(statuses).toContain('not sent: no street address');
  expect(statuses).toContain('not sent: no last name');
});

test('every screen of a demo says that its data is made up, and none calls a server', async ({
  desk,
}) => {
  const calls: string[] = [];
  desk.page.on('request', (request) => {
    if (request.url().includes('/api/')) calls.push(request.url());
  });
  const banner = desk.page.getByText(/demo/i).first();
  await desk.startDemo();
  await expect(banner).toBeVisible();
  await desk.button('Use the sample list').click();
  await desk.isAt('Match columns');
  await expect(banner).toBeVisible();
  await desk.continue();
  await expect(banner).toBeVisible();
  await desk.submit();
  await expect(banner).toBeVisible();
  await desk.results();
  await expect(banner).toBeVisible();
  expect(calls).toEqual([]);
});

test('a demo run survives a reload while batches are under way', async ({ desk }) => {
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await desk.submit();
  await expect(desk.batches().getByText('PROCESSING').first()).toBeVisible({ timeout: 20_000 });
  await desk.page.reload();
  await desk.results();
  const { sheet } = await desk.download();
  expect(sheet.rows).toHaveLength(readSheet(SAMPLE_LIST).rows.length);
});
