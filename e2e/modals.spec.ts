import type { Locator, Page } from '@playwright/test';
import type { Desk } from './support/desk.ts';
import { expect, test } from './support/test.ts';

const HEADER = 'First name,Last name,Address,State,ZIP';
const PEOPLE = Array.from({ length: 30 }, (_, i) => {
  const state = i % 2 === 0 ? 'Texas' : 'NY';
  return `Ann${i},Lee,${i === 5 ? '' : `${i + 1} Main St`},${state},${i % 2 === 0 ? 73301 : 10001}`;
});
PEOPLE.push(PEOPLE[1] ?? '');
const LIST = { name: 'people.csv', content: [HEADER, ...PEOPLE].join('\n') };

/** What of the screen behind a pointer would reach at any of many points of the window. */
function reachable(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const root = document.getElementById('root');
    const found = new Set<string>();
    for (let x = 4; x < innerWidth; x += 24)
      for (let y = 4; y < innerHeight; y += 12) {
        const element = document.elementFromPoint(x, y);
        if (element && root?.contains(element)) found.add(element.outerHTML.slice(0, 120));
      }
    return [...found];
  });
}

/** The middle of the bar's button or, where there is none, of the window's lower edge. */
async function placeBehind(page: Page): Promise<{ x: number; y: number }> {
  const buttons = page.locator('main [data-primary]');
  const box = (await buttons.count()) > 0 ? await buttons.last().boundingBox() : null;
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const inside = box && box.y >= 0 && box.y + box.height <= height;
  return inside
    ? { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    : { x: width / 2, y: height - 8 };
}

/** Opens a sheet or question and tries in every way to get at the screen behind it. */
async function holdsTheScreen(desk: Desk, opener: Locator | string): Promise<void> {
  const { page } = desk;
  const modal = page.locator('[role="dialog"], [role="alertdialog"]');
  const open = async () => {
    if (typeof opener === 'string') await page.keyboard.press(opener);
    else await opener.click();
    await expect(modal).toBeVisible();
  };
  const heading = await page.getByRole('heading', { level: 1 }).innerText();
  const unchanged = async () => {
    expect(page.url()).toBe(url);
    await expect(desk.heading(heading)).toBeVisible();
  };
  const url = page.url();
  const place = await placeBehind(page);

  await open();
  const question = (await modal.getAttribute('role')) === 'alertdialog';
  expect(await reachable(page)).toEqual([]);
  for (let presses = 0; presses < 12; presses += 1) {
    await page.keyboard.press('Tab');
    expect(
      await page.locator('#root').evaluate((root) => root.contains(document.activeElement)),
    ).toBe(false);
  }
  await page.keyboard.press('Control+Enter');
  await expect(modal).toBeVisible();
  const covered = await modal.evaluate(
    (panel, { x, y }) => panel.contains(document.elementFromPoint(x, y)),
    place,
  );
  await page.mouse.click(place.x, place.y);
  if (question || covered) {
    await expect(modal).toBeVisible();
    await page.keyboard.press('Escape');
  }
  await expect(modal).toHaveCount(0);
  await unchanged();

  await open();
  await page.keyboard.press('Escape');
  await expect(modal).toHaveCount(0);
  if (typeof opener !== 'string') await expect(opener).toBeFocused();
  await unchanged();
}

test('nothing behind a sheet or question can be reached, on any screen', async ({ desk }) => {
  test.slow();
  const { page } = desk;
  await desk.connect();
  await desk.choose(LIST);
  await desk.isRead();
  await holdsTheScreen(desk, desk.button('Keyboard shortcuts'));
  await desk.heading('Match columns').focus();
  await holdsTheScreen(desk, '?');

  await desk.continue();
  await holdsTheScreen(desk, desk.button('Keyboard shortcuts'));
  const rows = page.getByRole('button', { name: /^Show rows/ });
  const sheets = await rows.count();
  expect(sheets).toBeGreaterThan(2);
  for (let i = 0; i < sheets; i += 1) await holdsTheScreen(desk, rows.nth(i));
  await desk.submit();
  await desk.results();

  await holdsTheScreen(desk, desk.button('Other files'));
  await holdsTheScreen(desk, desk.button('Delete this list'));

  await page.goto('./#/data');
  await holdsTheScreen(desk, desk.button('Delete all data'));
  await desk.home();
  await holdsTheScreen(desk, page.getByRole('button', { name: 'Batch report people.csv' }));

  // The same list once more asks before it is submitted.
  await desk.connect();
  await desk.reviewList(LIST);
  await holdsTheScreen(desk, desk.button('Submit list'));
});

test('nothing behind the question before a list is stopped can be reached', async ({ desk }) => {
  const { page } = desk;
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await page.getByRole('checkbox', { name: /first 100/i }).check();
  await desk.submit();
  await expect(desk.button('Resume')).toBeVisible({ timeout: 30_000 });
  await holdsTheScreen(desk, desk.button('Cancel'));
  await desk.home();
  await holdsTheScreen(desk, page.getByRole('button', { name: 'Delete sample-list.csv' }));
});
