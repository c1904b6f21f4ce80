import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { findFirefox } from '../checks/engines.ts';
import { puppeteerTab } from './puppeteerTab.ts';
import type { Engine } from './tab.ts';

/** Starts Firefox with a profile of its own. */
export async function startFirefox(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'append-desk-firefox-'));
  const complaints: string[] = [];
  let browser = await launchIn(folder);
  return {
    pid: () => browser.process()?.pid ?? 0,
    async openTab() {
      const page = await browser.newPage();
      await page.bringToFront();
      return puppeteerTab(page, join(folder, 'downloads'), complaints);
    },
    async restart() {
      const gone = new Promise((resolve) => browser.process()?.once('exit', resolve));
      browser.process()?.kill('SIGKILL');
      await gone;
      browser = await launchIn(folder);
    },
    async stop() {
      await browser.close();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

function launchIn(folder: string): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === undefined) throw new Error('There is no Firefox.');
  return launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: join(folder, 'profile'),
    timeout: 120_000,
    extraPrefsFirefox: {
      'browser.download.dir': join(folder, 'downloads'),
      'browser.download.folderList': 2,
      'browser.download.useDownloadDir': true,
      // The panel that a first download opens takes the focus from the page, even of a later tab:
      // no key reached it any more (Firefox 153 on a slow machine, 2026-11).
      'browser.download.alwaysOpenPanel': false,
      'browser.download.panel.shown': true,
      // Grants persistent storage without a prompt.
      'dom.storageManager.prompt.testing': true,
      'dom.storageManager.prompt.testing.allow': true,
    },
  });
}
