/** Tests in which browser storage is cleared, full, or changed by a later version of the page. */
import type { Page } from '@playwright/test';
import type { Desk } from '../support/desk.ts';
import { holdBack, letGo } from './holdBack.ts';
import { expect, open, submit, test, wrongs } from './test.ts';

const LEDGER = 'append-desk';

async function held(desk: Desk): Promise<void> {
  await expect(desk.batches().getByText('ON HOLD')).toHaveCount(3);
}

/** How many batch IDs are in the report that the page gives. */
async function reported(desk: Desk): Promise<number> {
  await desk.page.getByRole('button', { name: /Batch report/ }).click();
  const { header, rows } = (await desk.download('Save as CSV')).sheet;
  const column = header.indexOf('batch');
  return rows.filter((row) => row[column] !== '').length;
}

async function connectAgain(desk: Desk): Promise<void> {
  await desk.page
    .getByRole('main')
    .getByRole('link', { name: /^Connect/ })
    .click();
  await desk.isAt('Connect');
  await desk.enterCredentials('test-key', 'a-new-token');
}

/**
 * Acts as a later version of the page: its ledger has one more store, and it adds data that this version doesn't know
 * to every run.
 */
async function laterVersion(page: Page): Promise<void> {
  await page.evaluate(async (name) => {
    const opening = indexedDB.open(name, 2);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore('later'));
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const db = opening.result;
    const tx = db.transaction(['heads', 'events'], 'readwrite');
    const heads = tx.objectStore('heads').openCursor();
    heads.addEventListener('success', () => {
      const head = heads.result;
      if (!head) return;
      const kept = head.value as { length: number };
      const event = { type: 'noted by a later version', at: Date.now(), note: { of: 'anything' } };
      tx.objectStore('events').add(event, [head.key, kept.length]);
      head.update({ ...kept, length: kept.length + 1 });
      head.continue();
    });
    await new Promise((resolve) => tx.addEventListener('complete', resolve));
    db.close();
  }, LEDGER);
}

test('a later version of the page takes a run over, and the way back to this one is safe too', async ({
  desk,
  world,
  list,
}) => {
  await holdBack(world);
  await submit(desk, list);
  await held(desk);
  const later = await desk.page.context().newPage();
  await later.goto('./config.json');
  await laterVersion(later);
  await desk.page.bringToFront();
  await desk.button('Pause').click();
  await expect(desk.page.getByText('A newer version of this page')).toBeVisible();

  await desk.page.reload();
  await connectAgain(desk);
  await letGo(world);
  expect(await wrongs(desk, world, list)).toEqual([]);
});

test('a list whose files were evicted is said, and what was accepted can be asked for elsewhere', async ({
  desk,
  world,
  list,
}) => {
  await holdBack(world);
  await submit(desk, list);
  await held(desk);
  await desk.page.goto('./config.json');
  await desk.page.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('runs', { recursive: true });
  });
  await letGo(world);
  await open(desk.page, list);
  await connectAgain(desk);
  await expect(desk.page.getByText(/copy of the list is damaged/)).toBeVisible();
  expect(await reported(desk)).toBe(3);
});

test('data cleared under a run are said, and the report is still there', async ({
  desk,
  world,
  list,
}) => {
  await holdBack(world);
  await submit(desk, list);
  await held(desk);
  const session = await desk.page.context().newCDPSession(desk.page);
  const { origin } = new URL(desk.page.url());
  await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
  await letGo(world);
  await expect(desk.page.getByText('deleted its data for this list')).toBeVisible();
  expect(await reported(desk)).toBe(3);
});

test('a disk that is full pauses the run, which goes on once there is room', async ({
  desk,
  world,
  list,
}) => {
  await holdBack(world);
  await submit(desk, list);
  await held(desk);
  const session = await desk.page.context().newCDPSession(desk.page);
  const { origin } = new URL(desk.page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
  await letGo(world);
  await expect(desk.page.getByText(/out of storage space/)).toBeVisible();
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  const again = desk.page.getByRole('main').getByRole('button', { name: /^(Resume|Try again)$/ });
  await again.first().click();
  expect(await wrongs(desk, world, list)).toEqual([]);
});
