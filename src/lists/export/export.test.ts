import * as fc from 'fast-check';
import Papa from 'papaparse';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { ENVELOPE_RESERVE } from '../../api/body.ts';
import type { ListEngine } from '../engine.ts';
import { engineWith } from '../testing/engine.ts';
import { dialects, fileOf, type Dialect } from '../testing/files.ts';
import { partOutcomes, people, PEOPLE_MATCHING, type People } from '../testing/people.ts';
import { resultOf } from '../testing/result.ts';
import { cellText } from '../workbook/testing/cells.ts';
import { checkWorkbook } from '../workbook/testing/checkWorkbook.ts';
import { allOf, xmlTree } from '../workbook/testing/xmlTree.ts';
import type { ExportOptions } from '../types/export.ts';
import type { Delimiter, ListRef } from '../types/format.ts';
import type { EndedPart, PartOutcome, Summary } from '../types/outcome.ts';
import type { OutcomeFilter } from '../types/rows.ts';

const EMAIL_COLUMN = 6;

const formulas = fc.constantFrom('=1+1', '+1 555', '-2', '@sum', '\ttab', '\rreturn', '＝1', "'=1");

/** People some of whom have cells that a spreadsheet would run. */
const lists: fc.Arbitrary<People> = fc
  .tuple(people, fc.array(fc.option(formulas), { minLength: 25, maxLength: 25 }))
  .map(([{ header, rows }, cells]) => ({
    header,
    rows: rows.map((row, i) => {
      const cell = cells[i];
      return cell != null && row.length > 7 ? [...row.slice(0, 7), cell, ...row.slice(8)] : row;
    }),
  }));

const exportOptions: fc.Arbitrary<Omit<ExportOptions, 'rows'>> = fc.record(
  {
    added: fc.constantFrom<ExportOptions['added']>('both', 'email', 'status'),
    fillColumn: fc.constant(EMAIL_COLUMN),
    delimiter: fc.constantFrom<Delimiter>(',', ';', '\t', '|'),
    excelSafe: fc.boolean(),
  },
  { requiredKeys: ['added', 'delimiter', 'excelSafe'] },
);

const cases = fc.record({
  list: lists,
  dialect: dialects,
  bodyBytes: fc.integer({ min: 200, max: 600 }).map((bytes) => bytes + ENVELOPE_RESERVE),
  outcomes: fc.array(partOutcomes, { minLength: 1, maxLength: 6 }),
  found: fc.infiniteStream(fc.boolean()),
  options: exportOptions,
});

interface Ended {
  readonly engine: ListEngine;
  readonly list: ListRef;
  readonly parts: readonly EndedPart[];
  readonly summary: Summary;
  /** The enriched file, whose own test says that it is right. */
  readonly enriched: Table;
}

interface Table {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Brings a list to its end. */
async function ended(given: {
  list: People;
  dialect: Dialect;
  bodyBytes: number;
  outcomes: readonly PartOutcome[];
  found: Iterable<boolean>;
}): Promise<Ended> {
  const dialect = { ...given.dialect, encoding: 'utf-8', delimiter: ',' } as const;
  const engine = engineWith({ blockBytes: 100 });
  // Says which delimiter it has, so that no odd cell is taken for one.
  const lines = [['sep=,'], given.list.header, ...given.list.rows];
  const file = new Blob([fileOf(lines, dialect) as BlobPart]);
  await engine.read('r', file);
  const { format } = await engine.reread('r', {
    encoding: 'utf-8',
    delimiter: ',',
    headerLine: 2,
  });
  const list = { run: 'r', format };
  const plan = await engine.plan(list, PEOPLE_MATCHING, {
    rowsWithEmail: 'auto',
    emailColumns: [EMAIL_COLUMN],
    bodyBytes: given.bodyBytes,
  });
  const found = given.found[Symbol.iterator]();
  const parts: EndedPart[] = [];
  for (const [i, part] of plan.parts.entries()) {
    const outcome = given.outcomes[i % given.outcomes.length] ?? { kind: 'pending' };
    parts.push({ part, outcome });
    if (outcome.kind !== 'fetched') continue;
    const sent = JSON.parse(`[${await (await engine.part('r', part)).text()}]`) as {
      external_id: string;
    }[];
    const data = sent.map(({ external_id }) => ({
      external_id,
      email: found.next().value === true ? `p${external_id}@example.com` : '',
    }));
    await engine.keepResult('r', part, resultOf({ data }));
  }
  const summary = await engine.merge(list, parts);
  return {
    engine,
    list,
    parts,
    summary,
    enriched: await opened(await engine.output('r'), ','),
  };
}

/** A file as a spreadsheet opens it. */
async function opened(blob: Blob, delimiter: Delimiter): Promise<Table> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  const text = new TextDecoder().decode(bytes);
  expect(text.endsWith('\r\n')).toBe(true);
  const { data, errors } = Papa.parse<string[]>(text.slice(0, -2), {
    delimiter,
    newline: '\r\n',
  });
  expect(errors).toEqual([]);
  const [header = [], ...rows] = data;
  return { header, rows };
}

/** What a cell of the list is to be in an export. */
function wanted(cell: string, excelSafe: boolean): string {
  return excelSafe && '=+-@\t\r\n＝＋－＠'.includes(cell[0] ?? ' ') ? `'${cell}` : cell;
}

const status = (row: readonly string[]) => row.at(-1) ?? '';
const email = (row: readonly string[]) => row.at(-2) ?? '';

/** By the status as the file has it. */
function isAsked(row: readonly string[], { kind, reason }: OutcomeFilter): boolean {
  if (kind === 'all') return true;
  if (kind === 'no answer') return /^(failed|unknown|pending)/.test(status(row));
  return reason === undefined
    ? status(row).split(':')[0] === kind
    : status(row) === `${kind}: ${reason}`;
}

