import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { chromiumLaunch } from '../checks/chromium.ts';
import type { Figures, Spent } from './figures.ts';
import { computedMs, residentBytes, watchMemory } from './processes.ts';

/** Timeout in milliseconds, longer than any step of a successful run. */
const LONG = 1_800_000;

/** Reads the resources spent so far. The difference of two readings is the cost of a stretch. */
type Spending = () => Spent;

/**
 * A browser of its own for one run of a scenario, on a persistent profile so that private storage is
 * on disk. Adds what the whole run tells of memory and of the page's thread. Network events are off:
 * a driver that asks for them, as Playwright does, has the page's process keep the body of every answer.
 */
export async function inBrowser(
  url: string,
  work: (page: Page, spending: Spending) => Promise<Figures>,
): Promise<Figures> {
  const profile = mkdtempSync(join(tmpdir(), 'append-desk-profile-'));
  const { executablePath, args } = chromiumLaunch();
  if (!executablePath || !args) throw new Error('The benchmarks need Chromium.');
  const browser = await puppeteer.launch({
    executablePath,
    args,
    userDataDir: profile,
    pipe: true,
    networkEnabled: false,
    defaultViewport: { width: 1280, height: 720 },
    protocolTimeout: LONG,
  });
  try {
    const page = await open(browser, url);
    const root = processOf(browser);
    const idle = await settled(() => residentBytes(root));
    const memory = watchMemory(root);
    const figures = await work(page, () => ({ ms: performance.now(), cpu: computedMs(root) }));
    memory.stop();
    const longestTask = await page.evaluate(() => window.longestTask);
    return { ...figures, memory: memory.peak() - idle, longestTask };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

function processOf(browser: Browser): number {
  const pid = browser.process()?.pid;
  if (pid === undefined) throw new Error('The browser has no process.');
  return pid;
}

declare global {
  interface Window {
    longestTask: number;
  }
}

async function open(browser: Browser, url: string): Promise<Page> {
  const [page = await browser.newPage()] = await browser.pages();
  page.setDefaultTimeout(LONG);
  await page.evaluateOnNewDocument(() => {
    window.longestTask = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        window.longestTask = Math.max(window.longestTask, duration);
    }).observe({ type: 'longtask', buffered: false });
  });
  await page.goto(url);
  return page;
}

/** Tasks up to now do not count: starting a page has a figure of its own. */
export async function forgetTasks(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.longestTask = 0;
  });
}

/**
 * Waits until an expression is true in the page, asking twenty times a second: often enough to time seconds
 * by, and seldom enough to take nothing from what is timed.
 */
export async function until(page: Page, expression: string): Promise<void> {
  await page.waitForFunction(expression, { polling: 50 });
}

/** Waits until a button with this text is enabled, and presses it. */
export async function press(page: Page, text: string): Promise<void> {
  await page.locator(`::-p-aria([name="${text}"][role="button"])`).click();
}

/** Sets a file on the page's file input. */
export async function choose(page: Page, file: string): Promise<void> {
  const input = await page.waitForSelector('input[type=file]');
  await (input as ElementHandle<HTMLInputElement>).uploadFile(file);
}

/** Waits as long as a person takes to find a file. */
export async function findFile(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 1_000));
}

/** An element, of this text if one is given. */
interface Sight {
  readonly selector: string;
  readonly text?: string | undefined;
}

/** Chooses a list and waits for an element. Returns milliseconds as `timed` does. */
export function chooseAndSee(
  page: Page,
  list: string,
  selector: string,
  text?: string,
): Promise<number> {
  return timed(page, 'change', { selector, text }, () => choose(page, list));
}

/** Presses a button and waits for an element. Returns milliseconds as `timed` does. */
export function pressAndSee(page: Page, button: string, sight: Sight): Promise<number> {
  return timed(page, 'click', sight, () => press(page, button));
}

/**
 * Causes an event and waits for an element. Returns the milliseconds from the event to the end of the frame that
 * shows the element, by the page's own clock, so that the driver's latency doesn't count.
 */
async function timed(
  page: Page,
  event: 'change' | 'click',
  sight: Sight,
  act: () => Promise<void>,
): Promise<number> {
  const watch = await page.evaluateHandle(watchForSight, { event, ...sight });
  await act();
  return watch.evaluate(({ seen }) => seen);
}

/** Runs in the page: resolves `seen` when the element is visible. */
function watchForSight({ event, selector, text }: Sight & { event: string }): {
  readonly seen: Promise<number>;
} {
  let begun = NaN;
  document.addEventListener(event, () => (begun = performance.now()), {
    capture: true,
    once: true,
  });
  const isThere = (): boolean =>
    [...document.querySelectorAll(selector)].some(
      ({ textContent }) => text === undefined || textContent === text,
    );
  const seen = new Promise<number>((resolve) => {
    const end = (): void => {
      resolve(performance.now() - begun);
    };
    const changes = new MutationObserver(() => {
      if (!isThere()) return;
      changes.disconnect();
      // Runs before all other tasks after the frame, so that only the frame is counted.
      requestAnimationFrame(() => void scheduler.postTask(end, { priority: 'user-blocking' }));
    });
    changes.observe(document, { childList: true, subtree: true, attributes: true });
  });
  return { seen };
}

/** Waits for a heading or a button of this text. */
export function shows(page: Page, element: 'h1' | 'button', text: string): Promise<void> {
  return until(
    page,
    `[...document.querySelectorAll('${element}')].some(({ textContent }) => textContent === '${text}')`,
  );
}

/** Reads until the value stops falling, and returns it. */
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
