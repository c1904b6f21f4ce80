import { test as base } from '@playwright/test';
import { readSheet } from '../support/csv.ts';
import { SAMPLE_LIST } from '../support/lists.ts';
import { startServers, type Servers } from '../support/servers.ts';
import { expect } from '../support/test.ts';
import { findFirefox, startFirefox } from './firefox.ts';
import { Person } from './person.ts';
import type { Engine } from './tab.ts';

const test = base.extend<{ person: Person }, { servers: Servers; engine: Engine }>({
  servers: [
    async ({ browserName: _ }, use) => {
      const servers = await startServers({ SPEED: '20' });
      await use(servers);
      await servers.stop();
    },
    { scope: 'worker' },
  ],
  engine: [
    async ({ browserName: _ }, use) => {
      const engine = await startFirefox();
      await use(engine);
      await engine.stop();
    },
    { scope: 'worker' },
  ],
  person: async ({ engine, servers }, use) => {
    const tab = await engine.openTab();
    await use(new Person(tab, `${servers.proxy.origin}/`));
    expect(await tab.complaints()).toEqual([]);
    await tab.close();
  },
});

test.skip(findFirefox() === undefined, 'Firefox is not installed');

const original = readSheet(SAMPLE_LIST);

test('a list goes through the API and comes back whole', async ({ person }) => {
  await person.connect();
  await person.submit(SAMPLE_LIST);
  await person.isAt('Results');
  await person.sees(/match rate/i);
  const sheet = await person.download('Download enriched file');
  const width = original.header.length;
  expect(sheet.rows.map((row) => row.slice(0, width))).toEqual(original.rows);
  await person.click('button', 'Other files');
  const matched = await person.download('Download: Matched only');
  expect(matched.rows).toEqual(sheet.rows.filter((row) => row.at(-1) === 'matched'));
});

test('a demo goes on after a reload, and after the browser was killed', async ({
  person,
  engine,
}) => {
  test.skip(engine.restart === undefined, 'this browser is started with nothing stored');
  await person.startDemo();
  await person.submitSample();
  await person.isAt('Progress');
  await person.tab.reload();
  await person.isAt('Progress');
  const address = await person.tab.run(() => location.href);
  await engine.restart?.();
  const again = new Person(await engine.openTab(), address);
  await again.tab.go(address);
  await again.isAt('Results', 120_000);
  const sheet = await again.download('Download enriched file');
  expect(sheet.rows).toHaveLength(original.rows.length);
  await again.tab.close();
});

test('two tabs show and export the same list at once', async ({ person, engine }) => {
  await person.startDemo();
  await person.submitSample();
  await person.isAt('Results', 120_000);
  const address = await person.tab.run(() => location.href);
  const other = new Person(await engine.openTab(), address);
  await Promise.all([other.tab.go(address), person.tab.reload()]);
  for (const one of [person, other]) {
    await one.isAt('Results');
    await one.sees(/match rate/i);
  }
  for (const one of [person, other]) {
    await one.click('button', 'Other files');
    const sheet = await one.download('Download: Everything');
    expect(sheet.rows).toHaveLength(original.rows.length);
  }
  await other.tab.close();
});

test('the whole demo can be done by keyboard alone', async ({ person }) => {
  await person.home();
  await person.enter('Try the demo');
  await person.isAt('Choose a list');
  await person.enter('Use the sample list');
  await person.isAt('Match columns');
  await person.enter('Continue');
  await person.isAt('Review');
  await person.enter('Submit list');
  await person.isAt('Results', 120_000);
  const sheet = await person.tab.download(() => person.enter('Download enriched file'));
  expect(sheet.rows).toHaveLength(original.rows.length);
});
