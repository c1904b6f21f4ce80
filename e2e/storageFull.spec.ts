/** Private storage without room: in a browser on a disk, whose quota is really used up. */
import { chromium, type CDPSession, type Page } from '@playwright/test';
import { chromiumLaunch } from './checks/chromium.ts';
import { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';

/** Long enough for its files to pass the megabyte that Chromium reserves for each ahead of its size. */
const LIST = {
  name: 'people.csv',
  content: [
    'First Name,Last Name,Address,City,State,Zip',
    ...Array.from({ length: 60_000 }, (_, i) => `Ann,Lee,${i} Main Street,Boston,MA,02108`),
    '',
  ].join('\r\n'),
};

/** How much the page may store beyond what it has: so many bytes, or as many as there are. For as long as `session` is open. */
async function leaveRoom(session: CDPSession, page: Page, bytes: number | 'all'): Promise<void> {
  const { origin } = new URL(page.url());
  const { usage } = await session.send('Storage.getUsageAndQuota', { origin });
  const quota = bytes === 'all' ? {} : { quotaSize: usage + bytes };
  await session.send('Storage.overrideQuotaForOrigin', { origin, ...quota });
}

test('where room runs out half way it is told, and all goes on once there is room', async ({
  servers,
}, info) => {
  const context = await chromium.launchPersistentContext(
    info.outputPath('profile'),
    chromiumLaunch(),
  );
  const [page = await context.newPage()] = context.pages();
  const session = await context.newCDPSession(page);
  const desk = new Desk(page, `${servers.proxy.origin}/`);
  const told = page.getByRole('alert').filter({ hasText: 'out of storage space' });
  await desk.connect();

  await leaveRoom(session, page, 1_500_000);
  await desk.choose(LIST);
  await expect(told).toContainText(/about 1\d\.\d MB/);
  await leaveRoom(session, page, 'all');
  await page.getByRole('link', { name: 'Choose another list' }).click();
  await desk.choose(LIST);
  await desk.isRead();

  await leaveRoom(session, page, 3_000_000);
  await desk.button('Continue').click();
  await expect(told).toContainText(/about 1\d\.\d MB/);
  await leaveRoom(session, page, 'all');
  await desk.continue();

  await leaveRoom(session, page, 1_500_000);
  await desk.submit();
  await expect(told).toBeVisible({ timeout: 60_000 });
  await leaveRoom(session, page, 'all');
  await desk.button(/^(Try again|Resume)$/).click();
  await desk.results(60_000);
  const { sheet } = await desk.download();
  expect(sheet.rows).toHaveLength(60_000);
  await context.close();
});
