import type { AttemptClient } from '../../api/attemptClient.ts';
import type { StoreReport } from '../../api/attempts.ts';
import { ApiError } from '../../api/failure.ts';
import { hasStore } from '../drive/attempts/currentStore.ts';
import { followingKey } from '../drive/attempts/followingKey.ts';
import { LedgerError } from '../ledger/ledger.ts';
import { lacksKey } from '../model/batch.ts';
import type { NewEvent } from '../model/events.ts';
import type { Clock } from '../ports.ts';
import { reportOfRun } from '../report/reportOfRun.ts';
import type { AttemptName, RunState, StoreMark } from '../state.ts';
import type { ReportTools } from './localReports.ts';

/**
 * Makes a run's report. First stores the keys under which the remaining parts will be sent on any computer (I42).
 * Throws an ApiError if their store can't be reached.
 */
export async function makeReport(tools: ReportTools, run: string): Promise<Blob> {
  const { engine, ports, sessions } = tools;
  const { journal } = await sessions.open(run);
  const before = existing(journal.state);
  const blocks = await engine.recordBlocks(run, before.plan?.parts ?? []);
  // Repeats, since a part may be cut or sent again by the user's decision meanwhile.
  do await journal.record(await sharing(tools, existing(journal.state)));
  while (canReserveMore(existing(journal.state)));
  // The event doesn't affect what another tab sent meanwhile, so the report uses the state after it.
  const report = reportOfRun(existing(journal.state), blocks, ports.clock.now());
  return new Blob([`${JSON.stringify(report)}\n`], { type: 'application/json' });
}

/** Keys belong to a job, so a run without one can't reserve any. */
function canReserveMore({ jobId, batches }: RunState): boolean {
  return jobId !== undefined && batches.some(lacksKey);
}

function existing(state: RunState | undefined): RunState {
  if (!state) throw new LedgerError('gone');
  return state;
}

/**
 * Reserves a key for each part without one. Without a store, the other computer has to ask the user about unsent
 * parts.
 */
async function sharing(
  { ports, session }: ReportTools,
  state: RunState,
): Promise<Extract<NewEvent, { type: 'shared' }>> {
  const open = state.batches.filter(lacksKey);
  const store =
    open.length > 0
      ? await currentStore(ports.clock, session.attempts(state.demo), state)
      : undefined;
  const newName = (): AttemptName => ({ id: ports.newId(), secret: ports.newSecret() });
  const keys = open.map(({ part, attempts }) => {
    const before = state.shared && (attempts.at(-1) ?? state.shared);
    const { id, secret } = (before && followingKey(before, part)) ?? newName();
    return { part: part.id, attempt: id, secret };
  });
  const seed = newName();
  return { type: 'shared', seed, keys, ...(store ? { store } : {}) };
}

/** Number of tries to find the store, and the timeout of each in milliseconds. */
const TRIES = 3;
const PATIENCE = 10_000;

/** The current store. Undefined if there is none. Throws an ApiError if it can't be reached. */
async function currentStore(
  clock: Clock,
  attempts: AttemptClient,
  state: RunState,
): Promise<StoreMark | undefined> {
  for (let times = 0; times < TRIES; times += 1) {
    const found = await askForStore(clock, attempts);
    if (found) return { id: found.store, at: found.now };
  }
  if (hasStore(state)) throw new ApiError({ kind: 'unreachable', words: '' });
  return undefined;
}

async function askForStore(
  clock: Clock,
  attempts: AttemptClient,
): Promise<StoreReport | undefined> {
  const late = new AbortController();
  const done = new AbortController();
  void clock.wait(PATIENCE, done.signal).then(() => {
    late.abort();
  });
  try {
    return await attempts.store(late.signal);
  } catch (error) {
    if (error instanceof ApiError || late.signal.aborted) return undefined;
    throw error;
  } finally {
    done.abort();
  }
}
