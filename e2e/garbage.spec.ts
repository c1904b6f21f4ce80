/** A browser that collects garbage at every moment, which it may: nothing that is under way may be lost by it. */
import { chromiumLaunch } from './checks/chromium.ts';
import { expect, test } from './support/test.ts';

const launch = chromiumLaunch();

test.use({
  launchOptions: { ...launch, args: [...(launch.args ?? []), '--js-flags=--expose-gc'] },
});

declare const gc: () => void;

/** Collects garbage between any two tasks of a thread, from now on. */
function collect(): void {
  setInterval(() => {
    gc();
  }, 0);
}

test('a list goes through the demo though garbage is collected all the time', async ({ desk }) => {
  const { page } = desk;
  const collecting: Promise<void>[] = [];
  page.on('worker', (worker) => collecting.push(worker.evaluate(collect)));
  await desk.startDemo();
  collecting.push(page.evaluate(collect));
  await desk.button('Use the sample list').click();
  await desk.continue();
  await desk.submit();
  await desk.results();
  await Promise.all(collecting);
  expect(collecting.length).toBe(3);
  const { sheet } = await desk.download();
  expect(sheet.rows.some((row) => row.includes('matched'))).toBe(true);
});
