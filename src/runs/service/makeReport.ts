import type { AttemptClient } from '../../api/attemptClient.ts';
import { LedgerError } from '../ledger/ledger.ts';
import { lacksKey } from '../model/batch.ts';
import type { NewEvent } from '../model/events.ts';
import type { Clock } from '../ports.ts';
import { reportOfRun } from '../report/reportOfRun.ts';
import type { Batch, RunState, StoreMark } from '../state.ts';
import type { ReportTools } from './localReports.ts';

/**
 * Makes a run's report. First it is on disk under which keys the parts that are left will be sent, here as elsewhere
 * (I37).
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

/** Without a store nobody could keep two computers from sending the same part: no keys are reserved. */
async function sharing(
  { ports, session }: ReportTools,
  state: RunState,
): Promise<Extract<NewEvent, { type: 'shared' }>> {
  const open = state.batches.filter((batch) => lacksKey(batch) && !isToCut(state, batch));
  const store = open.length > 0 ? await currentStore(ports.clock, session.attempts(state.demo)) : undefined;
  if (!store) return { type: 'shared', keys: [] };
  const keys = open.map(({ part }) => ({
    part: part.id,
    attempt: ports.newId(),
    secret: ports.newSecret(),
  }));
  return { type: 'shared', keys, store };
}

/** Whether the end of the trial is within the part, so that it will be cut before it is sent. */
function isToCut({ request, trialApproved }: RunState, { part }: Batch): boolean {
  const trial = trialApproved ? 0 : (request?.trial ?? 0);
  return part.firstRecord < trial && part.firstRecord + part.records > trial;
}

async function currentStore(
  clock: Clock,
  attempts: AttemptClient,
): Promise<StoreMark | undefined> {
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
