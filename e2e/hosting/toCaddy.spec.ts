import { parseStoreReport, STORE_HEADER } from '../../src/api/attempts.ts';
import { PAGE_HEADERS, TLS_HEADERS } from '../../src/proxy/policy.ts';
import { ask } from './ask.ts';
import { lackingForCaddy, startCaddy, type Caddy } from './caddy.ts';
import { doMainJob } from './job.ts';
import { expect, test as base } from './test.ts';

/** Why these tests are skipped; undefined if Caddy is installed. */
const LACKING = lackingForCaddy();

const test = base.extend<object, { caddy: Caddy }>({
  caddy: [
    async ({ servers }, use) => {
      const caddy = await startCaddy(servers.proxy.origin);
      await use(caddy);
      await caddy.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ caddy }, use) => {
    await use(caddy.page);
  },
});

test.skip(LACKING !== undefined, LACKING);

test('below a path of Caddy, with our proxy behind it, a list comes back whole', async ({
  desk,
  servers,
}) => {
  await doMainJob(desk, servers, 'through Caddy and the proxy');
});

test('the page has its headers, and the attempts are remembered', async ({ caddy }) => {
  const page = await ask(caddy.page, '/append-desk/');
  expect(page).toMatchObject({ status: 200, headers: { ...PAGE_HEADERS, ...TLS_HEADERS } });
  const { status, text, headers } = await ask(caddy.page, '/append-desk/api/attempts');
  expect(status).toBe(200);
  expect(headers[STORE_HEADER]).toBe(parseStoreReport(text).store);
});
