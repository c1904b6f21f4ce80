import { expect } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { newestFile } from './downloads.ts';
import type { Tab } from './tab.ts';

/** A tab of a browser that Puppeteer drives. Adds its errors to `complaints`. */
export async function puppeteerTab(
  page: Page,
  downloads: string,
  complaints: string[],
): Promise<Tab> {
  page.on('pageerror', (error) => complaints.push(`uncaught: ${String(error)}`));
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) complaints.push(message.text());
  });
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`Policy: ${event.violatedDirective} ${event.blockedURI}`);
    });
  });
  return {
    go: async (url) => void (await page.goto(url)),
    reload: async () => void (await page.reload()),
    run: (script, ...args) =>
      page.evaluate(`(${String(script)})(...${JSON.stringify(args)})`) as never,
    click: ({ x, y }) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    async press(key) {
      // In Firefox, a page without the focus receives keys, but Enter doesn't press buttons.
      await expect
        .poll(() => takeFocus(page), { timeout: 60_000, message: 'the focus in the page' })
        .toBe(true);
      await page.keyboard.press(key);
    },
    resize: (size) => page.setViewport(size),
    picture: async () => Buffer.from(await page.screenshot()),
    async choose(path) {
      const input = await page.waitForSelector('input[type=file]');
      await input?.uploadFile(path);
    },
    async download(deed) {
      await deed();
      return newestFile(downloads);
    },
    complaints: () => Promise.resolve(complaints),
    async close() {
      if (page.browser().connected) await page.close();
    },
  };
}

/** Brings a tab to the front unless it has the focus. Returns whether it has the focus now. */
async function takeFocus(page: Page): Promise<boolean> {
  const hasFocus = () => page.evaluate(() => document.hasFocus());
  if (await hasFocus()) return true;
  await page.bringToFront();
  return hasFocus();
}
