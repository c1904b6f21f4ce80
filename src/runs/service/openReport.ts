import { ListError } from '../../lists/types/problem.ts';
import type { Format } from '../../lists/types/format.ts';
import type { Part, Plan } from '../../lists/types/plan.ts';
import { LedgerError } from '../ledger/ledger.ts';
import { continuedRun } from '../report/continuedRun.ts';
import type { RunReport } from '../report/schema.ts';
import { OtherListError } from '../reports.ts';
import type { RunView } from '../state.ts';
import type { ReportTools } from './localReports.ts';
import type { RunSession } from './runSession.ts';

/** Makes a run from a report and its list: reads, plans and compares it. Removes the run if any step fails. */
export async function openReport(
  tools: ReportTools,
  report: RunReport,
  list: File,
): Promise<string> {
  const { contacts, ports, sessions } = tools;
  // Loads the host's current do-not-contact list for planning and merging.
  await contacts.current();
  const id = ports.newId();
  const session = await sessions.begin(id);
  const { name, size: bytes } = list;
  await session.create({ type: 'created', id, demo: false, name, bytes, opening: true });
  try {
    await read(tools, session, report, list);
    const plan = await planned(session, report);
    await compare(tools, id, plan, report);
    const parts = await piecesOf(tools, id, plan, report);
    await session.journal.record({ type: 'continued', from: continuedRun(report, parts) });
    return id;
  } catch (error) {
    await tools.remove(id);
    throw error;
  }
}

/** Reads the list in the report's format. */
async function read(
  { engine }: ReportTools,
  session: RunSession,
  { list: { format } }: RunReport,
  list: File,
): Promise<void> {
  const { run } = session.journal;
  await session.read((work) => engine.read(run, list, work));
  const found = session.journal.state?.profile?.format;
  if (found && !isSame(found, format))
    await session.read((work) => engine.reread(run, format, work));
  if (!session.journal.state?.profile) throw failureOf(session.journal.view.get());
}

function isSame(one: Format, other: Format): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof Format>;
  return [...keys].every((key) => one[key] === other[key]);
}

/** Has the run's driver plan the list with the report's options. */
async function planned(session: RunSession, { list }: RunReport): Promise<Plan> {
  const { journal } = session;
  const { matching, options: planOptions } = list;
  await journal.record({ type: 'matched', matching, planOptions });
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const view = journal.view.get();
      const plan = view?.run.plan;
      if (plan) resolve(plan);
      else if (!view || view.live.problem || view.live.broken || view.live.ledger)
        reject(failureOf(view));
      else return;
      stop();
    };
    const stop = journal.view.subscribe(look);
    look();
  });
}

/** Why a list could not be read or planned. */
function failureOf(view: RunView | null): Error {
  const { problem, ledger, broken } = view?.live ?? { ledger: 'gone' };
  if (problem) return new ListError(problem);
  return ledger ? new LedgerError(ledger) : new Error(broken);
}

/** Throws an OtherListError unless the same records are in the same parts (I42). */
async function compare(
  { engine }: ReportTools,
  run: string,
  { parts, notSent }: Plan,
  { list }: RunReport,
): Promise<void> {
  const isSent =
    parts.length === list.parts.length &&
    parts.every((part, i) => part.hash === list.parts[i]?.hash && part.id === list.parts[i]?.id);
  if (isSent) return;
  const comparison = await engine.compareBlocks(run, parts, list.blocks);
  const leavesOut = notSent.some(({ reason }) => reason === 'do not contact');
  throw new OtherListError(comparison, leavesOut ? { ...list, only: 'do not contact' } : list);
}

/** The parts of the report's batches, cut out of the planned parts. */
async function piecesOf(
  { engine }: ReportTools,
  run: string,
  plan: Plan,
  { batches }: RunReport,
): Promise<Part[]> {
  let free = Math.max(0, ...batches.map(({ part }) => part.id), ...plan.parts.map(({ id }) => id));
  const wanted = batches.map(({ part }) => part);
  const pieces: Part[] = [];
  for (let rest of plan.parts)
    for (let end = false; !end;) {
      const next = wanted[pieces.length];
      if (!next) throw new Error('The report lacks a part.');
      end = next.records === rest.records;
      const cut: readonly Part[] = end
        ? [rest]
        : await engine.split(run, rest, next.records, [next.id, (free += 1)]);
      const [piece = rest, remainder = rest] = cut;
      pieces.push(piece);
      rest = remainder;
    }
  return pieces;
}
