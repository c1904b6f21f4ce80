import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright';
import { chromiumLaunch } from '../checks/chromium.ts';
import type { Figures, Spent } from './figures.ts';
import { browserProcess, computedMs, residentBytes, watchMemory } from './processes.ts';

/** What has been spent up to now; two of them make a stretch. */
type Spending = () => Spent;

/**
 * A browser of its own for one run of a scenario, on a persistent profile so that private storage is
 * on disk. Adds what the whole run tells of memory and of the page's thread.
 */
export async function inBrowser(
  url: string,
  work: (page: Page, spending: Spending) => Promise<Figures>,
): Promise<Figures> {
  const profile = mkdtempSync(join(tmpdir(), 'append-desk-profile-'));
  const context = await chromium.launchPersistentContext(profile, {
    ...chromiumLaunch(),
    baseURL: new URL('/', url).href,
  });
  try {
    const page = await open(context, url);
    const root = browserProcess(profile);
    const idle = await settled(() => residentBytes(root));
    const memory = watchMemory(root);
    const figures = await work(page, () => ({ ms: performance.now(), cpu: computedMs(root) }));
    memory.stop();
    const longestTask = await page.evaluate(() => window.longestTask);
    return { ...figures, memory: memory.peak() - idle, longestTask };
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
  return page;
}

/** Tasks up to now do not count: starting a page has a figure of its own. */
export async function forgetTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longestTask = 0;
  });
}

/**
 * Waits until the page itself says so, asking twenty times a second: often enough to time it by, and
 * seldom enough to take nothing from what is timed.
 */
export async function until<A>(page: Page, is: (arg: A) => boolean, arg: A): Promise<void> {
  await page.waitForFunction(is as (arg: unknown) => boolean, arg, {
    polling: 50,
    timeout: 1_800_000,
  });
}

/** Waits for a heading or a button of this text. */
export function shows(page: Page, element: 'h1' | 'button', text: string): Promise<void> {
  return until(
    page,
    ([selector, sought]) =>
      [...document.querySelectorAll(selector)].some(({ textContent }) => textContent === sought),
    [element, text] as const,
  );
}

/** A reading that has stopped to fall. */
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
