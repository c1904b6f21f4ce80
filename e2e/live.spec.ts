import type { ApiRecord } from '../src/api/record.ts';
import { readSheet } from './support/csv.ts';
import { SAMPLE_LIST, US_500_LIST } from './support/lists.ts';
import { acceptedRecords, createJob, jobNamed } from './support/sandbox.ts';
import { expect, test } from './support/test.ts';

const LISTS = [SAMPLE_LIST, ...(US_500_LIST ? [US_500_LIST] : [])];

for (const list of LISTS) {
  test(`${list}: comes back whole through the proxy, with e-mails added`, async ({
    desk,
    servers,
  }) => {
    const name = `whole ${list}`;
    await desk.connect();
    await desk.reviewList(list);
    await desk.page.getByRole('textbox', { name: 'Job name' }).fill(name);
    await desk.submit();
    await desk.results();
    const { sheet } = await desk.download();

    const original = readSheet(list);
    const width = original.header.length;
    expect(sheet.header.slice(0, width)).toEqual(original.header);
    expect(sheet.rows.map((row) => row.slice(0, width))).toEqual(original.rows);
    expect(sheet.text).toMatch(/\r\n$/);

    const records = await acceptedRecords(servers, await jobNamed(servers, name));
    const statuses = sheet.rows.map((row) => row.at(-1) ?? '');
    const sent = statuses.filter((status) => status === 'matched' || status === 'no match');
    expect(records.length).toBeLessThanOrEqual(sent.length);
    expect(records.every(isClean)).toBe(true);
  });
}

function isClean(record: ApiRecord): boolean {
  const { first_name, last_name, address_1, zipcode, state } = record;
  return Boolean(
    first_name &&
    last_name &&
    address_1 &&
    (zipcode === undefined || /^\d{5}$/.test(zipcode)) &&
    (state === undefined || /^[A-Z]{2}$/.test(state)),
  );
}

test('us-500: 500 rows in, 500 out; 78 ZIP codes repaired on the wire only', async ({
  desk,
  servers,
}) => {
  test.skip(US_500_LIST === undefined, '../shared/lists/us-500.csv is not there');
  const list = readSheet(US_500_LIST ?? '');
  const zip = list.header.indexOf('zip');
  const short = list.rows.filter((row) => (row[zip] ?? '').length === 4);
  expect(short).toHaveLength(78);

  await desk.connect();
  await desk.reviewList(US_500_LIST ?? '');
  await expect(desk.page.getByText(/every row (already )?has an email/i).first()).toBeVisible();
  await desk.page.getByRole('textbox', { name: 'Job name' }).fill('zip codes');
  await desk.submit();
  await desk.results();
  const { name, sheet } = await desk.download();

  expect(name).toBe('us-500-enriched.csv');
  expect(sheet.rows).toHaveLength(500);
  expect(sheet.header).toEqual([...list.header, 'appended_email', 'append_status']);
  expect(sheet.rows.map((row) => row.slice(0, list.header.length))).toEqual(list.rows);

  const records = await acceptedRecords(servers, await jobNamed(servers, 'zip codes'));
  expect(records).toHaveLength(500);
  const padded = records.filter((record) => record.zipcode?.startsWith('0'));
  expect(padded).toHaveLength(78);
  expect(JSON.stringify(records)).not.toContain('@');
});

test('an existing job is used as it is, and no other is created', async ({ desk, servers }) => {
  const job = await createJob(servers, 'made before');
  await desk.connect();
  const created: string[] = [];
  desk.page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/job')) created.push(request.url());
  });
  await desk.reviewList(SAMPLE_LIST);
  await desk.page.getByRole('textbox', { name: 'Existing job ID' }).fill(job);
  await desk.submit();
  await desk.results();
  expect(created).toEqual([]);
  expect((await acceptedRecords(servers, job)).length).toBeGreaterThan(200);
});

