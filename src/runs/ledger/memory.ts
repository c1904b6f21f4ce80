import type { RunEvent } from '../model/events.ts';
import type { RunHead } from '../state.ts';
import { LedgerError, type Discarded, type Ledger } from './ledger.ts';

/** A ledger that lives as long as the page, for where lists do not live longer either. */
export function memoryLedger(): Ledger {
  const runs = new Map<string, { head: RunHead; events: RunEvent[] }>();
  const discarded = new Map<string, Discarded>();
  const told = (run: string) => (discarded.has(run) ? undefined : runs.get(run));
  return {
    heads: () =>
      Promise.resolve([...runs.values()].flatMap(({ head }) => (told(head.id) ? [head] : []))),
    events: (run, known) => Promise.resolve(told(run)?.events.slice(known) ?? []),
    append({ run, known, event, head }) {
      const before = runs.get(run)?.events ?? [];
      if (before.length < known || discarded.has(run))
        return Promise.reject(new LedgerError('gone'));
      const missed = before.slice(known);
      runs.set(run, { head: head(missed), events: [...before, event] });
      return Promise.resolve(missed);
    },
    remove(run) {
      runs.delete(run);
      discarded.delete(run);
      return Promise.resolve();
    },
    discard(run, how) {
      const known = runs.get(run);
      if (known) discarded.set(run, { head: known.head, ...how });
      return Promise.resolve();
    },
    discarded: () => Promise.resolve([...discarded.values()]),
    restore(run) {
      discarded.delete(run);
      return Promise.resolve();
    },
  };
}
