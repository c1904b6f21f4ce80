import { chromium, type Page } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumLaunch } from '../checks/chromium.ts';
import { hurry } from './hurry.ts';

/** How long a test waits for anything on the page, in milliseconds, before it says what it sees. */
const PATIENCE = 60_000;

/** A computer with a browser whose profile stays on its disk. */
export interface Computer {
  /** Starts the browser; one at a time. */
  start(): Promise<Browser>;
  stop(): Promise<void>;
}

/** A browser from its start to its end. */
export interface Browser {
  readonly page: Page;
  /** What the page reports as wrong, so far. */
  readonly wrongs: readonly string[];
  /** Ends all its processes at once (SIGKILL), as a crash or a power cut does. */
  readonly kill: () => void;
  readonly killed: boolean;
  /** Resolves when it is gone. */
  readonly gone: Promise<void>;
}

export async function buyComputer(baseURL: string): Promise<Computer> {
  const profile = await mkdtemp(join(tmpdir(), 'append-desk-profile-'));
  const bought = Date.now();
  let running: Browser | undefined;
  return {
    async start() {
      running = await startBrowser(profile, baseURL, bought);
      return running;
    },
    async stop() {
      running?.kill();
      await running?.gone;
      await rm(profile, { recursive: true, maxRetries: 5 });
    },
  };
}

async function startBrowser(profile: string, baseURL: string, bought: number): Promise<Browser> {
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    baseURL,
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
  const page = context.pages()[0] ?? (await context.newPage());
  const wrongs: string[] = [];
  page.on('pageerror', (error) => wrongs.push(error.stack ?? error.message));
  let killed = false;
  return {
    page,
    wrongs,
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

type Launched = ReturnType<Awaited<ReturnType<typeof chromium.launchPersistentContext>>['browser']>;

async function mainProcess(browser: Launched): Promise<number> {
  if (!browser) throw new Error('The context has no browser.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (!main) throw new Error('The browser has no process.');
  return main.id;
}
