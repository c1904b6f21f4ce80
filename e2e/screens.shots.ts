/** Pictures of every screen from real runs, wide and narrow, light and dark: `npm run screenshots`. */
import { expect, test } from './support/test.ts';

const FORMS = [
  { form: 'wide', viewport: { width: 1280, height: 900 } },
  { form: 'narrow', viewport: { width: 375, height: 812 } },
];

for (const { form, viewport } of FORMS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${form} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, reducedMotion: 'reduce' });

      test('screens', async ({ desk }) => {
        const { page } = desk;
        const shoot = async (screen: string) => {
          // A bar that sticks to the window's end stands where it belongs only in a window of full height.
          const height = await page.evaluate(() => document.documentElement.scrollHeight);
          await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
          await page.screenshot({ path: `dist/screens/${screen}-${form}-${colorScheme}.png` });
          await page.setViewportSize(viewport);
        };
        await desk.home();
        await shoot('1-home-first');
        await desk.button('New list').click();
        await desk.isAt('Connect');
        await shoot('2-connect');
        await desk.startDemo();
        await shoot('3-choose');
        await desk.button('Use the sample list').click();
        await desk.isAt('Match columns');
        await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
        await shoot('4-match');
        await desk.continue();
        await shoot('5-review');
        await desk.submit();
        await expect(desk.batches().getByText('PROCESSING').first()).toBeVisible({
          timeout: 20_000,
        });
        await shoot('6-progress');
        await desk.results();
        await shoot('7-results');
        await desk.home();
        await expect(page.getByRole('region', { name: 'Past lists' })).toContainText('sample-list');
        await shoot('8-home-again');
      });
    });
  }
}
