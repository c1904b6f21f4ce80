import type { Locator, Page } from '@playwright/test';
import { scan } from './support/accessibility.ts';
import { showIn } from './support/media.ts';
import { expect, test } from './support/test.ts';

/** Computed fill styles of the marks before list items. */
function marks(page: Page) {
  return page
    .getByRole('main')
    .locator('ul > li > span:empty')
    .evaluateAll((elements) =>
      elements.map((element) => {
        const { backgroundColor, backgroundImage, opacity } = getComputedStyle(element);
        return `${backgroundColor} ${backgroundImage} ${opacity}`;
      }),
    );
}

/** Expects that without colors, as in high contrast mode, fills still differ and every element has an edge. */
async function tellsWithoutColours(page: Page, button: Locator): Promise<void> {
  const before = await marks(page);
  expect(new Set(before).size).toBeGreaterThan(2);
  await showIn(page, { forcedColors: 'active' });
  expect(await marks(page)).toEqual(before);
  for (const edged of [page.getByRole('main').locator('ul > li > span:empty').first(), button])
    await expect(edged).toHaveCSS('border-top-width', '1px');
  await showIn(page, { forcedColors: 'none' });
}

/** Expects that nothing is cut off and only tables scroll sideways, within themselves. */
async function fits(page: Page): Promise<void> {
  expect(
    await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    }),
  ).toBeLessThanOrEqual(0);
}

test.use({ colorScheme: 'light', reducedMotion: 'reduce' });

test.describe('as fast as people see it', () => {
  test.use({ demoPace: 1 });

  test('no screen of a run has an accessibility fault', async ({ desk }) => {
    // A dozen scans of a whole run take several times as long on a shared machine.
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
    await tellsWithoutColours(page, desk.button('Resume'));
    await scan(page);
    await desk.button('Cancel').click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await scan(page);
    await page.keyboard.press('Escape');
    await desk.button('Resume').click();
    await desk.results();
    await tellsWithoutColours(page, desk.button('Download enriched file'));
    await scan(page);
    await desk.button('Other files').click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await scan(page);
    await page.keyboard.press('Escape');
    await desk.home();
    await expect(page.getByRole('region', { name: 'Past lists' })).toContainText('sample-list');
    await scan(page);
    await desk.button('Delete sample-list.csv').click();
    await expect(desk.button('Undo deleting sample-list.csv')).toBeVisible();
    await scan(page);
  });
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
  await desk.button('Delete all data').click();
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await scan(page);
  await page.keyboard.press('Escape');
  await page.goto('./#/no-such-place');
  await desk.isAt('Page not found');
  await scan(page);
});

test.describe('on 320 pixels, as at 400 % of 1280', () => {
  test.use({ viewport: { width: 320, height: 480 } });

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
