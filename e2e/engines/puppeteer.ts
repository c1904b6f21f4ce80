import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { chromiumLaunch } from '../checks/chromium.ts';
import { findFirefox } from '../checks/engines.ts';
import { newestFile } from './downloads.ts';
import type { Engine, Tab } from './tab.ts';

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

/** Chromium with a profile of its own, for what is measured beside Firefox. */
export async function startChromium(): Promise<Engine> {
  const folder = await mkdtemp(join(tmpdir(), 'append-desk-chromium-'));
  const { executablePath, args } = chromiumLaunch();
  if (executablePath === undefined) throw new Error('There is no Chromium.');
  const browser = await launch({
    executablePath,
    args: args ?? [],
    userDataDir: folder,
    networkEnabled: false,
  });
  return {
    pid: () => browser.process()?.pid ?? 0,
    openTab: async () => puppeteerTab(await browser.newPage(), join(folder, 'downloads'), []),
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
      // Without asking, as one who has allowed it.
      'dom.storageManager.prompt.testing': true,
      'dom.storageManager.prompt.testing.allow': true,
    },
  });
}

async function puppeteerTab(page: Page, downloads: string, complaints: string[]): Promise<Tab> {
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
    press: (key) => page.keyboard.press(key),
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
