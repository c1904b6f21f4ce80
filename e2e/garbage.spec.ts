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

interface Way {
  readonly where: string;
  readonly start: (desk: Desk) => Promise<void>;
  readonly choose: (desk: Desk) => Promise<void>;
  /** The page, its list worker, and the demo's API. */
  readonly threads: number;
}

const WAYS: readonly Way[] = [
  {
    where: 'the demo',
    start: (desk) => desk.startDemo(),
    choose: (desk) => desk.button('Use the sample list').click(),
    threads: 3,
  },
  {
    where: 'the API',
    start: (desk) => desk.connect(),
    choose: (desk) => desk.choose('public/sample-list.csv'),
    threads: 2,
  },
];

for (const { where, start, choose, threads } of WAYS)
  test(`a list goes through ${where} though garbage is collected all the time`, async ({
    desk,
  }) => {
    const { page } = desk;
    const collecting: Promise<void>[] = [];
    page.on('worker', (worker) => collecting.push(worker.evaluate(collect)));
    await start(desk);
    collecting.push(page.evaluate(collect));
    await choose(desk);
    await desk.continue();
    await desk.submit();
    await desk.results();
    await Promise.all(collecting);
    expect(collecting.length).toBe(threads);
    const { sheet } = await desk.download();
    expect(sheet.rows.some((row) => row.includes('matched'))).toBe(true);
  });
