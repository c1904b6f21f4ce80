import type { Decision, Batch, Pause, RunState } from '../../state.ts';
import { awaitsDecision } from '../../model/batch.ts';
import { isStuck } from '../../model/isStuck.ts';
import { emailOf } from '../network/remote.ts';
import { recordIds } from '../disk.ts';
import type { Schedule } from './schedule.ts';
import { runOf } from './userActions.ts';
import type { Tab, World } from '../world.ts';

/** A user who does what the page asks for, as soon as it does. */
export class ScriptedUser {
  /** How often each record was sent again although it may have been accepted. */
  readonly resent = new Map<string, number>();
  /** Attempts that the user was asked about, except those whose key another computer voided. */
  readonly asked: string[] = [];
  /** Records that the user was asked about. */
  readonly doubted = new Set<string>();
  /** What the API can bill when the run waits at its spending limit. */
  spentAtLimit: number | undefined;
  readonly #world: World;
  readonly #run: string;
  readonly #schedule: Schedule;
  readonly #words: Decision[];
  /** A tab may die with the user's word unheard, who then says it once more. */
  readonly #said = new Map<string, Decision>();
  #unasked: Schedule['unasked'];
  #pausedUntil = 0;
  #mended = false;

  constructor(world: World, run: string, schedule: Schedule) {
    this.#world = world;
    this.#run = run;
    this.#schedule = schedule;
    this.#words = [...schedule.words];
    this.#unasked = schedule.unasked;
  }

  /** Looks at one of the tabs, and answers what it asks; whether the run is finished. */
  sees(tab: Tab, tabs: readonly Tab[] = [tab]): boolean {
    const state = runOf(tab, this.#run);
    if (!state) return false;
    if (state.stage === 'finished') return !this.#mends(tab, state);
    for (const batch of state.batches) {
      if (awaitsDecision(batch)) this.#decide(tab, batch);
      if (this.#seesStuck(tab, batch))
        void tab.runs.resolveUnknown(this.#run, [batch.part.id], 'leave out');
    }
    if (state.pause) this.#goOn(tab, state.pause, tabs);
    else if (this.#unasked && this.#world.network.sent.length >= this.#unasked.after)
      this.#speak(tab);
    return false;
  }

  #seesStuck(tab: Tab, batch: Batch): boolean {
    const activity = tab.runs.view(this.#run).get()?.live.activity.get(batch.part.id);
    return isStuck(batch, activity, this.#world.clock.now());
  }

  /** Sends the gaps again, if that is to be done still. */
  #mends(tab: Tab, { batches }: RunState): boolean {
    const gaps = batches.filter(({ outcome }) => outcome !== 'fetched');
    if (!this.#schedule.sendsGapsAgain || this.#mended || gaps.length === 0) return false;
    this.#mended = true;
    for (const batch of gaps) this.#countAgain(batch);
    const parts = gaps.map(({ part }) => part.id);
    void tab.runs.resolveUnknown(this.#run, parts, 'send again');
    return true;
  }

  /** What may have been accepted before may be accepted once more. */
  #countAgain({ part, attempts }: Batch): void {
    if (attempts.every(({ end }) => end !== 'unknown' && end !== 'accepted')) return;
    for (const id of recordIds(part)) this.resent.set(id, (this.resent.get(id) ?? 0) + 1);
  }

  #speak(tab: Tab): void {
    const unasked = this.#unasked;
    this.#unasked = undefined;
    if (unasked?.word === 'cancel') return void tab.runs.cancel(this.#run);
    const long = unasked?.for ?? 0;
    this.#pausedUntil = this.#world.clock.now() + long;
    void this.#world.clock.wait(long);
    void tab.runs.pause(this.#run);
  }

  #decide(tab: Tab, batch: Batch): void {
    const attempt = batch.attempts.at(-1)?.id ?? `part ${batch.part.id}`;
    if (!this.#said.has(attempt)) {
      if (batch.words !== 'own: other-computer') this.asked.push(attempt);
      for (const id of recordIds(batch.part)) this.doubted.add(id);
      const word = this.#words.shift() ?? 'send again';
      if (word === 'send again') this.#countAgain(batch);
      this.#said.set(attempt, word);
    }
    void tab.runs.resolveUnknown(
      this.#run,
      [batch.part.id],
      this.#said.get(attempt) ?? 'leave out',
    );
  }

  #goOn(tab: Tab, pause: Pause, tabs: readonly Tab[]): void {
    switch (pause.kind) {
      case 'by the user':
        if (this.#world.clock.now() < this.#pausedUntil) return;
        break;
      case 'credentials':
        // A tab that has some takes over by itself.
        if (!tabs.some((one) => one.connected())) tab.connect();
        return;
      case 'spending limit':
        this.spentAtLimit ??= spentIn(this.#world);
        return void tab.runs.changeLimit(this.#run, undefined);
      case 'storage':
        this.#world.disk.room = Infinity;
        break;
      case 'quota':
        this.#world.network.remote.quotaUsedUp = undefined;
        break;
      case 'bodies refused':
        this.#world.network.remote.mostRecords = Infinity;
        this.#world.network.mostInTime = Infinity;
        break;
      default:
    }
    void tab.runs.resume(this.#run);
  }
}

/** Prices that a schedule's limit is in: a record with a match costs 1. */
export const PRICES = { perRecord: 0.25, perMatch: 0.75 };

/** What the API can bill for all that it accepted. */
export function spentIn({ network }: World): number {
  let spent = 0;
  for (const [id, times] of network.remote.counts)
    spent += times * (PRICES.perRecord + (emailOf(id) === '' ? 0 : PRICES.perMatch));
  return spent;
}
