import { chromiumLaunch } from '../checks/chromium.ts';
import { readSheet } from '../support/csv.ts';
import { Desk } from '../support/desk.ts';
import { SAMPLE_LIST } from '../support/lists.ts';
import { startServers, type Servers } from '../support/servers.ts';
import { expect, test as base } from '../support/test.ts';

const { args = [], ...launch } = chromiumLaunch();

/** A test with a second server that accepts calls from pages of the first one's origin. */
const test = base.extend<{ elsewhere: Servers }>({
  elsewhere: async ({ servers }, use) => {
    const elsewhere = await startServers(
      { SPEED: '20' },
      { ALLOWED_ORIGINS: servers.proxy.origin },
    );
    await use(elsewhere);
    await elsewhere.stop();
  },
});

// A document served by a test counts as public, and may not call this computer without a prompt.
test.use({
  launchOptions: { ...launch, args: [...args, '--disable-features=LocalNetworkAccessChecks'] },
});

test('a page on another origin calls our server, where both name each other', async ({
  page,
  servers: { proxy: host },
  elsewhere,
}) => {
  const { origin } = elsewhere.proxy;
  // Serves the page with two of its files changed as the README says.
  await page.route(`${host.origin}/`, async (route) => {
    const html = await (await route.fetch()).text();
    const body = html.replace("connect-src 'self'", `$& ${origin}`);
    await route.fulfill({ body, contentType: 'text/html' });
  });
  await page.route(`${host.origin}/config.json`, async (route) => {
    const config: object = await (await route.fetch()).json();
    await route.fulfill({ json: { ...config, apiBase: `${origin}/api` } });
  });
  const desk = new Desk(page);
  await desk.home();
  await desk.button('New list').click();
  await desk.enterCredentials('test-key', 'test-token');
  await desk.isAt('Choose a list');
  await desk.reviewList(SAMPLE_LIST);
  await desk.submit();
  await desk.results();
  const { sheet } = await desk.download();
  expect(sheet.rows).toHaveLength(readSheet(SAMPLE_LIST).rows.length);
});
