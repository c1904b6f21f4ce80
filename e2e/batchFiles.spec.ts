import type { Page } from '@playwright/test';
import { scan } from './support/accessibility.ts';
import { SAMPLE_LIST } from './support/lists.ts';
import { acceptedRecords, jobNamed, setFaults } from './support/sandbox.ts';
import { expect, test } from './support/test.ts';

test.afterEach(({ servers }) => setFaults(servers));

/** Chooses Batch-Files on review, by keyboard. */
async function sendAsFiles(page: Page, job: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Job name' }).fill(job);
  await page.getByRole('button', { name: /^Advanced/ }).focus();
  await page.keyboard.press('Enter');
  const sendAs = page.getByRole('combobox', { name: 'Send as' });
  await sendAs.focus();
  await page.keyboard.press('End');
  await expect(sendAs).toHaveValue('batch files');
  await expect(page.getByRole('button', { name: 'Submit list' })).toBeEnabled();
}

test('a list goes as batch files, and once, though the answer to an upload is lost', async ({
  page,
  desk,
  servers,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(`${request.method()} ${request.url()}`));
  await setFaults(servers, {
    call: 'upload',
    nth: 1,
    fault: { kind: 'reset', at: 'after acceptance' },
  });
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await sendAsFiles(page, 'as files');
  await scan(page);
  await desk.submit();
  await desk.results(60_000);
  const { sheet } = await desk.download();

  const records = await acceptedRecords(servers, await jobNamed(servers, 'as files'));
  const ids = new Set(records.map(({ external_id }) => external_id));
  expect(ids.size).toBe(records.length);
  const statuses = sheet.rows.map((row) => row.at(-1) ?? '');
  expect(statuses.filter((status) => status === 'matched').length).toBeGreaterThan(0);
  expect(statuses).not.toContainEqual(expect.stringContaining('unknown'));
  expect(asked.filter((line) => /PUT .*\/api\/uploads\//.test(line))).toHaveLength(2);
  expect(asked.join()).not.toMatch(/\/batch(?:\/|$|,)/);
});

test('where the API has no batch files, the page says so and sends batches', async ({
  page,
  desk,
  servers,
}) => {
  await setFaults(
    servers,
    {
      call: 'createBatchFile',
      fault: { kind: 'answer', at: 'after body', status: 404, body: '{}', headers: {} },
    },
    { call: 'retrieveBatch', fault: { kind: 'state', state: 'PROCESSING' } },
  );
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await sendAsFiles(page, 'as batches');
  await desk.submit();
  await expect(page.getByText('This API doesn’t offer batch files')).toBeVisible({
    timeout: 60_000,
  });
  await scan(page);
  await setFaults(servers);
  await desk.results(60_000);
  const records = await acceptedRecords(servers, await jobNamed(servers, 'as batches'));
  const ids = new Set(records.map(({ external_id }) => external_id));
  expect([ids.size, records.length > 0]).toEqual([records.length, true]);
});
