import { expect, test } from 'vitest';
import { engineWith } from '../testing/engine.ts';
import type { Breakdown } from '../types/export.ts';
import type { Matching } from '../types/matching.ts';
import type { ListRef } from '../types/format.ts';

const matching: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  state: { kind: 'column', column: 3 },
  zipcode: { kind: 'column', column: 4 },
};

/** The breakdowns of a list whose batches are not back. */
async function breakdownsOf(lines: readonly string[]): Promise<Breakdown[]> {
  const engine = engineWith();
  const header = 'first name,last name,address,state,zip,segment';
  const { format } = await engine.read('r', new Blob([[header, ...lines].join('\n')]));
  const list: ListRef = { run: 'r', format };
  await engine.plan(list, matching, { rowsWithEmail: 'auto', bodyBytes: 1_000_000 });
  return engine.breakdowns(list, [], matching);
}

const counts = (breakdown: Breakdown | undefined) =>
  Object.fromEntries(breakdown?.groups.map(({ value, rows }) => [value, rows]) ?? []);

test('states are counted by abbreviation, by the ZIP code where the state says nothing', async () => {
  const [states] = await breakdownsOf([
    'Ann,Lee,1 Main St,Massachusetts,,a',
    'Bob,Lee,1 Main St,ma,02108,a',
    'Cat,Lee,1 Main St,,2108,a',
    'Dan,Lee,1 Main St,?,99501-1234,a',
    'Eve,Lee,1 Main St,Narnia,,a',
  ]);
  expect(states?.by).toBe('state');
  expect(counts(states)).toEqual({ MA: 3, AK: 1, '': 1 });
});

test('a column is broken down by where its values come again and again', async () => {
  const lines = Array.from(
    { length: 200 },
    (_, i) => `P${i},Lee,${i} Main St,MA,02108,${i % 2 === 0 ? ' Retail ' : 'Trade'}`,
  );
  const [, ...columns] = await breakdownsOf(lines);
  expect(columns.map(({ by }) => by)).toEqual([5]);
  expect(counts(columns[0])).toEqual({ Retail: 100, Trade: 100 });
});
