/** Pictures of every screen from real runs, wide and narrow, light and dark: `npm run screenshots`. */
import type { Desk } from './support/desk.ts';
import { SAMPLE_LIST } from './support/lists.ts';
import { setFaults } from './support/sandbox.ts';
import { expect, test } from './support/test.ts';

const FORMS = [
  { form: 'wide', viewport: { width: 1280, height: 900 } },
  { form: 'narrow', viewport: { width: 375, height: 812 } },
];

/** Gives the way to take pictures of a form. */
function camera(desk: Desk, viewport: { width: number; height: number }, form: string) {
  const { page } = desk;
  return async (screen: string): Promise<void> => {
    // A bar that sticks to the bottom of the window is at its place only in a window of full height.
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ ...viewport, height: Math.max(height, viewport.height) });
    await page.screenshot({ path: `dist/screens/${screen}-${form}.png` });
    await page.setViewportSize(viewport);
  };
}

const pastLists = ({ page }: Desk) => page.getByRole('region', { name: 'Past lists' });

for (const { form, viewport } of FORMS) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${form} ${colorScheme}`, () => {
      test.use({ viewport, colorScheme, reducedMotion: 'reduce', demoPace: 1 });

      test('the demo, from home to home', async ({ desk }) => {
        const { page } = desk;
        const shoot = camera(desk, viewport, `${form}-${colorScheme}`);
        await desk.home();
        await shoot('1-home-first');
        await desk.startDemo();
        await shoot('3-choose');
        await desk.button('Use the sample list').click();
        await desk.isAt('Match columns');
        await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
        await shoot('4-match');
        await desk.continue();
        await shoot('5-review');
        await desk.submit();
        await expect(desk.batches().getByText('PROCESSING').first()).toBeVisible();
        await shoot('6-progress');
        await desk.results();
        await shoot('7-results');
        await desk.home();
        await expect(pastLists(desk)).toContainText('sample-list');
        await shoot('8-home-again');
      });

      test('beside the way: connect, help, data', async ({ desk }) => {
        const { page } = desk;
        const shoot = camera(desk, viewport, `${form}-${colorScheme}`);
        await desk.home();
        await desk.button('New list').click();
        await desk.isAt('Connect');
        await shoot('2-connect');
        await desk.button('Connect').click();
        await page.getByRole('textbox', { name: 'API key' }).fill('k'.repeat(80));
        await page.getByRole('textbox', { name: 'Authorization token' }).fill('short-key');
        await shoot('2-connect-swapped');
        await page.goto('./#/help');
        await desk.isAt('Help');
        await shoot('9-help');
        await page.goto('./#/data');
        await desk.isAt('What happens to my data');
        await shoot('9-data');
      });

      test('trouble and trial', async ({ desk, servers }) => {
        const shoot = camera(desk, viewport, `${form}-${colorScheme}`);
        await desk.connect();
        await desk.reviewList(SAMPLE_LIST);
        await desk.page.getByRole('checkbox', { name: /first 100/i }).check();
        await desk.submit();
        await expect(desk.button('Resume')).toBeVisible();
        await shoot('6-progress-trial');

        const fault = { kind: 'answer', at: 'after acceptance', status: 502 } as const;
        await setFaults(servers, {
          call: 'createBatch',
          fault: { ...fault, body: '', headers: {} },
        });
        await desk.button('Resume').click();
        await expect(desk.button(/^Send again/).first()).toBeVisible();
        await shoot('6-progress-unknown');
        await setFaults(servers);
      });

      test('many lists, and one just deleted', async ({ desk }) => {
        const shoot = camera(desk, viewport, `${form}-${colorScheme}`);
        for (const season of ['spring', 'summer', 'autumn', 'winter'])
          for (const year of ['2024', '2025', '2026']) {
            await desk.startDemo();
            const content = `First,Last,Street,ZIP\nAnn,Lund,${year} Main St,12203\n`;
            await desk.choose({ name: `customers-${season}-${year}.csv`, content });
            await desk.isRead();
          }
        await desk.home();
        await expect(pastLists(desk)).toContainText('customers-winter-2026');
        await desk.button('Delete customers-winter-2026.csv').click();
        await expect(desk.button(/^Undo/)).toBeVisible();
        await shoot('8-home-many');
      });

      test.describe('in Spanish', () => {
        test.use({ locale: 'es-US' });

        test('the same in Spanish', async ({ desk }) => {
          const { page } = desk;
          const shoot = camera(desk, viewport, `${form}-${colorScheme}`);
          await page.goto('./');
          await shoot('s-1-home');
          await desk.button('Probar la demostración').click();
          await desk.button('Usar la lista de ejemplo').click();
          await desk.isAt('Asigna las columnas');
          await shoot('s-4-match');
          await desk.button('Continuar').click();
          await desk.isAt('Revisión');
          await shoot('s-5-review');
          await desk.button('Enviar lista').click();
          await desk.isAt('Resultados', 45_000);
          await shoot('s-7-results');
        });
      });
    });
  }
}
