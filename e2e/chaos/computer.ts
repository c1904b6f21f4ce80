import { test as base, chromium, type BrowserContext, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumLaunch } from '../checks/chromium.ts';
import { hurry } from './hurry.ts';

/** How long a test waits for anything on the page, in milliseconds, before it says what it sees. */
const PATIENCE = 60_000;

/** A computer with a browser whose profile stays on its disk. */
export interface Computer {
  /** Opens a tab, in a browser that is started where none is running. */
  open(): Promise<Tab>;
  stop(): Promise<void>;
}

/** What dies: the process that the page lives in, or every process of the browser. */
export type Victim = 'tab' | 'browser';

/** A tab from its opening to its end. */
export interface Tab {
  readonly page: Page;
  /** What the page reports as wrong, so far. */
  readonly wrongs: readonly string[];
  /** Ends processes at once and without a word to the page, as a crash or a power cut does. */
  readonly kill: (victim: Victim) => void;
  readonly killed: boolean;
  /** Resolves when it is gone. */
  readonly gone: Promise<void>;
  readonly close: () => Promise<void>;
}

/** A test with a computer that the tests of a worker share: each opens an origin of its own. */
export const test = base.extend<object, { computer: Computer }>({
  computer: [
    async ({ browserName: _ }, use) => {
      const computer = await buyComputer();
      await use(computer);
      await computer.stop();
    },
    { scope: 'worker' },
  ],
});

async function buyComputer(): Promise<Computer> {
  const profile = await mkdtemp(join(tmpdir(), 'append-desk-profile-'));
  const bought = Date.now();
  let running: Browser | undefined;
  return {
    async open() {
      if (!running || running.killed) running = await startBrowser(profile, bought);
      return openTab(running);
    },
    async stop() {
      running?.kill();
      await running?.gone;
      await rm(profile, { recursive: true, maxRetries: 5 });
    },
  };
}

interface Browser {
  readonly context: BrowserContext;
  readonly kill: () => void;
  readonly killed: boolean;
  readonly gone: Promise<void>;
}

async function startBrowser(profile: string, bought: number): Promise<Browser> {
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    locale: 'en-US',
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PATIENCE);
  await hurry(context, bought);
  const main = await mainProcess(context.browser());
  const gone = new Promise<void>((resolve) => {
    context.once('close', () => {
      resolve();
    });
  });
  let killed = false;
  return {
    context,
    gone,
    get killed() {
      return killed;
    },
    kill() {
      if (killed) return;
      killed = true;
      // Its own process group, so that none of its children outlives it.
      process.kill(-main, 'SIGKILL');
    },
  };
}

async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.context.newPage();
  const session = await browser.context.newCDPSession(page);
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(error.stack ?? error.message));
  const crashed = new Promise<void>((resolve) => {
    page.once('crash', () => {
      resolve();
    });
  });
  let killed = false;
  return {
    page,
    wrongs,
    gone: Promise.race([crashed, browser.gone]),
    get killed() {
      return killed;
    },
    kill(victim) {
      killed = true;
      if (victim === 'browser') browser.kill();
      // Never answered: who would answer is dead.
      else session.send('Page.crash').catch(() => undefined);
    },
    async close() {
      if (!browser.killed) await page.close();
    },
  };
}

type Launched = ReturnType<Awaited<ReturnType<typeof chromium.launchPersistentContext>>['browser']>;

async function mainProcess(browser: Launched): Promise<number> {
  if (!browser) throw new Error('The context has no browser.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser has no process.');
  return main.id;
}
