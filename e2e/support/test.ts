import { test as base, expect } from '@playwright/test';
import { Desk } from './desk.ts';
import { startServers, type Servers } from './servers.ts';

interface Fixtures {
  desk: Desk;
}

interface WorkerFixtures {
  servers: Servers;
}

/**
 * A test with the app served by the real proxy in front of the sandbox. It fails on anything that
 * the page reports as wrong: an uncaught error, a breach of the content security policy, a request
 * to a third party.
 */
export const test = base.extend<Fixtures, WorkerFixtures>({
  servers: [
    async ({ browserName: _ }, use) => {
      const servers = await startServers();
      await use(servers);
      await servers.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ servers }, use) => {
    await use(`${servers.proxy.origin}/`);
  },

  desk: async ({ page, baseURL }, use) => {
    const own = baseURL ?? 'nowhere:';
    const wrongs: string[] = [];
    page.on('pageerror', (error) => wrongs.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted ?(Type|HTML|Script)/i.test(message.text()))
        wrongs.push(message.text());
    });
    page.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(own))
        wrongs.push(`third party: ${request.url()}`);
    });
    await use(new Desk(page));
    expect(wrongs).toEqual([]);
  },
});

export { expect };
