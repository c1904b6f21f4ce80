import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineWith } from '../testing/engine.ts';
import type { Matching } from '../types/matching.ts';

const CASES = '../shared/lists/cases/duplicates.json';

interface Case {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  readonly records: number;
}

const MATCHING: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  city: { kind: 'column', column: 3 },
  state: { kind: 'column', column: 4 },
  zipcode: { kind: 'column', column: 5 },
};

async function records(rows: Case['rows']): Promise<number> {
  const engine = engineWith();
  const lines = rows.map((row) => [...row, 'Boston', 'MA', '02108'].join(','));
  const file = new Blob([['first,last,address,city,state,zip', ...lines].join('\n')]);
  const { format } = await engine.read('r', file);
  const options = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 } as const;
  return (await engine.plan({ run: 'r', format }, MATCHING, options)).records;
}

const cases = existsSync(CASES) ? (JSON.parse(readFileSync(CASES, 'utf8')) as Case[]) : [];

test.runIf(cases.length > 0)(
  'duplicates of real lists become as many records as they are people',
  async () => {
    for (const { name, rows, records: expected } of cases)
      expect([name, await records(rows)]).toEqual([name, expected]);
  },
);
