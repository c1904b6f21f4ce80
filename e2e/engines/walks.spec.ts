import { writeFile } from 'node:fs/promises';
import { findFirefox } from '../checks/engines.ts';
import { readSheet } from '../support/csv.ts';
import { SAMPLE_LIST } from '../support/lists.ts';
import { expect } from '../support/test.ts';
import { timesFetched } from './inPage.ts';
import { Person } from './person.ts';
import { BROWSERS, test } from './test.ts';

/** Chromium has further walks elsewhere. */
const OTHERS = BROWSERS.filter(({ name }) => name !== 'Chromium');

const original = readSheet(SAMPLE_LIST);

for (const { name, isThere } of OTHERS)
  test.describe(name, () => {
    test.use({ name });
    // In one worker, so that all tests share one browser.
    test.describe.configure({ mode: 'default' });
    test.skip(!isThere, `${name} is not installed`);
    test.slow();

    test('a list goes through the API and comes back whole', async ({ person }) => {
      await person.connect();
      await person.submit(SAMPLE_LIST);
      await person.isAt('Results');
      await person.sees(/match rate/i);
      expect(await person.tab.run(timesFetched, 'config.json')).toBe(1);
      const sheet = await person.download('Download enriched file');
      const width = original.header.length;
      expect(sheet.rows.map((row) => row.slice(0, width))).toEqual(original.rows);
      await person.click('button', 'Other files');
      const matched = await person.download('Download: Matched only');
      expect(matched.rows).toEqual(sheet.rows.filter((row) => row.at(-1) === 'matched'));
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

    test('a list of 200,000 rows goes through the API', async ({ person }, info) => {
      const path = info.outputPath('people.csv');
      const rows = Array.from(
        { length: 200_000 },
        (_, i) => `Ann,Lee,${i + 1} Main St,Boston,MA,02108`,
      );
      await writeFile(path, ['First name,Last name,Address,City,State,ZIP', ...rows].join('\n'));
      await person.connect();
      await person.submit(path);
      await person.isAt('Results', 180_000);
      const sheet = await person.download('Download enriched file');
      expect(sheet.rows).toHaveLength(rows.length);
    });

    test('two tabs show and export the same list at once, after a reload in the middle', async ({
      person,
      engine,
    }) => {
      await person.startDemo();
      await person.submitSample();
      await person.isAt('Progress');
      await person.tab.reload();
      await person.isAt('Results', 120_000);
      const address = await person.tab.run(() => location.href);
      const other = new Person(await engine.openTab(), address);
      await Promise.all([other.tab.go(address), person.tab.reload()]);
      for (const one of [person, other]) {
        await one.isAt('Results');
        await one.sees(/match rate/i);
        await one.click('button', 'Other files');
      }
      for (const one of [person, other]) {
        const sheet = await one.download('Download: Everything');
        expect(sheet.rows).toHaveLength(original.rows.length);
      }
      await other.tab.close();
    });
  });

test.describe('Firefox, killed', () => {
  test.use({ name: 'Firefox' });

  test.skip(findFirefox() === undefined, 'Firefox is not installed');
  test.slow();

  test('a demo goes on after the browser was killed', async ({ person, engine }) => {
    await person.startDemo();
    await person.submitSample();
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
});
