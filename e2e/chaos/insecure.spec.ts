/** A page served over plain http from another host: the browser offers no private storage there. */
import { chromiumLaunch } from '../checks/chromium.ts';
import { expect, test, wrongs } from './test.ts';

const HOST = 'desk.example.com';
const launch = chromiumLaunch();

test.use({
  launchOptions: {
    ...launch,
    args: [...(launch.args ?? []), `--host-resolver-rules=MAP ${HOST} 127.0.0.1`],
  },
  baseURL: async ({ world }, use) => {
    await use(`${world.relay.origin.replace('127.0.0.1', HOST)}/`);
  },
});

test('the page says so before submitting, and does the job all the same', async ({
  desk,
  world,
  list,
}) => {
  await desk.connect();
  expect(await desk.page.evaluate(() => isSecureContext)).toBe(false);
  await desk.reviewList({ name: list.name, content: list.csv });
  await expect(desk.page.getByText('This run cannot survive a reload')).toBeVisible();
  await expect(desk.page.getByText(/over https/)).toBeVisible();
  await desk.submit();
  expect(await wrongs(desk, world, list)).toEqual([]);
});
