/**
 * Our app on one list in Chromium, Firefox and WebKit, one after the other, through the proxy to the
 * sandbox: `npm run engines -- 200000`. Seconds are asked for from outside, twenty times a second. The
 * memory is that of all of a browser's processes over the idle page. Only Chromium can tell long tasks
 * (`run.ts`).
 */
import { join } from 'node:path';
import { startServers } from '../support/servers.ts';
import { screenName } from '../engines/inPage.ts';
import { Person } from '../engines/person.ts';
import type { Engine, Tab } from '../engines/tab.ts';
import { startChromium } from '../engines/chromium.ts';
import { startFirefox } from '../engines/firefox.ts';
import { startWebKit } from '../engines/webkit.ts';
import { generatedList } from './lists.ts';
import { residentBytes, watchMemory } from './processes.ts';

const ENGINES: Readonly<Record<string, () => Promise<Engine>>> = {
  Chromium: startChromium,
  Firefox: startFirefox,
  WebKit: startWebKit,
};

/** Timeout in milliseconds, longer than any step of a successful run. */
const LONG = 900_000;

/** Milliseconds until a screen is there and shows no progress any more. */
async function until(tab: Tab, screen: string): Promise<number> {
  const begun = performance.now();
  const isThere = async (): Promise<boolean> =>
    (await tab.run(screenName)) === screen &&
    (await tab.run(() => document.querySelector('main [role=progressbar]') === null));
  while (!(await isThere())) {
    if (performance.now() - begun > LONG) throw new Error(`${screen} never came.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return performance.now() - begun;
}

async function measure(engine: Engine, home: string, list: string): Promise<string[]> {
  const tab = await engine.openTab();
  const person = new Person(tab, home);
  await person.connect();
  const idle = residentBytes(engine.pid());
  const memory = watchMemory(engine.pid());
  await tab.choose(list);
  const read = await until(tab, 'Match columns');
  await person.click('button', 'Continue');
  const plan = await until(tab, 'Review');
  await person.click('button', 'Submit list');
  const send = await until(tab, 'Results');
  memory.stop();
  const seconds = [read, plan, send].map((ms) => `${(ms / 1_000).toFixed(1)} s`);
  return [...seconds, `${Math.round((memory.peak() - idle) / 1e6)} MB`];
}

async function main(): Promise<void> {
  const servers = await startServers({ SPEED: '1000' });
  console.log('| rows | engine | read | plan | send to results | memory |');
  console.log('| ---: | --- | ---: | ---: | ---: | ---: |');
  for (const rows of process.argv.slice(2).map(Number)) {
    const list = await generatedList(rows);
    for (const [name, start] of Object.entries(ENGINES)) {
      const engine = await start();
      const figures = await measure(engine, `${servers.proxy.origin}/`, list);
      await engine.stop();
      console.log(`| ${rows.toLocaleString('en-US')} | ${name} | ${figures.join(' | ')} |`);
    }
  }
  await servers.stop();
}

// The built servers are found relative to the project's folder.
process.chdir(join(import.meta.dirname, '..', '..'));
await main();
process.exit(0);
