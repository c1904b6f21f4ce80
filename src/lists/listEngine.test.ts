import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { propose } from './match/propose.ts';
import { engineWith } from './testing/engine.ts';

const US_500 = '../shared/lists/us-500.csv';

test.runIf(existsSync(US_500))(
  'us-500: read, matched and planned as its readers see it',
  async () => {
    const engine = engineWith();
    const profile = await engine.read('r', new Blob([readFileSync(US_500)]));
    expect(profile).toMatchObject({ rows: 500, widest: 12, complete: true, blankLines: 0 });
    const { matching, emailColumn } = propose(profile);
    const plan = await engine.plan({ run: 'r', format: profile.format }, matching, {
      rowsWithEmail: 'auto',
      emailColumn: emailColumn ?? -1,
      bodyBytes: 1_000_000,
    });
    expect(plan).toMatchObject({ rows: 500, records: 500, folded: 0, notSent: [] });
    expect(plan.repairs.find(({ kind }) => kind === 'ZIP padded')?.rows).toBe(78);
    expect(plan.rowsWithEmail).toEqual({ rows: 500, sent: true, everyRow: true });
  },
);
