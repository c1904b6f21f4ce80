import { SMALLEST_SPLIT_BYTES } from '../../api/limits.ts';
import type { Batch, Pause, RunState } from '../state.ts';
import { recordIds } from './disk.ts';
import type { Schedule } from './schedule.ts';
import { NEW_JOB, planList, runOf, theRun } from './user.ts';
import { World, type Tab } from './world.ts';

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
  world.line.remembers = schedule.remembers;
  world.line.remote.mostRecords = schedule.mostRecords;
  meddle(world);
  const first = world.open();
  first.connect();
  const run = await planList(world, first);
  const { trial } = schedule;
  await first.runs.submit(run, { ...NEW_JOB, ...(trial === undefined ? {} : { trial }) });
  first.life.end();
  world.line.createFaults = [...schedule.createFaults];
  world.line.getFaults = [...schedule.getFaults];

  const user = new User(world, run, schedule);
  const kills = await liveOn(world, run, schedule, user);
  // What was written last reaches the disk, also in a world where that takes a while.
  await world.clock.pass(1_000);
  return {
    world,
    kills,
    ...(await download(world, run, user)),
    resent: user.resent,
    asked: user.asked,
  };
}

/** Opens tab after tab, until one of them sees the run finished; gives how many died. */
async function liveOn(world: World, run: string, schedule: Schedule, user: User): Promise<number> {
  const open = (steps?: number): Tab => {
    const tab = world.open(steps);
    tab.connect();
    tab.runs.view(run);
    return tab;
  };
  const lives = [...schedule.lives, undefined];
  let kills = 0;
  let next: Tab | undefined;
  for (const [i, steps] of lives.entries()) {
    const tab = next ?? open(steps);
    next = schedule.overlap && i + 1 < lives.length ? open(lives[i + 1]) : undefined;
    const watching = next ? [tab, next] : [tab];
    let finished = false;
    await world.clock.until(() => {
      const alive = watching.filter(({ life }) => !life.dead);
      finished = alive.map((one) => user.sees(one)).every(Boolean) && alive.length > 0;
      return finished || tab.life.dead;
    });
    for (const { life, reported } of watching)
      if (!life.dead && reported.length > 0) throw reported[0];
    kills += watching.filter(({ life }) => life.dead).length;
    if (finished) break;
  }
  return kills;
}

/** The enriched file as a tab that is opened later gives it, once that has what others wrote last. */
async function download(
  world: World,
  run: string,
  user: User,
): Promise<Pick<Played, 'state' | 'output'>> {
  const tab = world.open();
  tab.connect();
  tab.runs.view(run);
  await world.clock.until(() => user.sees(tab));
  let text: string | undefined;
  const read = async (): Promise<void> => {
    const { blob } = await tab.runs.download(run);
    text = await world.clock.busy(blob.text());
  };
  void read();
  await world.clock.until(() => text !== undefined);
  return { state: theRun(tab, run), output: JSON.parse(text ?? '') as string[] };
}

/** A user who does what the page asks for, as soon as it does. */
class User {
  readonly resent = new Map<string, number>();
  readonly asked: string[] = [];
  readonly #world: World;
  readonly #run: string;
  readonly #schedule: Schedule;
  readonly #words: ('send again' | 'leave out')[];
  /** A tab may die with the user's word unheard, who then says it once more. */
  readonly #said = new Map<string, 'send again' | 'leave out'>();
  #unasked: Schedule['unasked'];
  #mended = false;

  constructor(world: World, run: string, schedule: Schedule) {
    this.#world = world;
    this.#run = run;
    this.#schedule = schedule;
    this.#words = [...schedule.words];
    this.#unasked = schedule.unasked;
  }

  /** Looks at a tab, and answers what it asks; whether the run is finished. */
  sees(tab: Tab): boolean {
    const state = runOf(tab, this.#run);
    if (!state) return false;
    if (state.stage === 'finished') return !this.#mends(tab, state);
    for (const batch of state.batches) if (batch.outcome === 'unknown') this.#decide(tab, batch);
    if (state.pause) this.#goOn(tab, state.pause);
    else if (this.#unasked && this.#world.line.sent.length >= this.#unasked.after) this.#speak(tab);
    return false;
  }

  /** Sends the gaps again, if that is to be done still. */
  #mends(tab: Tab, { batches }: RunState): boolean {
    const gaps = batches.filter(({ outcome }) => outcome !== 'fetched');
    if (!this.#schedule.mends || this.#mended || gaps.length === 0) return false;
    this.#mended = true;
    for (const batch of gaps) this.#countAgain(batch);
    const parts = gaps.map(({ part }) => part.id);
    void tab.runs.settle(this.#run, parts, 'send again');
    return true;
  }

  /** What may have been accepted before may be accepted once more. */
  #countAgain({ part, attempts }: Batch): void {
    if (attempts.every(({ end }) => end !== 'unknown' && end !== 'accepted')) return;
    for (const id of recordIds(part)) this.resent.set(id, (this.resent.get(id) ?? 0) + 1);
  }

  #speak(tab: Tab): void {
    const word = this.#unasked?.word;
    this.#unasked = undefined;
    void (word === 'cancel' ? tab.runs.cancel(this.#run) : tab.runs.pause(this.#run));
  }

  #decide(tab: Tab, batch: Batch): void {
    const attempt = batch.attempts.at(-1)?.id ?? '';
    if (!this.asked.includes(attempt)) {
      this.asked.push(attempt);
      const word = this.#words.shift() ?? 'send again';
      if (word === 'send again') this.#countAgain(batch);
      this.#said.set(attempt, word);
    }
    void tab.runs.settle(this.#run, [batch.part.id], this.#said.get(attempt) ?? 'leave out');
  }

  #goOn(tab: Tab, pause: Pause): void {
    if (pause.kind === 'quota') this.#world.line.remote.quotaUsedUp = undefined;
    if (pause.kind === 'bodies refused') this.#world.line.remote.mostRecords = Infinity;
    if (pause.kind === 'credentials') tab.connect();
    else void tab.runs.resume(this.#run);
  }
}
