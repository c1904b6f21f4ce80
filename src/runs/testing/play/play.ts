import { ENVELOPE_RESERVE } from '../../../api/body.ts';
import { SMALLEST_SPLIT_BYTES } from '../../../api/limits.ts';
import type { RunState } from '../../state.ts';
import type { SubmitRequest } from '../../submitRequest.ts';
import { LATE_ARRIVAL } from '../network/browserLeg.ts';
import { PRICES, ScriptedUser, spentIn } from './scriptedUser.ts';
import type { Life, Schedule } from './schedule.ts';
import { NEW_JOB, planList, theRun } from './userActions.ts';
import { ATTEMPTS_REMEMBERED_FOR } from '../../../api/attempts.ts';
import type { AttemptStore } from '../network/proxy.ts';
import { World, type Tab } from '../world.ts';

/** Our server's URL for notifications. */
const HINT_BASE = 'https://desk.example/api/hints/';

/** Interval of forged hints, in milliseconds. */
const FORGED_EVERY = 1_500;

/** What came of a schedule. */
export interface Played {
  readonly world: World;
  readonly state: RunState;
  /** What became of each record, as downloaded. */
  readonly output: readonly string[];
  /** How often the user had a record sent again. */
  readonly resent: ReadonlyMap<string, number>;
  /** Attempts of which the user was asked what to do. */
  readonly asked: readonly string[];
  /** Batches known to another computer that also continues the run. */
  readonly knownElsewhere?: readonly string[];
  /** Records that a user was asked about, on any computer of the run. */
  readonly doubted?: ReadonlySet<string>;
  /** What the API could bill when the spending limit was lifted, or at the end. */
  readonly spentAtLimit: number;
  readonly kills: number;
}

/**
 * Plays a schedule to its end: tabs die and are opened again, the user does what the page asks for.
 * `meddle` breaks something in the world, for proofs that the laws can fail.
 */
export async function play(
  schedule: Schedule,
  meddle: (world: World) => void = () => undefined,
): Promise<Played> {
  const world = new World({
    records: schedule.records,
    recordsPerPart: schedule.recordsPerPart,
    bytesPerRecord: SMALLEST_SPLIT_BYTES,
  });
  world.network.remembers = schedule.remembers;
  world.network.remote.mostRecords = schedule.mostRecords;
  if (typeof schedule.files === 'number')
    world.network.remote.noFiles = { status: schedule.files, body: '' };
  meddle(world);
  const first = world.open();
  first.connect();
  const run = await planList(world, first);
  await first.runs.submit(run, requestOf(schedule), schedule.hints && HINT_BASE);
  first.life.end();
  world.network.createFaults = [...schedule.createFaults];
  world.network.getFaults = [...schedule.getFaults];
  world.network.storeFaults = [...schedule.storeFaults];
  world.network.hints.faults = [...(schedule.hints?.faults ?? [])];
  void forge(world, schedule.hints?.forged ?? []);
  // Where nobody remembers, what was cut off is unknown, and the user would send it again for ever.
  if (schedule.remembers) world.network.mostInTime = schedule.mostInTime;
  world.disk.room = schedule.fullAfter ?? Infinity;

  const user = new ScriptedUser(world, run, schedule);
  const kills = await liveOn(world, run, schedule, user);
  // What was held up on its way arrives, also in a world where that takes a while.
  await world.clock.pass(2 * LATE_ARRIVAL);
  return {
    world,
    kills,
    ...(await download(world, run, user)),
    resent: user.resent,
    asked: user.asked,
    spentAtLimit: user.spentAtLimit ?? spentIn(world),
  };
}

/** Forges hints, as somebody who knows the token could. */
async function forge({ clock, network }: World, parts: readonly number[]): Promise<void> {
  for (const part of parts) {
    await clock.wait(FORGED_EVERY);
    network.hints.tell(part < 0 ? undefined : part);
  }
}

/** Number of records that fit into a batch if Batch-Files must be sent as batches. */
const BATCH_RECORDS = 3;