test('a trial waits for a word after its first 100 records', async ({ desk, servers }) => {
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await desk.page.getByRole('textbox', { name: 'Job name' }).fill('a trial');
  await desk.page.getByRole('checkbox', { name: /first 100/i }).check();
  await desk.submit();
  await expect(desk.button('Resume')).toBeVisible({ timeout: 30_000 });
  await expect(desk.page.getByText(/match rate/i).first()).toBeVisible();
  const job = await jobNamed(servers, 'a trial');
  expect(await acceptedRecords(servers, job)).toHaveLength(100);
  await desk.button('Resume').click();
  await desk.results();
  expect((await acceptedRecords(servers, job)).length).toBeGreaterThan(200);
});

test('a wrong key is told as soon as it is entered', async ({ desk }) => {
  await desk.home();
  await desk.button('New list').click();
  await desk.enterCredentials('wrong-key', 'test-token');
  await expect(desk.page.getByRole('alert')).toContainText(/refused this key/);
  await desk.enterCredentials('test-key', 'expired');
  await expect(desk.page.getByRole('alert')).toContainText(/refused this token/);
  await desk.enterCredentials('test-key', '');
  await expect(desk.page.getByRole('alert')).toContainText(/requires a token/);
  await desk.enterCredentials('test-key', 'test-token');
  await desk.isAt('Choose a list');
});

test('a key that needs no token is used without one', async ({ desk }) => {
  await desk.connect('key-alone', '');
  await desk.reviewList(SAMPLE_LIST);
  const sent = desk.page.waitForRequest((request) => request.url().endsWith('/batch'));
  await desk.submit();
  expect((await sent).headers()).not.toHaveProperty('authorizationtoken');
  await desk.results();
});

test('connecting goes on where the API is away, and says that nothing was checked', async ({
  desk,
}) => {
  await desk.page.route('**/api/v3/**', (route) => route.fulfill({ status: 503 }));
  await desk.connect();
  await desk.page.getByRole('link', { name: /connected/i }).click();
  await expect(desk.page.getByText(/hasn’t accepted your key and token yet/)).toBeVisible();
});

test('an existing job ID is looked up before anything is sent', async ({ desk, servers }) => {
  const job = await createJob(servers, 'made before');
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  const box = desk.page.getByRole('textbox', { name: 'Existing job ID' });
  await box.fill('nosuchjob');
  await box.blur();
  await expect(desk.page.getByText(/no job with this ID/)).toBeVisible();
  await box.fill(job);
  await box.blur();
  await expect(desk.page.getByText(/This job exists at the API/)).toBeVisible();
});

test('a wrong key leads back to connect, and on from where it was', async ({ desk }) => {
  await desk.home();
  await desk.button('New list').click();
  await desk.enterCredentials('wrong-key', 'test-token');
  await desk.button('Connect anyway').click();
  await desk.isAt('Choose a list');
  await desk.page.getByRole('link', { name: 'Connected' }).click();
  await expect(desk.page.getByText(/hasn’t accepted your key and token yet/)).toBeVisible();
  await desk.page.getByRole('link', { name: 'Keep this connection' }).click();
  await desk.reviewList(SAMPLE_LIST);
  await desk.submit();
  await desk.page
    .getByRole('main')
    .getByRole('link', { name: /connect/i })
    .click();
  await desk.isAt('Connect');
  await desk.enterCredentials('test-key', 'test-token');
  await desk.isAt('Progress');
  await desk.results();
});

test('who leaves while key and token are checked stays where they went', async ({ desk }) => {
  await desk.home();
  await desk.button('New list').click();
  let answer!: () => void;
  const held = new Promise<void>((resolve) => (answer = resolve));
  await desk.page.route('**/api/**', async (route) => {
    await held;
    await route.continue();
  });
  await desk.enterCredentials('test-key', 'test-token');
  await desk.page.getByRole('banner').getByRole('link').first().click();
  await desk.isAt('Append emails to your list');
  answer();
  await expect(desk.page.getByRole('link', { name: 'Connected' })).toBeVisible();
  await expect(desk.heading('Append emails to your list')).toBeVisible();
});

