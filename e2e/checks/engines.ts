import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Firefox as people and distributions install it, in the order in which it is looked for. */
const FIREFOX = ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/snap/bin/firefox'];

export const WEBKIT_DRIVER = '/usr/bin/WebKitWebDriver';

/** A screen to run WebKit on where there is none. */
export const XVFB = '/usr/bin/Xvfb';

/** A Firefox to test with: `FIREFOX_PATH` or one of the system's; else undefined. */
export function findFirefox(): string | undefined {
  const named = process.env['FIREFOX_PATH'];
  return [...(named ? [named] : []), ...FIREFOX].find((path) => existsSync(path));
}

/** WebKitGTK's MiniBrowser, which its driver is for, where Debian has it; undefined if something lacks. */
export function findWebKit(): string | undefined {
  if (![WEBKIT_DRIVER, XVFB].every((path) => existsSync(path))) return undefined;
  return readdirSync('/usr/lib')
    .flatMap((folder) => ['4.1', '4.0'].map((api) => join('/usr/lib', folder, `webkit2gtk-${api}`)))
    .map((folder) => join(folder, 'MiniBrowser'))
    .find((path) => existsSync(path));
}

/** Installs Firefox and WebKit where Debian's packages can be; says so where one is not there after all. */
export function ensureEngines(): void {
  const packages = [
    ...(findFirefox() === undefined ? ['firefox-esr'] : []),
    ...(findWebKit() === undefined ? ['webkit2gtk-driver', 'xvfb'] : []),
  ];
  if (packages.length === 0) return;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(
      'Firefox or WebKit is not here yet; installing them for the walks through the app.',
    );
    const install = `apt-get install --yes --no-install-recommends ${packages.join(' ')}`;
    spawnSync(`apt-get update && ${install}`, { shell: true, stdio: 'inherit' });
  }
  for (const [name, found] of [
    ['Firefox', findFirefox()],
    ['WebKit with its driver and Xvfb', findWebKit()],
  ])
    if (found === undefined)
      console.log(`${name} is not installed: its walks are skipped; all else runs.`);
}
