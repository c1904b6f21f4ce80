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

  const user = new User(world, run, schedule.words);
  let kills = 0;
  for (const steps of [...schedule.lives, undefined]) {
    const tab = world.open(steps);
    tab.connect();
    await world.clock.until(() => tab.life.dead || user.sees(tab));
    if (tab.life.dead) kills += 1;
    else if (tab.reported.length > 0) throw tab.reported[0];
    if (runOf(tab, run)?.stage === 'finished' && !tab.life.dead) break;
  }
  // What was written last reaches the disk, also in a world where that takes a while.
  await world.clock.pass(1_000);
  return { world, kills, ...(await download(world, run)), resent: user.resent, asked: user.asked };
}

/** The enriched file as a tab that is opened later gives it. */
async function download(world: World, run: string): Promise<Pick<Played, 'state' | 'output'>> {
  const tab = world.open();
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
  readonly #words: ('send again' | 'leave out')[];
  /** A tab may die with the user's word unheard, who then says it once more. */
  readonly #said = new Map<string, 'send again' | 'leave out'>();

  constructor(world: World, run: string, words: Schedule['words']) {
    this.#world = world;
    this.#run = run;
    this.#words = [...words];
  }

  /** Looks at a tab, and answers what it asks; whether the run is finished. */
  sees(tab: Tab): boolean {
    const state = runOf(tab, this.#run);
    if (!state) return false;
    if (state.stage === 'finished') return true;
    for (const batch of state.batches) if (batch.outcome === 'unknown') this.#decide(tab, batch);
    if (state.pause) this.#goOn(tab, state.pause);
    return false;
  }

  #decide(tab: Tab, batch: Batch): void {
    const attempt = batch.attempts.at(-1)?.id ?? '';
    if (!this.asked.includes(attempt)) {
      this.asked.push(attempt);
      const word = this.#words.shift() ?? 'send again';
      if (word === 'send again')
        for (const id of recordIds(batch.part)) this.resent.set(id, (this.resent.get(id) ?? 0) + 1);
      this.#said.set(attempt, word);
    }
    void tab.runs.settle(this.#run, [batch.part.id], this.#said.get(attempt) ?? 'leave out');
  }

  #goOn(tab: Tab, pause: Pause): void {
    if (pause.kind === 'quota') this.#world.line.remote.quotaUsedUp = false;
    if (pause.kind === 'bodies refused') this.#world.line.remote.mostRecords = Infinity;
    if (pause.kind === 'credentials') tab.connect();
    else void tab.runs.resume(this.#run);
  }
}