test('a proxy that cannot be reached is said, and waited for', async ({ desk }) => {
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await desk.page.route('**/api/**', (route) => route.abort('connectionrefused'));
  await desk.submit();
  await expect(desk.page.getByText(/can’t reach the API|cannot be reached/i).first()).toBeVisible();
  await desk.page.unroute('**/api/**');
  await desk.results();
});

test('a deleted list leaves nothing in the browser', async ({ desk }) => {
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await desk.submit();
  await desk.results();
  await desk.button('Delete this list').click();
  await desk.page
    .getByRole('alertdialog')
    .getByRole('button', { name: /delete/i })
    .click();
  await desk.isAt('Append emails to your list');
  const left = await desk.page.evaluate(async () => {
    const runs = await (
      await navigator.storage.getDirectory()
    )
      .getDirectoryHandle('runs')
      .catch(() => undefined);
    const names: string[] = [];
    if (runs) for await (const name of runs.keys()) names.push(name);
    return names;
  });
  expect(left).toEqual([]);
  await expect(desk.page.getByText('sample-list')).toHaveCount(0);
});

test('the key and the token stay in memory unless the user wants otherwise', async ({ desk }) => {
  await desk.connect('secret-key-1', 'secret-token-1');
  await desk.reviewList(SAMPLE_LIST);
  await desk.submit();
  await desk.results();
  const stored = await desk.page.evaluate(async () => {
    const texts = [JSON.stringify(sessionStorage), JSON.stringify(localStorage), location.href];
    for (const { name = '' } of await indexedDB.databases()) {
      const open = indexedDB.open(name);
      await new Promise((resolve) => open.addEventListener('success', resolve));
      for (const store of open.result.objectStoreNames) {
        const all = open.result.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => all.addEventListener('success', resolve));
        texts.push(JSON.stringify(all.result));
      }
      open.result.close();
    }
    return texts.join('\n');
  });
  expect(stored).toContain('sample-list');
  expect(stored).not.toContain('secret-');
});

test('what was entered on review is there again after connecting', async ({ desk }) => {
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await desk.page.reload();
  await desk.isAt('Review');
  await desk.page.getByRole('textbox', { name: 'Job name' }).fill('spring');
  await desk.page.getByRole('checkbox', { name: /first 100/i }).check();
  await desk.button('Submit list').click();
  await desk.isAt('Connect');
  await desk.enterCredentials('test-key', 'test-token');
  await desk.isAt('Review');
  await expect(desk.page.getByRole('textbox', { name: 'Job name' })).toHaveValue('spring');
  await expect(desk.page.getByRole('checkbox', { name: /first 100/i })).toBeChecked();
});

test('a list stopped after its trial says how many rows have no answer', async ({ desk }) => {
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  await desk.page.getByRole('checkbox', { name: /first 100/i }).check();
  await desk.submit();
  await expect(desk.button('Resume')).toBeVisible({ timeout: 30_000 });
  await desk.button('Cancel').click();
  await expect(desk.page.getByRole('alertdialog')).toContainText('None are in progress at the API');
  await desk.button('Stop sending').click();
  await desk.results();
  await expect(desk.page.getByText(/\d+ rows have no result/)).toBeVisible();
  await expect(desk.summary()).toContainText('in 1 batch');
});

test('the link to the connection leads back to where it was pressed', async ({ desk }) => {
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  const connected = desk.page.getByRole('link', { name: 'Connected' });
  await connected.click();
  await desk.isAt('Connect');
  await connected.click();
  await desk.enterCredentials('other-key', 'test-token');
  await desk.isAt('Review');
  await connected.click();
  await desk.page.getByRole('link', { name: 'Keep this connection' }).click();
  await desk.isAt('Review');
});
