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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(colorScheme, () => {
    test.use({ colorScheme, reducedMotion: 'reduce' });

    test('no screen of a run has an accessibility fault', async ({ desk }) => {
      const { page } = desk;
      await desk.home();
      await scan(page);
      await desk.button('New list').click();
      await desk.isAt('Connect');
      await scan(page);
      await desk.startDemo();
      await scan(page);
      await desk.button('Use the sample list').click();
      await desk.isAt('Match columns');
      await scan(page);
      await desk.continue();
      await scan(page);
      await desk.submit();
      await expect(desk.batches().getByText('PROCESSING').first()).toBeVisible({ timeout: 20_000 });
      await scan(page);
      await desk.results();
      await scan(page);
      await desk.home();
      await expect(page.getByRole('region', { name: 'Past lists' })).toContainText('sample-list');
      await scan(page);
    });
  });
}

test('a breach is found when there is one', async ({ desk }) => {
  await desk.home();
  await desk.page.evaluate(() => {
    document.querySelector('main')?.append(document.createElement('button'));
  });
  await expect(scan(desk.page)).rejects.toThrow(/button-name/);
});
