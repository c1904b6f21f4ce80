import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { LaunchOptions } from 'playwright';
import { chromium } from 'playwright';

/** Usual paths of an installed Chromium, in search order. */
const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];

/** A Chromium to test with: `CHROMIUM_PATH`, one of the system's, or Playwright's own; else undefined. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  return [...(named ? [named] : []), ...INSTALLED, chromium.executablePath()].find(existsSync);
}

/**
 * The first two load pages of the browser's own behind the address bar of every window, which takes
 * more time than the app does. The others are what Playwright turns off: Chromium hears the last such
 * list only.
 */
const FEATURES_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
];

/** Launch options of Chromium for all tests. Disables the browser's own requests. */
export function chromiumLaunch(): LaunchOptions {
  const executablePath = findChromium();
  return {
    ...(executablePath ? { executablePath } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      `--disable-features=${FEATURES_OFF.join()}`,
    ],
  };
}

/** Installs Chromium if it is missing: Debian's package as root, otherwise Playwright's build. */
export function ensureChromium(): void {
  if (findChromium()) return;
  console.log('No Chromium is here yet; installing one for the tests.');
  const debian = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  const packaged = 'apt-get update && apt-get install --yes --no-install-recommends chromium';
  if (debian && run(packaged) && findChromium()) return;
  const own = `npx --no-install playwright install ${debian ? '--with-deps ' : ''}chromium`;
  if (run(own) && findChromium()) return;
  throw new Error(
    'The browser tests need Chromium. Install it, or name one in CHROMIUM_PATH, and run again.',
  );
}

function run(command: string): boolean {
  return spawnSync(command, { shell: true, stdio: 'inherit' }).status === 0;
}
