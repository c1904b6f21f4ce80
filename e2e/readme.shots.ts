/** The pictures in README.md, from a real run: `npm run screenshots`. */
import { test } from './support/test.ts';

test.use({
  viewport: { width: 1280, height: 860 },
  colorScheme: 'light',
  reducedMotion: 'reduce',
  demoPace: 1,
});

test('pictures of the README', async ({ desk }) => {
  const shoot = async (name: string) => {
    await desk.page.screenshot({ path: `e2e/pictures/${name}.png` });
  };
  await desk.startDemo();
  await desk.button('Use the sample list').click();
  await desk.isAt('Match columns');
  await desk.page.getByText('All set').waitFor();
  await shoot('match');
  await desk.continue();
  await desk.submit();
  await desk.results();
  await shoot('results');
});
