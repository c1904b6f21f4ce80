import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from 'puppeteer-core';
import { chromiumLaunch } from '../checks/chromium.ts';
import { puppeteerTab } from './puppeteerTab.ts';
import type { Engine } from './tab.ts';

/** Starts Chromium like the other engines, for tests that run in all of them. */
export async function startChromium(): Promise<Engine> {
  const downloads = await mkdtemp(join(tmpdir(), 'append-desk-chromium-'));
  const { executablePath, args } = chromiumLaunch();
  if (executablePath === undefined) throw new Error('There is no Chromium.');
  const browser = await launch({ executablePath, args: args ?? [], headless: true });
  const complaints: string[] = [];
  return {
    pid: () => browser.process()?.pid ?? 0,
    async openTab() {
      const page = await browser.newPage();
      const session = await page.createCDPSession();
      await session.send('Browser.setDownloadBehavior', {
        behavior: 'allow',
        downloadPath: downloads,
      });
      return puppeteerTab(page, downloads, complaints);
    },
    async stop() {
      await browser.close();
      await rm(downloads, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
