import type { Journal } from './journal.ts';
import { LedgerError } from './ledger.ts';
import type { Ports } from '../ports.ts';

/** Shows with a run what stopped its work in this tab: a ledger that fails, or what nobody foresaw. */
export function showFailure(journal: Journal, { report }: Pick<Ports, 'report'>, error: unknown) {
  if (error instanceof LedgerError) {
    journal.live((live) => ({ ...live, ledger: error.problem }));
    return;
  }
  report(error);
  const broken = error instanceof Error ? error.message : String(error);
  journal.live((live) => ({ ...live, broken }));
}
