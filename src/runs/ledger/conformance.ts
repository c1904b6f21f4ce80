import { describe, expect, test } from 'vitest';
import type { RunEvent } from '../model/events.ts';
import type { RunHead } from '../state.ts';
import type { Ledger } from './ledger.ts';

const head = (id: string, paused = false): RunHead => ({
  id,
  demo: false,
  createdAt: 1,
  fileName: 'list.csv',
  stage: 'running',
  paused,
  cancelled: false,
});

const created = (id: string): RunEvent => ({
  type: 'created',
  at: 1,
  id,
  demo: false,
  name: 'list.csv',
  bytes: 1,
});
const cancelled = (at: number): RunEvent => ({ type: 'cancelled', at });

async function append(
  ledger: Ledger,
  run: string,
  known: number,
  event: RunEvent,
): Promise<RunEvent[]> {
  return ledger.append({ run, known, event, head: () => head(run) });
}

/** What every ledger does. `open` gives the same ledger as to another tab, each time. */
export function ledgerConforms(open: () => Promise<Ledger>): void {
  describe('a ledger', () => {
    test('gives events back in order, run by run, also to another tab', async () => {
      const ledger = await open();
      await append(ledger, 'a', 0, created('a'));
      await append(ledger, 'b', 0, created('b'));
      await append(ledger, 'a', 1, cancelled(2));
      await append(ledger, 'a', 2, cancelled(3));
      const other = await open();
      expect(await other.events('a', 0)).toEqual([created('a'), cancelled(2), cancelled(3)]);
      expect(await other.events('a', 1)).toEqual([cancelled(2), cancelled(3)]);
      expect(await other.events('b', 0)).toEqual([created('b')]);
      expect(await other.events('c', 0)).toEqual([]);
    });

    test('keeps more than ten events in order', async () => {
      const ledger = await open();
      await append(ledger, 'long', 0, created('long'));
      for (let i = 1; i < 25; i += 1) await append(ledger, 'long', i, cancelled(i));
      const times = (await ledger.events('long', 0)).map(({ at }) => at);
      expect(times.slice(1)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1));
    });

    test('tells a writer what it missed, and its head of what came of it', async () => {
      const [one, two] = [await open(), await open()];
      await append(one, 'd', 0, created('d'));
      await append(two, 'd', 1, cancelled(2));
      let told: readonly RunEvent[] = [];
      const missed = await one.append({
        run: 'd',
        known: 1,
        event: cancelled(3),
        head: (others) => {
          told = others;
          return head('d', true);
        },
      });
      expect(missed).toEqual([cancelled(2)]);
      expect(told).toEqual([cancelled(2)]);
      expect(await two.events('d', 0)).toHaveLength(3);
      expect((await two.heads()).find(({ id }) => id === 'd')?.paused).toBe(true);
    });

    test('takes writes of several tabs at once one after the other', async () => {
      const tabs = await Promise.all(Array.from({ length: 4 }, open));
      await append(tabs[0] ?? (await open()), 'e', 0, created('e'));
      await Promise.all(
        tabs.flatMap((tab, i) => [
          append(tab, 'e', 1, cancelled(10 + i)),
          append(tab, 'e', 1, cancelled(20 + i)),
        ]),
      );
      const times = (await (await open()).events('e', 1)).map(({ at }) => at);
      expect(times.toSorted((a, b) => a - b)).toEqual([10, 11, 12, 13, 20, 21, 22, 23]);
    });

    test('forgets a run that is removed, and takes nothing more of it', async () => {
      const ledger = await open();
      await append(ledger, 'f', 0, created('f'));
      await append(ledger, 'ff', 0, created('ff'));
      await ledger.remove('f');
      expect(await ledger.events('f', 0)).toEqual([]);
      expect((await ledger.heads()).map(({ id }) => id)).not.toContain('f');
      expect(await ledger.events('ff', 0)).toHaveLength(1);
      await expect(append(ledger, 'f', 1, cancelled(2))).rejects.toMatchObject({ problem: 'gone' });
      expect(await ledger.events('f', 0)).toEqual([]);
    });

    test('a run that is discarded is gone to every tab, until it is restored', async () => {
      const [one, two] = [await open(), await open()];
      await append(one, 'g', 0, created('g'));
      await one.discard('g', { at: 5, demoJobs: ['job'] });
      expect((await two.heads()).map(({ id }) => id)).not.toContain('g');
      expect(await two.events('g', 0)).toEqual([]);
      await expect(append(two, 'g', 1, cancelled(2))).rejects.toMatchObject({ problem: 'gone' });
      expect(await two.discarded()).toEqual([{ head: head('g'), at: 5, demoJobs: ['job'] }]);

      await two.restore('g');
      expect(await one.discarded()).toEqual([]);
      expect((await one.heads()).map(({ id }) => id)).toContain('g');
      await append(one, 'g', 1, cancelled(2));
      expect(await two.events('g', 0)).toEqual([created('g'), cancelled(2)]);
    });

    test('a discarded run can be removed, and then not be restored', async () => {
      const ledger = await open();
      await append(ledger, 'h', 0, created('h'));
      await ledger.discard('h', { at: 5, demoJobs: [] });
      await ledger.remove('h');
      await ledger.restore('h');
      await ledger.discard('none', { at: 5, demoJobs: [] });
      expect(await ledger.discarded()).toEqual([]);
      expect((await ledger.heads()).map(({ id }) => id)).not.toContain('h');
    });
  });
}
