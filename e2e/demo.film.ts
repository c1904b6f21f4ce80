/**
 * The demo as a film, from home to the download: `npm run film` writes `dist/film/demo.webm`. The README's is made of it by
 * `ffmpeg -i dist/film/demo.webm -vf fps=6,scale=880:-1 -c:v libwebp_anim -q:v 55 -loop 0 e2e/pictures/demo.webp`.
 */
import { Film } from './support/film.ts';
import { expect, test } from './support/test.ts';

test.use({ viewport: { width: 1280, height: 800 }, demoPace: 1 });

test('the demo as a film', async ({ desk, browser }) => {
  const { page } = desk;
  await desk.home();
  const film = await Film.begin(page);
  await film.rest(2_500);
  await film.click(desk.button('Try the demo'));
  await desk.isAt('Choose a list');
  await film.rest(1_500);
  await film.click(desk.button('Use the sample list'));
  await desk.isAt('Match columns');
  await expect(page.getByRole('table', { name: 'Preview' })).toBeVisible();
  await film.rest(3_000);
  await film.click(desk.button('Continue'));
  await desk.isAt('Review');
  await film.rest(3_000);
  await film.click(desk.button('Submit list'));
  await desk.results();
  await film.rest(3_000);
  const download = page.waitForEvent('download');
  await film.click(desk.button('Download enriched file'));
  await download;
  await film.rest(1_500);
  await film.click(page.getByRole('banner').getByRole('link').first());
  await desk.isAt('Append emails to your list');
  await film.rest(2_000);
  await film.save(browser, 'dist/film/demo.webm');
});