function requestOf({ trial, limit, files }: Schedule): SubmitRequest {
  const batchBytes = BATCH_RECORDS * SMALLEST_SPLIT_BYTES + ENVELOPE_RESERVE;
  return {
    ...NEW_JOB,
    ...(files === 'none' ? {} : { batchFiles: { batchBytes } }),
    ...(trial === undefined ? {} : { trial }),
    ...(limit === undefined ? {} : { spendingLimit: { amount: limit, ...PRICES } }),
  };
}

/** Opens tab after tab, until one of them sees the run finished; returns how many died. */
export async function liveOn(
  world: World,
  run: string,
  schedule: Schedule,
  user: Pick<ScriptedUser, 'sees'>,
): Promise<number> {
  const open = (life?: Life): Tab => {
    const tab = world.open(life?.steps);
    if (!life?.bare) tab.connect();
    tab.runs.view(run);
    return tab;
  };
  const meanwhile = new BetweenTabs(world, run);
  const lives = [...schedule.lives, undefined];
  let kills = 0;
  let next: Tab | undefined;
  for (const [i, life] of lives.entries()) {
    if (life && !next) await meanwhile.happens(life);
    const tab = next ?? open(life);
    next = schedule.overlap && i + 1 < lives.length ? open(lives[i + 1]) : undefined;
    const watching = next ? [tab, next] : [tab];
    const over = new AbortController();
    if (schedule.flickers) void flicker(world, watching, over.signal);
    let finished = false;
    await world.clock.until(() => {
      const alive = watching.filter((one) => !one.life.dead);
      finished = alive.map((one) => user.sees(one, alive)).every(Boolean) && alive.length > 0;
      return finished || tab.life.dead;
    }, 20_000);
    over.abort();
    for (const {
      life: { dead },
      reported,
    } of watching)
      if (!dead && reported.length > 0) throw reported[0];
    kills += watching.filter((one) => one.life.dead).length;
    if (finished) break;
  }
  return kills;
}

/** How often the network comes back where it flickers, and how often in all. */
const FLICKERS = { every: 7_000, times: 40 };

async function flicker({ clock }: World, tabs: readonly Tab[], over: AbortSignal): Promise<void> {
  for (let times = 0; times < FLICKERS.times && !over.aborted; times += 1) {
    await clock.wait(FLICKERS.every, over);
    for (const tab of tabs) if (!tab.life.dead) tab.online();
  }
}

/** What becomes of the store of attempts while no tab is open. */
class BetweenTabs {
  readonly #world: World;
  readonly #run: string;
  readonly #first: AttemptStore;

  constructor(world: World, run: string) {
    this.#world = world;
    this.#run = run;
    this.#first = world.network.store;
  }

  async happens({ store, pause }: Life): Promise<void> {
    const { network, clock } = this.#world;
    const before = network.store;
    if (store === 'another') network.replaceStore();
    if (store === 'first') network.replaceStore(this.#first);
    if (pause > 0) await clock.pass(pause);
    if (network.store !== before || pause > ATTEMPTS_REMEMBERED_FOR) await this.#nobodyKnows();
  }

  /** Of what the page has written down so far, the store cannot know how it ended. */
  async #nobodyKnows(): Promise<void> {
    const { ledger, network } = this.#world;
    for (const event of await ledger.events(this.#run, 0))
      if (event.type === 'sending') network.ambiguous.add(event.attempt);
  }
}

/** The enriched file as a tab that is opened later gives it, once that has what others wrote last. */
export async function download(
  world: World,
  run: string,
  user: Pick<ScriptedUser, 'sees'>,
): Promise<Pick<Played, 'state' | 'output'>> {
  const tab = world.open();
  tab.connect();
  tab.runs.view(run);
  await world.clock.until(() => user.sees(tab));
  let text: string | undefined;
  const read = async (): Promise<void> => {
    const { blob } = await tab.runs.results.download(run);
    text = await world.clock.busy(blob.text());
  };
  void read();
  await world.clock.until(() => text !== undefined);
  return { state: theRun(tab, run), output: JSON.parse(text ?? '') as string[] };
}
