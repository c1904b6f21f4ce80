import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { findWebKit, WEBKIT_DRIVER, XVFB } from '../checks/engines.ts';
import { startProgram, type Running } from '../support/process.ts';
import { newestFile } from './downloads.ts';
import { takeComplaints, watchComplaints } from './inPage.ts';
import type { Engine, Tab } from './tab.ts';
import { WebDriver } from './webDriver.ts';

/** Code points of keys without a character (WebDriver, “Keyboard actions”). */
const KEYS = { Tab: '\uE004', Enter: '\uE007', Escape: '\uE00C' };

/**
 * Starts WebKit as it is for tests: like a private window, and without private storage even where its
 * features are switched on (seen in WebKitGTK 2.50), so that lists are in IndexedDB, in buffers.
 */
export async function startWebKit(): Promise<Engine> {
  const home = await mkdtemp(join(tmpdir(), 'append-desk-webkit-'));
  await mkdir(join(home, 'Downloads'));
  await mkdir(join(home, '.config'));
  await writeFile(join(home, '.config/user-dirs.dirs'), 'XDG_DOWNLOAD_DIR="$HOME/Downloads"\n');
  const screen = await startProgram(
    { command: XVFB, args: ['-displayfd', '1', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'] },
    (line) => /^\d+$/.exec(line)?.[0],
  );
  const driver = await startDriver(home, screen.said);
  const browser = await WebDriver.start(driver.origin, {
    'webkitgtk:browserOptions': {
      binary: findWebKit(),
      args: ['--automation'],
    },
  });
  const inTurn = queue();
  // Windows are used again, since the browser ends with the last of them.
  const free = [await browser.firstWindow()];
  return {
    pid: () => driver.pid,
    async openTab() {
      const handle = free.pop() ?? (await inTurn(() => browser.newWindow()));
      return webKitTab(browser, handle, inTurn, home, () => free.push(handle));
    },
    async stop() {
      await browser.end();
      await Promise.all([driver.stop(), screen.stop()]);
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function startDriver(home: string, display: string): Promise<Running & { origin: string }> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // The driver prints nothing when it is ready.
  const args = ['-c', 'echo started; exec "$0" "$@"', WEBKIT_DRIVER, `--port=${port}`];
  const env = { HOME: home, DISPLAY: `:${display}` };
  const driver = await startProgram({ command: 'sh', args, env }, (line) => line);
  const answers = () =>
    fetch(`${origin}/status`).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers, { timeout: 30_000, message: 'WebKitWebDriver' }).toBe(true);
  return { ...driver, origin };
}

/** Lets one act in the browser at a time: the protocol knows one window that it acts on. */
function queue(): <T>(act: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const done = last.then(act);
    last = done.catch(() => undefined);
    return done;
  };
}

function webKitTab(
  browser: WebDriver,
  handle: string,
  inTurn: ReturnType<typeof queue>,
  home: string,
  closed: () => void,
): Tab {
  const act = <T>(deed: () => Promise<T>): Promise<T> =>
    inTurn(async () => {
      await browser.switchTo(handle);
      return deed();
    });
  const complaints: string[] = [];
  const watch = () => browser.run(String(watchComplaints), []);
  const gather = async () => {
    complaints.push(...((await browser.run(String(takeComplaints), [])) as string[]));
  };
  return {
    go: (url) =>
      act(async () => {
        await browser.go(url);
        await watch();
      }),
    reload: () =>
      act(async () => {
        await gather();
        await browser.reload();
        await watch();
      }),
    run: (script, ...args) => act(() => browser.run(String(script), args)) as never,
    click: ({ x, y }) => act(() => browser.click(x, y)),
    type: (text) => act(() => browser.press(text)),
    press: (key) => act(() => browser.press(KEYS[key])),
    choose: (path) => act(() => browser.chooseFile('input[type=file]', resolve(path))),
    async download(deed) {
      await deed();
      return newestFile(join(home, 'Downloads'));
    },
    async complaints() {
      await act(gather);
      return complaints;
    },
    async close() {
      await act(() => browser.go('about:blank'));
      closed();
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
