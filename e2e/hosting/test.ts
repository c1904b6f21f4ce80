import { lackingForNginx } from '../checks/nginx.ts';
import { startServers } from '../support/servers.ts';
import { expect, test as base } from '../support/test.ts';
import { startNginx, type Nginx, type Recipe } from './nginx.ts';

interface WorkerFixtures {
  recipe: Recipe;
  nginx: Nginx;
}

/** A test with the page below `/append-desk/` of an nginx over TLS. */
export const test = base.extend<object, WorkerFixtures>({
  recipe: ['to-proxy', { option: true, scope: 'worker' }],

  servers: [
    async ({ browserName: _ }, use) => {
      const env = { BEHIND_PROXY: '1', PUBLIC_URL: 'https://lists.example.com/append-desk' };
      const servers = await startServers({ SPEED: '20' }, env);
      await use(servers);
      await servers.stop();
    },
    { scope: 'worker' },
  ],

  nginx: [
    async ({ servers, recipe }, use) => {
      const { proxy, sandbox } = servers;
      const nginx = await startNginx(recipe, { proxy: proxy.origin, api: sandbox.origin });
      await use(nginx);
      await nginx.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ nginx }, use) => {
    await use(nginx.page);
  },

  // The certificate is made for the test.
  ignoreHTTPSErrors: true,
});

/** Why the tests of this folder are skipped; undefined if they can run. */
export const LACKING = lackingForNginx();

export { expect };
