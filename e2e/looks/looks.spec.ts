import { BROWSERS, expect, test } from '../engines/test.ts';
import { findFaults } from './axe.ts';
import { dress } from './dress.ts';
import { looksFaults } from './faults.ts';
import { FORMS, NARROWEST } from './forms.ts';
import { isListOpen } from './inPage.ts';
import { tourOfDemo, type Look } from './tour.ts';

/** All faults are told, not the first alone. */
const expectSoftly = expect.configure({ soft: true });

/**
 * React 19.3.1 says now and then, in WebKitGTK 2.50 on a busy computer, that it drew again what an error of its
 * own (467, “likely a bug in React”) had interrupted: the language was changed while a part was still loading.
 */
const RECOVERED = /React error #520[^]*React error #467/;

for (const { name, isThere } of BROWSERS)
  test.describe(name, () => {
    test.use({ name, allowed: RECOVERED });
    test.describe.configure({ mode: 'default' });
    test.skip(!isThere, `${name} is not installed`);
    test.slow();

    test('no screen looks wrong or shuts anybody out, in any form', async ({ person }) => {
      const { tab } = person;
      const look: Look = async (stop) => {
        // A list that floats is placed for the window in which it was opened.
        if (await tab.run(isListOpen)) return;
        for (const form of NARROWEST) {
          await dress(tab, form);
          const faults = await tab.run(looksFaults, form.text === 100);
          expectSoftly(faults, `${stop}, ${form.name}`).toEqual([]);
        }
        expectSoftly(await tab.run(findFaults), stop).toEqual([]);
        if (FORMS[0]) await dress(tab, FORMS[0]);
      };
      await tourOfDemo(person, look);
    });
  });
