import { readFileSync } from 'node:fs';
import { scan } from './support/accessibility.ts';
import { readSheet } from './support/csv.ts';
import { Desk } from './support/desk.ts';
import { SAMPLE_LIST } from './support/lists.ts';
import { acceptedRecords, jobNamed } from './support/sandbox.ts';
import { expect, test } from './support/test.ts';

test('a list goes on in another browser, from its report and the file', async ({
  desk,
  servers,
  browser,
}) => {
  const name = 'gone elsewhere';
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await desk.page.getByRole('textbox', { name: 'Job name' }).fill(name);
  await desk.page.getByRole('checkbox', { name: /first 100/i }).check();
  await desk.submit();
  await expect(desk.button('Resume')).toBeVisible({ timeout: 60_000 });
  await desk.button(/^Batch report/).click();
  await scan(desk.page);
  const [saved] = await Promise.all([
    desk.page.waitForEvent('download'),
    desk.button('Save report to continue elsewhere').click(),
  ]);
  expect(saved.suggestedFilename()).toBe('sample-list-report.json');
  const report = await saved.path();
  expect(readFileSync(report, 'utf8')).not.toContain(name);

  const context = await browser.newContext();
  const page = await context.newPage();
  const other = new Desk(page, `${servers.proxy.origin}/`);
  await other.home();
  await page.getByRole('link', { name: 'Open a report' }).click();
  await other.isAt('Connect');
  await other.enterCredentials('test-key', 'test-token');
  await other.isAt('Open a report');
  await page.getByLabel('Report file').setInputFiles(SAMPLE_LIST);
  await expect(page.getByRole('alert')).toContainText('This isn’t a report');
  await page.getByLabel('Report file').setInputFiles(report);
  await expect(page.getByText('1 of 2 batches accepted by the API')).toBeVisible();
  await scan(page);

  // The results alone.
  const results = await other.download('Download results as CSV');
  expect(results.name).toBe('results.csv');
  expect(results.sheet.header).toContain('email');

  // A list with other rows, then the same.
  const text = readFileSync(SAMPLE_LIST, 'utf8');
  await page.getByLabel('List file').setInputFiles({
    name: 'other.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text.replace(/(?<=\n)[^\n]+\n$/, '')),
  });
  await expect(page.getByRole('alert')).toContainText('This isn’t the same list');
  await scan(page);
  await page.getByLabel('List file').setInputFiles(SAMPLE_LIST);
  await other.isAt('Progress', 60_000);
  await expect(async () => {
    // The run pauses twice: when the report is opened and at the end of the trial.
    if (await other.button('Resume').isVisible()) await other.button('Resume').click();
    await expect(other.heading('Results')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 60_000 });

  const { sheet } = await other.download();
  const original = readSheet(SAMPLE_LIST);
  expect(sheet.rows.map((row) => row.slice(0, original.header.length))).toEqual(original.rows);
  const statuses = sheet.rows.map((row) => row.at(-1) ?? '');
  expect(statuses.every((status) => /^(matched|no match|not sent)/.test(status))).toBe(true);
  const records = await acceptedRecords(servers, await jobNamed(servers, name));
  const ids = records.map((record) => record.external_id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThan(200);
  await context.close();
});
