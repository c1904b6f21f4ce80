import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Computer, Tab } from './computer.ts';
import { story } from './story.ts';
import type { Played } from './laws.ts';
import { lookBack } from './lookBack.ts';
import { makeList } from './list.ts';
import { setFaults } from './remote.ts';
import type { Schedule } from './schedule.ts';
import type { Sheet } from '../support/csv.ts';
import { Visitor } from './visitor.ts';
import { openWorld, type World, type WorldSettings } from './world.ts';

/** The outcome of a schedule, and how often the tab was killed, alone or with its browser. */
export type Outcome = Played & { readonly kills: number };

/** Plays a schedule to its end. */
export async function play(
  schedule: Schedule,
  computer: Computer,
  settings: WorldSettings = {},
): Promise<Outcome> {
  const world = await openWorld(settings);
  try {
    await prepare(world, schedule);
    return await playIn(world, computer, schedule);
  } catch (error) {
    throw new Error(await story(world), { cause: error });
  } finally {
    await world.stop();
  }
}

/** Sets up the faults of the schedule. */
async function prepare({ sandbox, trouble, proxy }: World, schedule: Schedule): Promise<void> {
  await setFaults(sandbox, schedule.apiFaults, schedule.seed);
  trouble.rule = (call, { method, path }) => {
    const fault = schedule.relayFaults.get(call);
    // No silence where the page waits for minutes, since the test would only take longer.
    const patient = method === 'POST' || method === 'PUT' || path.endsWith('/result');
    return fault?.kind === 'stall' && patient ? { ...fault, kind: 'reset' } : fault;
  };
  for (const moment of schedule.proxyKills)
    trouble.at(moment, () => {
      proxy.restart();
    });
}

async function playIn(world: World, computer: Computer, schedule: Schedule): Promise<Outcome> {
  const list = makeList(schedule.people, schedule.seed);
  const path = join(world.folder, list.name);
  await writeFile(path, list.csv);
  const visitor = new Visitor(path, `${world.relay.origin}/`, schedule.word);
  let kills = 0;
  let sheet: Sheet | undefined;
  for (let life = 0; sheet === undefined; life += 1) {
    const tab = await computer.open();
    const kill = schedule.kills[life];
    if (kill)
      world.trouble.at(kill, () => {
        tab.kill(kill.victim);
      });
    await world.proxy.ready();
    sheet = await live(tab, visitor, life === 0);
    if (tab.killed) kills += 1;
    await tab.close();
  }
  return { ...(await lookBack(world, list, sheet, visitor.said)), kills };
}

/** Plays one life of the tab. Returns the enriched file, or undefined if the tab was killed before. */
async function live(tab: Tab, visitor: Visitor, first: boolean): Promise<Sheet | undefined> {
  const { page, wrongs } = tab;
  try {
    if (first) await visitor.submit(page);
    else await visitor.comeBack(page);
    const sheet = await visitor.seeThrough(page);
    if (wrongs.length > 0) throw new Error(`The page reports:\n${wrongs.join('\n')}`);
    return sheet;
  } catch (error) {
    if (!tab.killed)
      throw new Error(`The page shows:\n${await page.getByRole('main').innerText()}`, {
        cause: error,
      });
    await tab.gone;
    return undefined;
  }
}
