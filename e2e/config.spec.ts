import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import type { Desk } from './support/desk.ts';
import { SAMPLE_LIST } from './support/lists.ts';
import { showIn } from './support/media.ts';
import { expect, test } from './support/test.ts';

/** Makes the host serve these settings from now on. */
async function set(page: Page, settings: object | string, status = 200): Promise<void> {
  const body = typeof settings === 'string' ? settings : JSON.stringify(settings);
  await page.unroute('**/config.json');
  await page.route('**/config.json', (route) => route.fulfill({ status, body }));
}

for (const [settings, status, says] of [
  ['Not Found', 404, 'config.json could not be fetched (404).'],
  ['<!doctype html>', 200, 'config.json is not JSON.'],
  ['{"brand":{"accent":"teal"},"liev":true}', 200, /“brand\.accent” must be a.*“liev” is not a/],
] as const) {
  test(`${status} ${settings} for settings is said on screen`, async ({ page, desk }) => {
    await set(page, settings, status);
    await page.goto('./');
    await desk.isAt('This page isn’t set up correctly');
    await expect(page.getByRole('alert')).toHaveText(says);
  });
}

test('the page is under the brand of its host, and calls where it says', async ({ page, desk }) => {
  await set(page, {
    apiBase: './elsewhere',
    version: 'v9',
    brand: { name: 'Acme Lists', logo: './logo.svg?ours', accent: '#7a0b66' },
    supportUrl: 'mailto:help@acme.example',
  });
  await desk.home();
  const brand = page.getByRole('banner').getByRole('link', { name: 'Acme Lists' });
  await expect(brand.locator('img')).toHaveAttribute('src', './logo.svg?ours');
  await expect(page).toHaveTitle(/ · Acme Lists$/);
  expect(
    await page.evaluate(() => document.documentElement.style.getPropertyValue('--accent-light')),
  ).toBe('#7a0b66');
  await expect(page.getByRole('link', { name: 'Support' })).toHaveAttribute(
    'href',
    'mailto:help@acme.example',
  );
  await desk.connect();
  await desk.reviewList(SAMPLE_LIST);
  const asked = page.waitForRequest('**/elsewhere/v9/async/append/email/job');
  await desk.submit();
  await asked;
});

test('a site without the demo offers none', async ({ page, desk }) => {
  await set(page, { demo: false });
  await desk.home();
  await expect(desk.button('New list')).toBeVisible();
  await expect(desk.button('Try the demo')).toHaveCount(0);
});

test('a site for the demo alone asks for no key and calls no server', async ({ page, desk }) => {
  await set(page, { live: false });
  await page.route('**/api/**', (route) => route.abort());
  const calls: string[] = [];
  page.on('request', (request) => calls.push(new URL(request.url()).pathname));
  await desk.home();
  await expect(desk.button('New list')).toHaveCount(0);
  await doDemo(desk);
  expect(calls.filter((path) => path.includes('/api/'))).toEqual([]);
});

async function doDemo(desk: Desk): Promise<void> {
  await desk.button('Try the demo').click();
  await desk.button('Use the sample list').click();
  await desk.continue();
  await desk.submit();
  await desk.results();
}

test('whatever the accent, everything stays legible in light and dark', async ({ page, desk }) => {
  await desk.home();
  for (const accent of ['#ffff00', '#0000ff', '#ffffff', '#000000'])
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.evaluate((color) => {
        document.documentElement.style.setProperty('--brand', color);
      }, accent);
      await showIn(page, { colorScheme, reducedMotion: 'reduce' });
      const { violations, passes } = await new AxeBuilder({ page })
        .withRules('color-contrast')
        .analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
      expect(passes).toHaveLength(1);
    }
});
