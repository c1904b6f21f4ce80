import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './support/test.ts';

async function scan(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`),
  ).toEqual([]);
}

/** Nothing is cut off or scrolls sideways but tables, which do so within themselves. */
async function fits(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    }),
  ).toBeLessThanOrEqual(0);
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('no screen of a run has an accessibility fault', async ({ desk }) => {
      // A dozen scans of a whole run: several times as long where the machine is shared.
      test.slow();
      const { page } = desk;
      await desk.startDemo();
      await scan(page);
      await desk.button('Use the sample list').click();
      await desk.isAt('Match columns');
      await scan(page);
      await desk.continue();
      await scan(page);
      await page.getByRole('checkbox', { name: /first 100/i }).check();
      await desk.submit();
      await expect(desk.batches().getByText('PROCESSING').first()).toBeVisible({ timeout: 20_000 });
      await scan(page);
      // The trial is over: the run is paused and stays so.
      await expect(desk.button('Resume')).toBeVisible();
      await scan(page);
      await desk.button('Cancel').click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await scan(page);
      await page.keyboard.press('Escape');
      await desk.button('Resume').click();
      await desk.results();
      await scan(page);
      await desk.button('Other files').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await scan(page);
      await page.keyboard.press('Escape');
      await desk.home();
      await expect(page.getByRole('region', { name: 'Past lists' })).toContainText('sample-list');
      await scan(page);
      await desk.button('Delete sample-list.csv').click();
      await expect(desk.button('Undo: delete sample-list.csv')).toBeVisible();
      await scan(page);
    });

    test('neither has any screen before and beside it', async ({ desk }) => {
      const { page } = desk;
      await desk.home();
      await scan(page);
      await desk.button('Keyboard shortcuts').click();
      await expect(page.getByRole('dialog')).toBeVisible();
      await scan(page);
      await page.keyboard.press('Escape');
      await desk.button('New list').click();
      await desk.isAt('Connect');
      await scan(page);
      await desk.button('Connect').click();
      await expect(page.getByRole('alert').first()).toBeVisible();
      await scan(page);
      await page.getByRole('link', { name: 'Help' }).click();
      await desk.isAt('Help');
      await scan(page);
      await page.getByRole('link', { name: 'What happens to my data' }).last().click();
      await desk.isAt('What happens to my data');
      await desk.button('Forget everything on this computer').click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await scan(page);
      await page.keyboard.press('Escape');
      await page.goto('./#/no-such-place');
      await desk.isAt('There is nothing at this address');
      await scan(page);
    });
  });
}

test.describe('on 320 pixels, as at 400 % of 1280', () => {
  test.use({ viewport: { width: 320, height: 480 }, reducedMotion: 'reduce' });

  test('nothing is lost from home to results', async ({ desk }) => {
    const { page } = desk;
    await desk.home();
    await fits(page);
    await desk.button('New list').click();
    await desk.isAt('Connect');
    await fits(page);
    await page.goto('./#/help');
    await desk.isAt('Help');
    await fits(page);
    await page.goto('./#/data');
    await desk.isAt('What happens to my data');
    await fits(page);
    await desk.startDemo();
    await fits(page);
    await desk.button('Use the sample list').click();
    await desk.isAt('Match columns');
    await fits(page);
    await desk.continue();
    await fits(page);
    await desk.submit();
    await fits(page);
    await desk.results();
    await fits(page);
    await desk.home();
    await expect(page.getByRole('region', { name: 'Past lists' })).toContainText('sample-list');
    await fits(page);
  });
});

test('a breach is found when there is one', async ({ desk }) => {
  await desk.home();
  await desk.page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('button'));
  });
  await expect(scan(desk.page)).rejects.toThrow(/button-name/);
  await desk.page.evaluate(() => {
    const wide = document.createElement('p');
    wide.textContent = 'wide';
    wide.style.width = '5000px';
    document.querySelector('main')?.append(wide);
  });
  await expect(fits(desk.page)).rejects.toThrow(/toBeLessThanOrEqual/);
});
