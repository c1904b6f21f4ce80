import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { engineWith } from '../testing/engine.ts';
import type { Matching } from '../types/matching.ts';

/** Our test cases, and further ones if available. */
const FILES = ['e2e/corpus/exports/duplicates.json', '../shared/lists/cases/duplicates.json'];

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

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

async function records(rows: Case['rows']): Promise<number> {
  const engine = engineWith();
  const lines = rows.map((row) => [...row, 'Boston', 'MA', '02108'].map(quoted).join(','));
  const file = new Blob([['first,last,address,city,state,zip', ...lines].join('\n')]);
  const { format } = await engine.read('r', file);
  const options = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 } as const;
  return (await engine.plan({ run: 'r', format }, MATCHING, options)).records;
}

test.each(FILES.filter((file) => existsSync(file)))(
  'duplicates of %s become as many records as they are people',
  async (file) => {
    for (const { name, rows, records: expected } of JSON.parse(
      readFileSync(file, 'utf8'),
    ) as Case[])
      expect([name, await records(rows)]).toEqual([name, expected]);
  },
);
