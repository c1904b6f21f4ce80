/**
 * Pictures of every screen in every engine, in every form, for the eye: `npm run screenshots -- e2e/looks`.
 * They are in `test-results/looks`. With them comes what `faults.ts` finds.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { BROWSERS, test } from '../engines/test.ts';
import type { Person } from '../engines/person.ts';
import { SAMPLE_LIST } from '../support/lists.ts';
import { setFaults } from '../support/sandbox.ts';
import { dress } from './dress.ts';
import { looksFaults } from './faults.ts';
import { FORMS } from './forms.ts';
import { isCovered, pageHeight } from './inPage.ts';
import { tourBeside, tourOfDemo, tourOfTrouble, type Look } from './tour.ts';

const FOLDER = 'test-results/looks';

/** Maximum height of a picture: WebKit's screen. */
const HIGHEST = 5900;

function camera({ tab }: Person, engine: string): Look {
  mkdirSync(FOLDER, { recursive: true });
  return async (stop) => {
    for (const form of FORMS) {
      await dress(tab, form);
      const name = `${stop}-${form.name}-${engine}`;
      const faults = await tab.run(looksFaults, form.text === 100);
      if (faults.length > 0) console.log(`${name}\n  ${faults.join('\n  ')}`);
      const covered = await tab.run(isCovered);
      // A bar that sticks to the bottom of the window is at its place only in a window of full height.
      const whole = covered ? 0 : Math.min(HIGHEST, await tab.run(pageHeight));
      const height = Math.max(form.height, whole);
      await tab.resize({ width: form.width, height });
      writeFileSync(`${FOLDER}/${name}.png`, await tab.picture());
    }
    if (FORMS[0]) await dress(tab, FORMS[0]);
  };
}

for (const { name, isThere } of BROWSERS)
  test.describe(name, () => {
    test.use({ name });
    test.describe.configure({ mode: 'default', timeout: 900_000 });
    test.skip(!isThere, `${name} is not installed`);

    test('the demo', ({ person }) => tourOfDemo(person, camera(person, name)));

    test('beside the way', ({ person, servers }) =>
      tourBeside(person, `${servers.proxy.origin}/`, camera(person, name)));

    test.describe('in trouble', () => {
      // Credentials are checked with a request for a job that doesn't exist.
      test.use({ allowed: /502|404/ });
      test('an unclear batch', ({ person, servers }) =>
        tourOfTrouble(
          person,
          camera(person, name),
          (...rules) => setFaults(servers, ...rules),
          SAMPLE_LIST,
        ));
    });
  });
