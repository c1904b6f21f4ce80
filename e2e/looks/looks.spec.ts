import { findFaults } from './axe.ts';
import { BROWSERS, expect, test } from '../engines/test.ts';
import { dress } from './dress.ts';
import { looksFaults } from './faults.ts';
import { FORMS, NARROWEST } from './forms.ts';
import { isListOpen } from './inPage.ts';
import { tourOfDemo, type Look } from './tour.ts';

for (const { name, isThere } of BROWSERS)
  test.describe(name, () => {
    test.use({ name });
    test.describe.configure({ mode: 'default' });
    test.skip(!isThere, `${name} is not installed`);
    test.slow();

    test('no screen looks wrong or shuts anybody out, in any form', async ({ person }) => {
      const { tab } = person;
      const look: Look = async (stop) => {
        const found: Record<string, string[]> = {};
        for (const form of NARROWEST) {
          await dress(tab, form);
          const faults = await tab.run(looksFaults, form.text === 100);
          if (faults.length > 0) found[`${stop}, ${form.name}`] = faults;
        }
        // Base UI hides what is around an open list from screen readers, headings and all.
        const shutsOut = (await tab.run(isListOpen)) ? [] : await tab.run(findFaults);
        if (shutsOut.length > 0) found[stop] = shutsOut;
        if (FORMS[0]) await dress(tab, FORMS[0]);
        expect.soft(found).toEqual({});
      };
      await tourOfDemo(person, look);
    });
  });
