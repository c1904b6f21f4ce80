/** A browser that collects garbage at every moment, which it may: nothing that is under way may be lost by it. */
import { chromiumLaunch } from './checks/chromium.ts';
import type { Desk } from './support/desk.ts';
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

for (const [where, start] of [
  ['the demo', (desk: Desk) => desk.startDemo()],
  ['the API', (desk: Desk) => desk.connect()],
] as const)
  test(`a list goes through ${where} though garbage is collected all the time`, async ({
    desk,
  }) => {
    const { page } = desk;
    const collecting: Promise<void>[] = [];
    page.on('worker', (worker) => collecting.push(worker.evaluate(collect)));
    await start(desk);
    collecting.push(page.evaluate(collect));
    await desk.reviewList('public/sample-list.csv');
    await desk.submit();
    await desk.results();
    await Promise.all(collecting);
    // The page, its list worker, and the demo's API.
    expect(collecting.length).toBe(where === 'the demo' ? 3 : 2);
    const { sheet } = await desk.download();
    expect(sheet.rows.some((row) => row.includes('matched'))).toBe(true);
  });
