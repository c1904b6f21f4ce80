import { readdirSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { NO_SUCH_JOB } from '../src/api/assumptions.ts';
import { expect, test } from './support/test.ts';

const NO_SYNC_HANDLES = `delete globalThis.FileSystemFileHandle?.prototype.createSyncAccessHandle;`;
const PRIVATE_WINDOW = `
  if (globalThis.StorageManager)
    StorageManager.prototype.getDirectory = () => Promise.reject(new DOMException('', 'SecurityError'));
`;
const NO_STORAGE = `
  ${PRIVATE_WINDOW}
  Object.defineProperty(globalThis, 'indexedDB', { value: undefined });
`;

/** What browsers that the page works in lack, as a script that takes it away from pages and workers. */
const MISSING: readonly { name: string; script: string }[] = [
  {
    name: 'Chrome 110 and Safari 16.4: URL.canParse, AbortSignal.any, newer ways with promises',
    script: `
      delete URL.canParse;
      delete AbortSignal.any;
      delete Promise.withResolvers;
      delete Promise.try;
      delete Object.groupBy;
      delete Array.fromAsync;
      delete ArrayBuffer.prototype.transfer;
      for (const name of ['union', 'intersection', 'difference', 'isSubsetOf']) delete Set.prototype[name];
      delete globalThis.Iterator;
      delete globalThis.scheduler;
      delete globalThis.requestIdleCallback;
      delete ReadableStream.prototype[Symbol.asyncIterator];
    `,
  },
  {
    name: 'Firefox and Safari: file handles that several may share',
    script: `
      const prototype = globalThis.FileSystemFileHandle?.prototype;
      const open = prototype?.createSyncAccessHandle;
      if (open) prototype.createSyncAccessHandle = function () { return open.call(this); };
    `,
  },
  {
    name: 'Safari 16.4: an estimate of the room, and streams that are written to files',
    script: `
      delete globalThis.StorageManager?.prototype.estimate;
      delete globalThis.FileSystemFileHandle?.prototype.createWritable;
    `,
  },
  {
    name: 'WebKitGTK: navigator.storage',
    script: `delete (globalThis.Navigator ?? globalThis.WorkerNavigator).prototype.storage;`,
  },
  { name: 'file handles that are read at once', script: NO_SYNC_HANDLES },
  { name: 'private windows: private storage', script: PRIVATE_WINDOW },
  { name: 'any storage', script: NO_STORAGE },
];

/** Runs a script before every other, in the page and in its workers. */
async function before(page: Page, script: string): Promise<void> {
  await page.addInitScript(script);
  await page.route(/assets\/worker-[^/]*\.js/, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `{${script}}\n${await response.text()}` });
  });
}

for (const { name, script } of MISSING)
  test(`a list goes the whole way without ${name}`, async ({ desk }) => {
    const { page } = desk;
    const unforeseen: string[] = [];
    page.on('console', (message) => {
      // Credentials are checked with a request for a job that doesn't exist. Chromium logs the 404.
      const isCheck =
        message.location().url.endsWith(`/job/${NO_SUCH_JOB}`) && / 404 /.test(message.text());
      if (message.type() === 'error' && !isCheck) unforeseen.push(message.text());
    });
    await before(page, script);
    await desk.connect();
    await desk.choose('public/sample-list.csv');
    await desk.continue();
    await desk.submit();
    await desk.results();
    await expect(page.getByRole('table', { name: 'Matches by State' })).toBeVisible();
    const { sheet } = await desk.download();
    expect(sheet.rows).toHaveLength(264);
    await expect(page.getByText(/Something went wrong/)).toHaveCount(0);
    expect(unforeseen).toEqual([]);
  });

test.describe('in a browser that is too old', () => {
  const OLD = [
    'delete Array.prototype.toSorted;',
    // Lookbehind, before Safari 16.4.
    `RegExp = new Proxy(RegExp, { apply() { throw new SyntaxError('invalid group specifier name'); } });`,
  ];
  for (const script of OLD)
    test(`nothing is run, and which browsers do is said (${script.slice(0, 12)})`, async ({
      page,
    }) => {
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (message) => errors.push(message.text()));
      await page.addInitScript(script);
      // The page never finishes loading.
      await page.goto('./', { waitUntil: 'commit' });
      await expect(page.getByRole('heading')).toHaveText('Please update your browser');
      await expect(
        page.getByText(/Chrome or Edge 110, Firefox 115, or Safari 16\.4/),
      ).toBeVisible();
      // From then on, the browser reads no more of the page.
      await page.waitForFunction(() => document.readyState === 'complete');
      await expect(page.locator('#root')).toHaveCount(0);
      expect(errors).toEqual([]);
    });

  test.describe('in Spanish', () => {
    test.use({ locale: 'es-MX' });
    test('it is said in Spanish', async ({ page }) => {
      await page.addInitScript(OLD[0] ?? '');
      // The page never finishes loading.
      await page.goto('./', { waitUntil: 'commit' });
      await expect(page.getByRole('heading')).toHaveText('Actualiza tu navegador');
    });
  });
});

