import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumLaunch } from '../checks/chromium.ts';
import { browserProcess, watchMemory } from './memory.ts';

/** What a scenario measured, in milliseconds and bytes; absent where it does not apply. */
export interface Figures {
  /** From the file chosen to its preview. */
  readonly preview?: number;
  readonly profile?: number;
  readonly plan?: number;
  readonly whole?: number;
  /** Longest time that the page's thread was not free. */
  readonly longestTask?: number;
  /** Peak of all the browser's processes over the idle page. */
  readonly memory?: number;
}

/** A browser of its own for one run of a scenario, on a persistent profile so that private storage is on disk. */
export async function inBrowser<T>(
  url: string,
  work: (page: Page, memory: ReturnType<typeof watchMemory>) => Promise<T>,
): Promise<T & { memory: number; longestTask: number }> {
  const profile = mkdtempSync(join(tmpdir(), 'append-desk-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    baseURL: new URL('/', url).href,
  });
  try {
    const page = await open(context, url);
    const memory = watchMemory(browserProcess(profile));
    const idle = await settled(memory.now);
    memory.reset();
    const result = await work(page, memory);
    const longestTask = await page.evaluate(() => window.longestTask);
    memory.stop();
    return { ...result, memory: memory.peak() - idle, longestTask };
  } finally {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

declare global {
  interface Window {
    longestTask: number;
  }
}

async function open(context: BrowserContext, url: string): Promise<Page> {
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript(() => {
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longestTask = Math.max(window.longestTask, duration);
    }).observe({ type: 'longtask', buffered: false });
  });
  await page.goto(url);
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => {
    window.longestTask = 0;
  });
  return page;
}

/** A reading that has stopped to fall: the mean of the last ones. */
async function settled(read: () => number): Promise<number> {
  let last = Infinity;
  for (let i = 0; i < 50; i += 1) {
    const now = read();
    if (Math.abs(now - last) < 500_000) return now;
    last = now;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return last;
}
