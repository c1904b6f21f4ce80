import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import { findWebKit, WEBKIT_DRIVER, XVFB } from '../checks/engines.ts';
import { startProgram, type Running } from '../support/process.ts';
import { newestFile } from './downloads.ts';
import { takeComplaints, watchComplaints } from './inPage.ts';
import type { Engine, Size, Tab } from './tab.ts';
import { WebDriver } from './webDriver.ts';
import { colorOnScreen, pictureOfScreen } from './xvfb.ts';

/** Size of the virtual screen, as high as the highest screenshot. */
const SCREEN: Size = { width: 1280, height: 6000 };

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
  // The toolbar would keep the window wider than a phone's.
  await mkdir(join(home, '.config/gtk-3.0'));
  await writeFile(
    join(home, '.config/gtk-3.0/gtk.css'),
    '* { min-width: 0; padding: 0; margin: 0; font-size: 1px; }',
  );
  const screen = await startProgram(
    {
      command: XVFB,
      args: [
        '-displayfd',
        '1',
        '-screen',
        '0',
        `${SCREEN.width}x${SCREEN.height}x24`,
        '-fbdir',
        home,
        '-nolisten',
        'tcp',
      ],
    },
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
  // Windows are reused, since the browser exits when its last window closes.
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

/** Runs one action in the browser at a time, since the protocol has one current window. */
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
        await gather();
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
    resize: (size) => act(() => resizeInside(browser, size)),
    picture: () => act(() => pictureOfWindow(browser, join(home, 'Xvfb_screen0'))),
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

/** Runs in the page: the position of the viewport on the screen, and the size of the browser's toolbars. */
function bounds() {
  return {
    left: screenX + (outerWidth - innerWidth) / 2,
    // The browser's toolbar is above the page.
    top: screenY + outerHeight - innerHeight,
    width: innerWidth,
    height: innerHeight,
    toolsWidth: outerWidth - innerWidth,
    toolsHeight: outerHeight - innerHeight,
  };
}

async function inside(browser: WebDriver): Promise<ReturnType<typeof bounds>> {
  return (await browser.run(String(bounds), [])) as ReturnType<typeof bounds>;
}

async function resizeInside(browser: WebDriver, { width, height }: Size): Promise<void> {
  const { toolsWidth, toolsHeight } = await inside(browser);
  await placeBelowPointer(browser, width + toolsWidth, height + toolsHeight);
  const size = async () => {
    const now = await inside(browser);
    return `${now.width} × ${now.height}`;
  };
  await expect.poll(size, { message: 'the size of the window' }).toBe(`${width} × ${height}`);
}

/**
 * Places a window so that the pointer, which is in the middle of the screen, is on its toolbar: without a window
 * manager, the window below the pointer has the focus. In any other, no focus ring is shown.
 */
async function placeBelowPointer(browser: WebDriver, width: number, height: number) {
  const x = Math.max(0, Math.floor((SCREEN.width - width) / 2));
  const middle = SCREEN.height / 2;
  await browser.place(x, height < middle ? middle - 2 : 0, width, height);
}

/** Takes a screenshot after everything is painted: waits until a mark in the corner appears and disappears. */
async function pictureOfWindow(browser: WebDriver, screen: string): Promise<Buffer> {
  const place = await inside(browser);
  for (const isMarked of [true, false]) {
    await browser.run(String(markCorner), [isMarked]);
    const shown = async () => (await colorOnScreen(screen, place.left, place.top)) === 0xfe01fe;
    await expect.poll(shown, { timeout: 60_000, message: 'what is painted' }).toBe(isMarked);
  }
  return pictureOfScreen(screen, place);
}

/** Runs in the page: paints its corner in a color that nothing else uses, or removes that mark. */
function markCorner(isMarked: boolean): void {
  document.getElementById('picture-mark')?.remove();
  if (!isMarked) return;
  const mark = document.createElement('div');
  mark.id = 'picture-mark';
  Object.assign(mark.style, {
    position: 'fixed',
    top: '0',
    left: '0',
    width: '4px',
    height: '4px',
    background: '#fe01fe',
    zIndex: '99999',
  });
  document.documentElement.append(mark);
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}
