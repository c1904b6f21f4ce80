import { expect, test } from 'vitest';
import { memoryLedger } from '../ledger/memory.ts';
import { PastRuns } from './pastRuns.ts';
import type { RunHead } from '../state.ts';

const running: RunHead = {
  id: 'r',
  demo: false,
  createdAt: 1,
  fileName: 'list.csv',
  stage: 'running',
  rows: 3,
  paused: false,
  cancelled: false,
};
const asking: RunHead = { ...running, paused: true, asks: true };

test('what this tab changes while the ledger is read is not taken back by older news', async () => {
  const waiting: (() => void)[] = [];
  const held = new Promise<void>((resolve) => waiting.push(resolve));
  let reads = 0;
  const heads = async (): Promise<RunHead[]> => {
    reads += 1;
    if (reads > 1) return [asking];
    await held;
    return [running];
  };
  const past = new PastRuns(Promise.resolve({ ...memoryLedger(), heads }));
  past.heads.set([running]);
  const shown: (boolean | undefined)[] = [];
  past.heads.subscribe(() => shown.push(past.heads.get()?.[0]?.asks));

  const refreshed = past.refresh();
  await Promise.resolve();
  past.put(asking);
  for (const letGo of waiting) letGo();
  await refreshed;
  expect(shown).toEqual([true, true]);
});
