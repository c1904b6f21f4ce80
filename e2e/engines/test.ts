import { findChromium } from '../checks/chromium.ts';
import { findFirefox, findWebKit } from '../checks/engines.ts';
import { expect, test as base } from '../support/test.ts';
import { startChromium } from './chromium.ts';
import { startFirefox } from './firefox.ts';
import { Person } from './person.ts';
import type { Engine } from './tab.ts';
import { startWebKit } from './webkit.ts';

interface Browser {
  readonly name: string;
  readonly isThere: boolean;
  readonly start: () => Promise<Engine>;
}

/** The engines that everything has to work in. */
export const BROWSERS: readonly Browser[] = [
  { name: 'Chromium', isThere: findChromium() !== undefined, start: startChromium },
  { name: 'Firefox', isThere: findFirefox() !== undefined, start: startFirefox },
  { name: 'WebKit', isThere: findWebKit() !== undefined, start: startWebKit },
];

interface Fixtures {
  /** The browser's name in `BROWSERS`. */
  name: string;
  engine: Engine;
  person: Person;
  /** What the console may say. */
  allowed: RegExp;
}

interface WorkerFixtures {
  /** Starts a browser, or gives the one that runs. */
  start: (name: string) => Promise<Engine>;
}

export { expect };

/** A test in the named browser, with a scripted person at one of its tabs. */
export const test = base.extend<Fixtures, WorkerFixtures>({
  name: ['', { option: true }],
  allowed: [/^$/, { option: true }],
  start: [
    async ({ browserName: _ }, use) => {
      const running = new Map<string, Engine>();
      await use(async (name) => {
        const browser = BROWSERS.find((one) => one.name === name);
        const engine = running.get(name) ?? (await browser?.start());
        if (!engine) throw new Error(`There is no browser ${name}.`);
        running.set(name, engine);
        return engine;
      });
      for (const engine of running.values()) await engine.stop();
    },
    { scope: 'worker' },
  ],
  engine: async ({ name, start }, use) => use(await start(name)),
  // As much as a person sees: nothing on the console, no breach of the policy.
  person: async ({ engine, servers, allowed }, use) => {
    const tab = await engine.openTab();
    await use(new Person(tab, `${servers.proxy.origin}/`));
    const complaints = await tab.complaints();
    expect(complaints.filter((complaint) => !allowed.test(complaint))).toEqual([]);
    await tab.close();
  },
});