const SPLIT = (['matched', 'no match', 'not sent', 'no answer'] as const).map((kind) => ({ kind }));

test('an export has the rows that are asked for, their cells changed only as is asked for', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      fc.pre(given.list.rows.some((row) => row.some((cell) => cell.trim() !== '')));
      const { engine, list, parts, enriched } = await ended(given);
      const { options } = given;
      const { excelSafe, added, fillColumn } = options;
      let rows = 0;
      for (const filter of [{ kind: 'all' } as const, ...SPLIT]) {
        const exported = await engine.exportRows(list, parts, { ...options, rows: filter });
        const file = await opened(exported.blob, options.delimiter);
        const asked = enriched.rows.filter((row) => isAsked(row, filter));
        let filled = 0;
        const expected = asked.map((row) => {
          const own = row.slice(0, -2).map((cell, i) => {
            const fills = i === fillColumn && cell.trim() === '' && email(row) !== '';
            if (fills) filled += 1;
            return wanted(fills ? email(row) : cell, excelSafe);
          });
          if (added !== 'status') own.push(email(row));
          if (added !== 'email') own.push(status(row));
          return own;
        });
        expect(file.rows).toEqual(expected);
        const cells = [enriched.header, ...asked].flatMap((row) => row.slice(0, -2));
        const guarded = cells.filter((cell) => wanted(cell, excelSafe) !== cell).length;
        expect(exported).toMatchObject({ rows: asked.length, filled, guarded });
        if (filter.kind !== 'all') rows += exported.rows;
      }
      expect(rows).toBe(enriched.rows.length);
    }),
    { numRuns: 150 },
  );
}, 120_000);

test('a workbook has the cells that CSV has', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      fc.pre(given.list.rows.some((row) => row.some((cell) => cell.trim() !== '')));
      const { engine, list, parts } = await ended(given);
      for (const rows of [{ kind: 'all' } as const, ...SPLIT]) {
        const options = { ...given.options, rows, excelSafe: false };
        const { blob, ...counts } = await engine.exportRows(list, parts, options);
        const csv = await opened(blob, options.delimiter);
        const workbook = { fileName: 'people.csv' };
        const made = await engine.exportRows(list, parts, { ...options, workbook });
        expect(made).toMatchObject(counts);
        const bytes = new Uint8Array(await made.blob.arrayBuffer());
        expect(checkWorkbook(bytes)).toEqual([]);
        expect(cellsOf(bytes)).toEqual(filledCells([csv.header, ...csv.rows]));
      }
    }),
    { numRuns: 50 },
  );
}, 120_000);

/** The cells of the first sheet that have a text, by their places. */
function cellsOf(workbook: Uint8Array): Record<string, string | undefined> {
  const sheet = xmlTree(unzipSync(workbook)['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  return Object.fromEntries(
    allOf(sheet, 'c').map((cell) => [cell.attributes['r'] ?? '', cellText(cell, undefined)]),
  );
}

/** The same of a table. */
function filledCells(table: readonly (readonly string[])[]): Record<string, string> {
  const cells = table.flatMap((row, y) =>
    row.map((text, x) => [String.fromCharCode(65 + x) + String(y + 1), text] as const),
  );
  return Object.fromEntries(cells.filter(([, text]) => text !== ''));
}

test('pages of rows by outcome are those of the enriched file', async () => {
  await fc.assert(
    fc.asyncProperty(cases, fc.nat(4), async (given, from) => {
      fc.pre(given.list.rows.some((row) => row.some((cell) => cell.trim() !== '')));
      const { engine, list, parts, enriched, summary } = await ended(given);
      const filters: OutcomeFilter[] = [
        { kind: 'all' },
        ...SPLIT,
        ...summary.notSent.map(({ reason }) => ({ kind: 'not sent', reason }) as const),
        ...summary.failed.map(({ reason }) => ({ kind: 'failed', reason }) as const),
      ];
      for (const filter of filters) {
        const page = await engine.outcomes(list, parts, filter, from, 3);
        const asked = enriched.rows.filter((row) => isAsked(row, filter)).slice(from, from + 3);
        expect(page.map((row) => [row.email, row.status])).toEqual(
          asked.map((row) => [email(row), status(row)]),
        );
        for (const [i, { cells }] of page.entries())
          expect(cells).toEqual(asked[i]?.slice(0, cells.length));
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);

test('each breakdown adds up to the list, and its matches to those of the summary', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      fc.pre(given.list.rows.some((row) => row.some((cell) => cell.trim() !== '')));
      const { engine, list, parts, enriched, summary } = await ended(given);
      const all = await engine.breakdowns(list, parts, PEOPLE_MATCHING);
      expect(all[0]?.by).toBe('state');
      for (const { by, groups } of all) {
        const sum = (of: 'rows' | 'answered' | 'matched') =>
          groups.reduce((total, group) => total + group[of], 0);
        expect(sum('rows')).toBe(summary.rows);
        expect(sum('answered')).toBe(summary.matched + summary.noMatch);
        expect(sum('matched')).toBe(summary.matched);
        expect(new Set(groups.map(({ value }) => value)).size).toBe(groups.length);
        if (by === 'state') continue;
        for (const { value, rows, matched } of groups) {
          const those = enriched.rows.filter((row) => (row[by] ?? '').trim() === value);
          expect(those).toHaveLength(rows);
          expect(those.filter((row) => status(row) === 'matched')).toHaveLength(matched);
        }
      }
    }),
    { numRuns: 100 },
  );
}, 120_000);
