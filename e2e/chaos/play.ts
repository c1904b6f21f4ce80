import type { Played } from './laws.ts';
import { buyComputer, type Browser, type Computer } from './browser.ts';
import { lookBack } from './lookBack.ts';
import { makeList } from './list.ts';
import { setFaults } from './remote.ts';
import type { Schedule } from './schedule.ts';
import type { Sheet } from '../support/csv.ts';
import { Visitor } from './visitor.ts';
import { openWorld, type World, type WorldSettings } from './world.ts';

/** What came of a schedule, and how often the browser was killed. */
export type Outcome = Played & { readonly kills: number };

/** Plays a schedule to its end. */
export async function play(schedule: Schedule, settings: WorldSettings = {}): Promise<Outcome> {
  const world = await openWorld(settings);
  const computer = await buyComputer(`${world.relay.origin}/`);
  try {
    await prepare(world, schedule);
    return await playIn(world, computer, schedule);
  } finally {
    await computer.stop();
    await world.stop();
  }
}

/** Makes the world fail as the schedule has it. */
async function prepare({ sandbox, trouble, proxy }: World, schedule: Schedule): Promise<void> {
  await setFaults(sandbox, schedule.apiFaults, schedule.seed);
  trouble.rule = (call, { method, path }) => {
    const fault = schedule.relayFaults.get(call);
    // Where the page is patient for minutes, silence would only take time.
    const patient = method === 'POST' || path.endsWith('/result');
    return fault?.kind === 'stall' && patient ? { ...fault, kind: 'reset' } : fault;
  };
  for (const moment of schedule.proxyKills)
    trouble.at(moment, () => {
      proxy.restart();
    });
}

async function playIn(world: World, computer: Computer, schedule: Schedule): Promise<Outcome> {
  const list = makeList(schedule.people, schedule.seed);
  const visitor = new Visitor(list, schedule.word);
  let kills = 0;
  let sheet: Sheet | undefined;
  for (let life = 0; sheet === undefined; life += 1) {
    const browser = await computer.start();
    const moment = schedule.browserKills[life];
    if (moment) world.trouble.at(moment, browser.kill);
    await world.proxy.ready();
    sheet = await live(browser, visitor, life === 0);
    if (browser.killed) kills += 1;
  }
  return { ...(await lookBack(world, list, sheet, visitor.said)), kills };
}

/** One life of the browser: the enriched file, or undefined where the browser was killed before. */
async function live(
  browser: Browser,
  visitor: Visitor,
  first: boolean,
): Promise<Sheet | undefined> {
  const { page, wrongs } = browser;
  try {
    if (first) await visitor.submit(page);
    else await visitor.comeBack(page);
    const sheet = await visitor.seeThrough(page);
    if (wrongs.length > 0) throw new Error(`The page reports:\n${wrongs.join('\n')}`);
    return sheet;
  } catch (error) {
    if (!browser.killed)
      throw new Error(`The page shows:\n${await page.getByRole('main').innerText()}`, {
        cause: error,
      });
    await browser.gone;
    return undefined;
  }
}
