import type { RunEvent } from '../events.ts';
import type { RunHead } from '../state.ts';
import { LedgerError, type Ledger } from './ledger.ts';

/** A ledger that lives as long as the page, for where lists do not live longer either. */
export function memoryLedger(): Ledger {
  const runs = new Map<string, { head: RunHead; events: RunEvent[] }>();
  return {
    heads: () => Promise.resolve([...runs.values()].map(({ head }) => head)),
    events: (run, known) => Promise.resolve(runs.get(run)?.events.slice(known) ?? []),
    append({ run, known, event, head }) {
      const before = runs.get(run)?.events ?? [];
      if (before.length < known) return Promise.reject(new LedgerError('gone'));
      const missed = before.slice(known);
      runs.set(run, { head: head(missed), events: [...before, event] });
      return Promise.resolve(missed);
    },
    remove(run) {
      runs.delete(run);
      return Promise.resolve();
    },
  };
}
