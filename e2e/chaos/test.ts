import type { Page } from '@playwright/test';
import { Desk } from '../support/desk.ts';
import { expect, test as base } from '../support/test.ts';
import { story } from './story.ts';
import { hurry } from './hurry.ts';
import { breaches } from './laws.ts';
import { makeList, type MadeList } from './list.ts';
import { lookBack } from './lookBack.ts';
import type { Said } from './visitor.ts';
import { openWorld, type World, type WorldSettings } from './world.ts';

interface Fixtures {
  settings: WorldSettings;
  world: World;
  /** A list of three batches of the least size. */
  list: MadeList;
}

/** A test with a world of its own, in which the test makes trouble, and a page whose clock is fast. */
export const test = base.extend<Fixtures>({
  settings: [{}, { option: true }],

  world: async ({ settings }, use, info) => {
    const world = await openWorld(settings);
    await use(world);
    // Printed, for of what is attached a report shows the first words only.
    if (info.status !== info.expectedStatus) console.log(await story(world));
    await world.stop();
  },

  baseURL: async ({ world }, use) => {
    await use(`${world.relay.origin}/`);
  },

  context: async ({ context }, use) => {
    await hurry(context, Date.now());
    await use(context);
  },

  list: async ({ browserName: _ }, use) => {
    await use(makeList(800, 1));
  },
});

/** From home to a list that is on its way. */
export async function submit(desk: Desk, { name, csv }: MadeList): Promise<void> {
  await desk.connect();
  await desk.reviewList({ name, content: csv });
  await desk.submit();
}

/** From home to a list of before. */
export async function open(page: Page, { name }: MadeList): Promise<void> {
  await new Desk(page).home();
  await page.getByRole('link', { name: `: ${name}` }).click();
}

/** Waits for the results, and gives what is wrong with them and with what the API accepted. */
export async function wrongs(
  desk: Desk,
  world: World,
  list: MadeList,
  said: readonly Said[] = [],
): Promise<string[]> {
  await desk.results();
  const { sheet } = await desk.download();
  return breaches(await lookBack(world, list, sheet, said));
}

export { expect };
