import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { ENVELOPE_RESERVE } from '../api/body.ts';
import { engineWith, textFile } from './testing/engine.ts';
import { dialects, fileOf } from './testing/files.ts';
import { people, PEOPLE_MATCHING } from './testing/people.ts';
import type { CorrectedCell, Corrections } from './types/corrections.ts';
import type { ExportOptions } from './types/export.ts';
import type { Format, ListRef } from './types/format.ts';
import type { PlanOptions } from './types/plan.ts';
import { correctedCells } from './read/lines/correctedLine.ts';
import { isBlankLine } from './read/lines/lines.ts';

const run = 'r';
const options: PlanOptions = {
  rowsWithEmail: 'auto',
  emailColumns: [6],
  bodyBytes: 400 + ENVELOPE_RESERVE,
};
const exported: ExportOptions = {
  rows: { kind: 'all' },
  added: 'status',
  delimiter: ',',
  excelSafe: false,
  withCorrections: true,
};

const texts = fc.constantFrom('Ann', 'Lee', '1 Main St', 'Boston', 'MA', '02108', '', 'N/A', 'Zoë');

const cases = fc.record({
  list: people,
  dialect: dialects.filter(({ encoding }) => encoding !== 'windows-1252'),
  blockBytes: fc.integer({ min: 1, max: 300 }),
  corrections: fc.array(fc.tuple(fc.nat(24), fc.nat(5), texts), { maxLength: 20 }),
});

function correctionsOf(cells: readonly CorrectedCell[]): Corrections {
  const rows = new Map<number, Map<number, CorrectedCell>>();
  for (const cell of cells) rows.set(cell.row, new Map(rows.get(cell.row)).set(cell.column, cell));
  return rows;
}

test('a list with corrections is planned as the corrected list, and keeps its own cells', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async ({ list, dialect, blockBytes, corrections: wishes }) => {
      const rows = list.rows.filter((row) => !isBlankLine(row));
      fc.pre(rows.length > 0);
      const { encoding, delimiter } = dialect;
      const format: Format = { encoding, delimiter, headerLine: 1 };
      const open = async (lines: readonly string[][]) => {
        const engine = engineWith({ blockBytes });
        await engine.read(run, new Blob([fileOf([list.header, ...lines], dialect) as BlobPart]));
        await engine.reread(run, format);
        return engine;
      };
      const cells = wishes
        .filter(([ordinal]) => ordinal < rows.length)
        .map(([ordinal, column, text]) => ({ row: ordinal + 2, column, was: '', text }));
      const corrections = correctionsOf(cells);
      const corrected = rows.map((row, i) =>
        correctedCells(row, corrections.get(i + 2) ?? new Map()),
      );
      // A row without any text would not count as a row of the corrected list.
      fc.pre(!corrected.some(isBlankLine));
      const [engine, other] = [await open(rows), await open(corrected)];
      const ref: ListRef = { run, format, corrections };
      const plan = await engine.plan(ref, PEOPLE_MATCHING, options);
      expect(plan).toEqual(await other.plan({ run, format }, PEOPLE_MATCHING, options));
      const notSent = plan.notSent.reduce((sum, reason) => sum + reason.rows, 0);
      expect(plan.records + plan.folded + notSent).toBe(rows.length);

      const ended = plan.parts.map((part) => ({ part, outcome: { kind: 'unknown' } as const }));
      const summary = await engine.merge(ref, ended);
      expect(summary.rows).toBe(rows.length);
      const text = await (await engine.output(run)).text();
      const downloaded = Papa.parse<string[]>(text.slice(0, -2), { delimiter, newline: '\r\n' });
      const shown = downloaded.data.slice(1).map((row) => row.slice(0, -2));
      expect(shown.map((row, i) => row.slice(0, rows[i]?.length))).toEqual(rows);

      const [ours, theirs] = await Promise.all([
        engine.exportRows(ref, ended, exported),
        other.exportRows({ run, format }, ended, exported),
      ]);
      expect(await ours.blob.text()).toBe(await theirs.blob.text());
      const plain = await engine.exportRows(ref, ended, { ...exported, withCorrections: false });
      const own = Papa.parse<string[]>((await plain.blob.text()).slice(0, -2), {
        newline: '\r\n',
      });
      expect(own.data.slice(1).map((row, i) => row.slice(0, rows[i]?.length))).toEqual(rows);
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('a row whose cells were corrected is looked up with the fixes that it has now', async () => {
  const engine = engineWith();
  const { format } = await engine.read(
    run,
    textFile('first,last,address,zip', 'Ann,Lee,1 Main St,2108', 'Bob,Ray,2 Elm St,7030'),
  );
  const matching = {
    first_name: { kind: 'column', column: 0 },
    last_name: { kind: 'column', column: 1 },
    address_1: { kind: 'column', column: 2 },
    zipcode: { kind: 'column', column: 3 },
  } as const;
  const corrections = correctionsOf([{ row: 2, column: 3, was: '2108', text: '02109' }]);
  const list = { run, format, corrections };
  const plan = await engine.plan(list, matching, options);
  expect(plan.repairs).toMatchObject([{ kind: 'ZIP padded', rows: 1 }]);
  const query = { kind: 'repaired by', repair: 'ZIP padded', matching, options } as const;
  expect(await engine.rows(list, query, 0, 9)).toMatchObject([{ rowNumber: 3 }]);
});
