import { test as base, expect, type Worker } from '@playwright/test';
import { Desk } from './desk.ts';
import { startServers, type Servers } from './servers.ts';

interface Fixtures {
  desk: Desk;
  /** Speed of the demo API's clock, as a multiple of real time. */
  demoPace: number;
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
      const servers = await startServers({ SPEED: '20' });
      await use(servers);
      await servers.stop();
    },
    { scope: 'worker' },
  ],

  baseURL: async ({ servers }, use) => {
    await use(`${servers.proxy.origin}/`);
  },

  demoPace: [20, { option: true }],

  desk: async ({ page, baseURL, demoPace }, use) => {
    const own = baseURL ?? 'nowhere:';
    const wrongs: string[] = [];
    page.on('pageerror', (error) => wrongs.push(`uncaught: ${error.stack ?? error.message}`));
    page.on('console', (message) => {
      if (/Content Security Policy|Trusted ?(Type|HTML|Script)/i.test(message.text()))
        wrongs.push(message.text());
    });
    page.on('request', (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(own))
        wrongs.push(`third party: ${request.url()}`);
    });
    page.on('worker', (worker) => {
      // The worker may be gone already.
      quicken(worker, demoPace).catch(() => undefined);
    });
    await use(new Desk(page));
    expect(wrongs).toEqual([]);
  },
});

/** Lets the clock of a worker run fast from now on. */
function quicken(worker: Worker, pace: number): Promise<void> {
  return worker.evaluate((times) => {
    const { now } = Date;
    const since = now();
    Date.now = () => Math.round(since + (now() - since) * times);
  }, pace);
}

export { expect };
