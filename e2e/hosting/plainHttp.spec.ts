import { chromiumLaunch } from '../checks/chromium.ts';
import { SAMPLE_LIST } from '../support/lists.ts';
import { expect, test as base } from '../support/test.ts';
import { doMainJob } from './job.ts';

const { args = [], ...launch } = chromiumLaunch();

/** A test with the page over plain http, as in an office network: not a secure context, unlike localhost. */
const test = base.extend({
  baseURL: async ({ servers }, use) => {
    await use(`http://desk.example:${new URL(servers.proxy.origin).port}/`);
  },
  launchOptions: [
    { ...launch, args: [...args, '--host-resolver-rules=MAP desk.example 127.0.0.1'] },
    { scope: 'worker' },
  ],
});

test('over plain http a list comes back whole all the same', async ({ desk, servers }) => {
  await doMainJob(desk, servers, 'over plain http');
  expect(await desk.page.evaluate(() => isSecureContext)).toBe(false);
});

test('and before it is sent the page says what https would change', async ({ desk }) => {
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  const notice = desk.page.getByRole('main').getByText('Keep this tab open', { exact: true });
  await expect(notice).toBeVisible();
  await expect(desk.page.getByRole('main').getByText(/https/).first()).toBeVisible();
});
