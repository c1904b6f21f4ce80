import { showsFocus } from '../engines/inPage.ts';
import { BROWSERS, expect, test } from '../engines/test.ts';
import { findFaults } from './axe.ts';
import { dress } from './dress.ts';
import { looksFaults } from './faults.ts';
import { FORMS, NARROWEST } from './forms.ts';
import { isCovered, isListOpen } from './inPage.ts';
import { tourOfDemo, type Look } from './tour.ts';

/** Reports all faults, not only the first one. */
const expectSoftly = expect.configure({ soft: true });

for (const { name, isThere } of BROWSERS)
  test.describe(name, () => {
    test.use({ name });
    test.describe.configure({ mode: 'default' });
    test.skip(!isThere, `${name} is not installed`);
    test.slow();

    test('no screen looks wrong or shuts anybody out, in any form', async ({ person }) => {
      const { tab } = person;
      const look: Look = async (stop) => {
        const isPicker = stop === '4-match-picker';
        await expect.poll(() => tab.run(isListOpen), `${stop}: a list is open`).toBe(isPicker);
        // A floating list is positioned for the window in which it was opened.
        for (const form of isPicker ? FORMS.slice(0, 1) : NARROWEST) {
          await dress(tab, form);
          const faults = await tab.run(looksFaults, form.text === 100);
          expectSoftly(faults, `${stop}, ${form.name}`).toEqual([]);
        }
        // While a picker is open, Base UI hides the rest of the page from screen readers. axe would report that as
        // faults.
        if (!isPicker) expectSoftly(await tab.run(findFaults), stop).toEqual([]);
        if (FORMS[0]) await dress(tab, FORMS[0]);
        if (await tab.run(isCovered)) return;
        await tab.press('Tab');
        expectSoftly(await tab.run(showsFocus), `the focus at ${stop}`).toBe(true);
      };
      await tourOfDemo(person, look);
    });
  });