test('the style sheet asks nothing of the oldest browsers that they lack', () => {
  const assets = 'dist/page/assets';
  const sheets = readdirSync(assets).filter((name) => name.endsWith('.css'));
  expect(sheets).toHaveLength(1);
  const css = readFileSync(`${assets}/${sheets[0]}`, 'utf8');
  // Only where the browser says that it has it.
  const plain = css.replaceAll(
    /@supports \(color:color-mix\([^{]*\{[^{}]*\{[^{}]*\}\}|@supports [^{]*\{/g,
    '',
  );
  expect(plain.match(/\(from [^)]*|light-dark\(|color-mix\([^;}]*/g) ?? []).toEqual([]);
  // Firefox 115 drops a whole rule for it.
  expect(plain.match(/[^{}]*,[^{}]*:has\([^{]*|[^{}]*:has\([^{]*,[^{}]*\{/g) ?? []).toEqual([]);
});

for (const [name, script, promise] of [
  ['sync handles', NO_SYNC_HANDLES, /The list stays in this browser until/],
  [
    'private storage, as in a private window',
    PRIVATE_WINDOW,
    /The browser deletes this list when you close/,
  ],
] as const)
  test(`without ${name}, a reload in the middle loses nothing, and what is promised is true`, async ({
    desk,
  }) => {
    const { page } = desk;
    await before(page, script);
    await desk.startDemo();
    await desk.button('Use the sample list').click();
    await desk.continue();
    await page.reload();
    await desk.isAt('Review');
    await desk.submit();
    await desk.isAt('Progress');
    await page.reload();
    await desk.results();
    await expect(page.getByText(promise)).toBeVisible();
    const { sheet } = await desk.download();
    expect(sheet.rows).toHaveLength(264);
    await page.getByRole('link', { name: 'Append Desk' }).click();
    await desk.isAt('Append emails to your list');
    await expect(page.getByText(/kept until [A-Z]/)).toHaveCount(script === PRIVATE_WINDOW ? 0 : 1);
  });

test('in memory, nothing is promised that is not so, and a reload asks first, on any screen', async ({
  desk,
}) => {
  const { page } = desk;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.type());
    void dialog.dismiss();
  });
  await before(page, NO_STORAGE);
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await desk.submit();
  await desk.results();
  const promises =
    /until (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|are stored|stays? in this browser/;
  await expect(page.getByText('only in this tab’s memory')).toBeVisible();
  await expect(page.getByText(promises)).toHaveCount(0);

  await page.getByRole('link', { name: 'Append Desk' }).click();
  await desk.isAt('Append emails to your list');
  await expect(page.getByText('gone when you reload or close this tab').first()).toBeVisible();
  await expect(page.getByText(promises)).toHaveCount(0);
  await page.evaluate(() => {
    location.reload();
  });
  await expect.poll(() => asked).toEqual(['beforeunload']);

  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download sample-list.csv' }).click(),
  ]);
  await page.reload();
  expect(asked).toHaveLength(1);
});

test('a list that waits for another tab says so, and goes on by itself', async ({ desk }) => {
  const { page } = desk;
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.isAt('Match columns');
  await desk.isRead();
  // Hold the lock as another tab does while it writes files of the same run.
  await page.evaluate(async () => {
    const run = /run\/([^/]+)/.exec(location.hash)?.[1] ?? '';
    await new Promise<void>((granted) => {
      void navigator.locks.request(`append-desk file ${run}`, () => {
        granted();
        return new Promise((release) => Object.assign(window, { release }));
      });
    });
  });
  await desk.button('Continue').click();
  await expect(page.getByText('Waiting for another tab…')).toBeVisible();
  await page.evaluate(() => (window as unknown as { release: () => void }).release());
  await desk.isAt('Review');
  await expect(page.getByText('Waiting for another tab…')).toHaveCount(0);
});
