import type { PlanOptions } from '../../../lists/types/plan.ts';
import { awaitsDecision, isSettled } from '../../model/batch.ts';
import type { Batch, Outcome, RunState } from '../../state.ts';
import type { SubmitRequest } from '../../submitRequest.ts';
import type { Tab, World } from '../world.ts';

const OPTIONS: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 };

export const NEW_JOB: SubmitRequest = { job: { kind: 'new', name: 'spring' }, options: {} };

/** Drops a list, and returns the run's id once it is read. */
export async function readList(world: World, tab: Tab, demo = false): Promise<string> {
  let id: string | undefined;
  void tab.runs.begin(new File(['a'], 'list.csv'), demo).then((run) => (id = run));
  await world.clock.until(() => id !== undefined && runOf(tab, id)?.profile !== undefined);
  return id ?? '';
}

/** Drops a list, matches it, and returns the run's id once it can be submitted. */
export async function planList(world: World, tab: Tab, demo = false): Promise<string> {
  const run = await readList(world, tab, demo);
  void tab.runs.match(run, {}, OPTIONS);
  await world.clock.until(() => runOf(tab, run)?.stage === 'review');
  return run;
}

/** A list that was just submitted. */
export async function submitList(
  world: World,
  tab: Tab,
  request: SubmitRequest = NEW_JOB,
): Promise<string> {
  const run = await planList(world, tab);
  await tab.runs.submit(run, request);
  return run;
}

export function runOf(tab: Tab, run: string): RunState | undefined {
  return tab.runs.view(run).get()?.run;
}

/** A run that is there. */
export function theRun(tab: Tab, run: string): RunState {
  const state = runOf(tab, run);
  if (!state) throw new Error('There is no such run.');
  return state;
}

export function outcomes(tab: Tab, run: string): Outcome[] {
  return theRun(tab, run).batches.map((batch) => batch.outcome);
}

export function onlyBatch(tab: Tab, run: string): Batch {
  const [batch] = theRun(tab, run).batches;
  if (!batch) throw new Error('There is no batch.');
  return batch;
}

/** Lets time pass until the run pauses, finishes, or has a batch that waits for a word. */
export async function untilQuiet(world: World, tab: Tab, run: string): Promise<RunState> {
  await world.clock.until(() => {
    const state = runOf(tab, run);
    return state !== undefined && (state.stage === 'finished' || needsWord(state));
  });
  return theRun(tab, run);
}

export function needsWord(state: RunState): boolean {
  const open = state.batches.filter(awaitsDecision);
  const still = state.batches.every((batch) => awaitsDecision(batch) || isSettled(batch));
  return state.pause !== undefined || (open.length > 0 && still);
}
