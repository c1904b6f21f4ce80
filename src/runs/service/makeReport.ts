import type { AttemptClient } from '../../api/attemptClient.ts';
import { LedgerError } from '../ledger/ledger.ts';
import { lacksKey } from '../model/batch.ts';
import type { NewEvent } from '../model/events.ts';
import type { Clock } from '../ports.ts';
import { reportOfRun } from '../report/reportOfRun.ts';
import type { RunState, StoreMark } from '../state.ts';
import type { ReportTools } from './localReports.ts';

/**
 * Makes a run's report. First it is on disk under which keys the parts that are left will be sent, here as elsewhere
 * (I39).
 */
export async function makeReport(tools: ReportTools, run: string): Promise<Blob> {
  const { engine, ports, sessions } = tools;
  const { journal } = await sessions.open(run);
  const before = existing(journal.state);
  const blocks = await engine.recordBlocks(run, before.plan?.parts ?? []);
  await journal.record(await sharing(tools, before));
  // The event had no effect on what another tab sent meanwhile: the report is of the state after it.
  const report = reportOfRun(existing(journal.state), blocks, ports.clock.now());
  return new Blob([`${JSON.stringify(report)}\n`], { type: 'application/json' });
}

function existing(state: RunState | undefined): RunState {
  if (!state) throw new LedgerError('gone');
  return state;
}

/** Without a store, the other computer has to ask the user about what was not sent. */
async function sharing(
  { ports, session }: ReportTools,
  { batches, demo }: RunState,
): Promise<Extract<NewEvent, { type: 'shared' }>> {
  const open = batches.filter(lacksKey);
  const store =
    open.length > 0 ? await currentStore(ports.clock, session.attempts(demo)) : undefined;
  const keys = open.map(({ part }) => ({
    part: part.id,
    attempt: ports.newId(),
    secret: ports.newSecret(),
  }));
  const seed = { id: ports.newId(), secret: ports.newSecret() };
  return { type: 'shared', seed, keys, ...(store ? { store } : {}) };
}

async function currentStore(clock: Clock, attempts: AttemptClient): Promise<StoreMark | undefined> {
  const late = new AbortController();
  const done = new AbortController();
  void clock.wait(PATIENCE, done.signal).then(() => {
    late.abort();
  });
  try {
    const found = await attempts.store(late.signal);
    return found && { id: found.store, at: found.now };
  } catch {
    return undefined;
  } finally {
    done.abort();
  }
}

/** How long the store is waited for, in milliseconds. */
const PATIENCE = 10_000;
