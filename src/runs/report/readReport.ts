import * as v from 'valibot';
import { report, REPORT_KIND, REPORT_VERSION, type RunReport } from './schema.ts';

/** Maximum bytes of a report. That of a million rows has about 0.2 MB. */
const MOST_BYTES = 8_000_000;

/** Why a file can't be opened as a report. Screens have the messages. */
export type ReportProblem =
  | { readonly kind: 'too large' }
  | { readonly kind: 'no report' }
  | { readonly kind: 'newer version' }
  /** Something in the file is invalid. `where` names it. */
  | { readonly kind: 'damaged'; readonly where: string };

export class ReportError extends Error {
  override readonly name = 'ReportError';
  readonly problem: ReportProblem;

  constructor(problem: ReportProblem) {
    super(`The report: ${problem.kind}`);
    this.problem = problem;
  }
}

/** Reads the report in a file. Throws a ReportError. */
export async function readReport(file: Blob): Promise<RunReport> {
  if (file.size > MOST_BYTES) throw new ReportError({ kind: 'too large' });
  const content = json(await file.text());
  if (typeof content !== 'object' || content === null) throw new ReportError({ kind: 'no report' });
  const { kind, version } = content as { kind?: unknown; version?: unknown };
  if (kind !== REPORT_KIND) throw new ReportError({ kind: 'no report' });
  if (typeof version === 'number' && version > REPORT_VERSION)
    throw new ReportError({ kind: 'newer version' });
  const read = v.safeParse(report, content);
  if (read.success) return read.output;
  const where = v.getDotPath(read.issues[0]) ?? 'batches';
  throw new ReportError({ kind: 'damaged', where });
}

function json(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
