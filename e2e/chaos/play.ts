import type { Played } from './laws.ts';
import { buyComputer, type Browser, type Computer } from './browser.ts';
import { makeList } from './list.ts';
import { allAccepted, strikes } from './remote.ts';
import type { Schedule } from './schedule.ts';
import type { Sheet } from '../support/csv.ts';
import { Visitor } from './visitor.ts';
import { attemptsAtBatches, openWorld, type World } from './world.ts';

/** What came of a schedule, and how often the browser was killed. */
export type Outcome = Played & { readonly kills: number };

/** Plays a schedule to its end. `forgets`: what the proxy remembers is lost with its process. */
export async function play(schedule: Schedule, forgets = false): Promise<Outcome> {
  const world = await openWorld(schedule, { forgets });
  const computer = await buyComputer(`${world.relay.origin}/`);
  try {
    return await playIn(world, computer, schedule);
  } finally {
    await computer.stop();
    await world.stop();
  }
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
  const { sandbox, proxy, relay } = world;
  await proxy.ready();
  const attempts = await Promise.all(attemptsAtBatches(relay).map((id) => proxy.stateOf(id)));
  return {
    list,
    sheet,
    kills,
    accepted: await allAccepted(sandbox),
    said: visitor.said,
    strikes: await strikes(sandbox),
    restarts: proxy.restarts,
    unknown: attempts.filter((state) => state === 'unknown').length,
  };
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
    if (!browser.killed) throw error;
    await browser.gone;
    return undefined;
  }
}
