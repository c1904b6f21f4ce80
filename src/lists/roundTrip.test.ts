import * as fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { ENVELOPE_RESERVE } from '../api/body.ts';
import type { ListEngine } from './engine.ts';
import { createListEngine } from './listEngine.ts';
import { OutputLines } from './merge/outputLines.ts';
import { isBlankLine } from './read/lines/lines.ts';
import { scanLines } from './read/scan.ts';
import { memoryStorage } from './storage/memory.ts';
import { Writer } from './storage/writer.ts';
import { cellsIn, dialects, fileOf } from './testing/files.ts';
import { partOutcomes, people, PEOPLE_MATCHING } from './testing/people.ts';
import { resultOf } from './testing/result.ts';
import type { Format } from './types/format.ts';
import type { PartOutcome, Summary } from './types/outcome.ts';
import type { Part, PlanOptions } from './types/plan.ts';

const run = 'r';

const cases = fc.record({
  list: people,
  dialect: dialects.filter(({ encoding }) => encoding !== 'windows-1252'),
  blockBytes: fc.integer({ min: 1, max: 300 }),
  bodyBytes: fc.integer({ min: 200, max: 600 }).map((bytes) => bytes + ENVELOPE_RESERVE),
  rowsWithEmail: fc.constantFrom<PlanOptions['rowsWithEmail']>('auto', 'send', 'leave out'),
  outcomes: fc.array(partOutcomes, { minLength: 1, maxLength: 6 }),
  answers: fc.infiniteStream(fc.constantFrom('e-mail', 'none', 'blank', 'lacking', 'twice')),
  shuffle: fc.infiniteStream(fc.nat(1_000)),
});

/** Keeps a result for a part as a careless API would give it, and says what was answered by id. */
async function answer(
  engine: ListEngine,
  part: Part,
  answers: Iterator<string>,
  shuffle: Iterator<number>,
): Promise<Map<string, string>> {
  const sent = JSON.parse(`[${await (await engine.part(run, part)).text()}]`) as {
    external_id: string;
  }[];
  const emails = new Map<string, string>();
  const data: { external_id: string; email?: string }[] = [{ external_id: 'nobody' }];
  for (const { external_id } of sent) {
    const kind = answers.next().value;
    const email = `p${external_id}@example.com`;
    if (kind === 'e-mail' || kind === 'twice') emails.set(external_id, email);
    if (kind === 'e-mail') data.push({ external_id, email });
    if (kind === 'none') data.push({ external_id });
    if (kind === 'blank') data.push({ external_id, email: '' });
    if (kind === 'twice') data.push({ external_id }, { external_id, email });
  }
  const order = new Map(data.map((record) => [record, shuffle.next().value as number]));
  const shuffled = data.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  const counts = await engine.keepResult(run, part, resultOf({ data: shuffled }));
  expect(counts).toMatchObject({ records: sent.length, matched: emails.size, extra: 1 });
  expect(counts.matched + counts.noMatch).toBe(counts.records);
  return emails;
}

/** What a person sees to be the same person at the same place. */
function person(cells: readonly string[]): string {
  const [a = '', b = '', c = ''] = cells;
  return `${a}|${b}|${c}`.toLowerCase().replaceAll(/[^a-zë0-9|]/g, '');
}

function countOf(statuses: readonly string[], prefix: string): number {
  return statuses.filter((status) => status.startsWith(prefix)).length;
}

function sumOf(counts: Summary['notSent']): number {
  return counts.reduce((sum, { rows }) => sum + rows, 0);
}

/** Any cells at all, in any dialect. */
const lists = dialects.chain((dialect) => {
  const line = fc.array(cellsIn(dialect.encoding), { minLength: 1, maxLength: 5 });
  return fc.record({
    dialect: fc.constant(dialect),
    header: line,
    // A header of one blank cell alone would be an empty file.
    rows: fc.array(line, { minLength: 1, maxLength: 6 }),
    blockBytes: fc.integer({ min: 8, max: 80 }),
  });
});

test('every cell of a list is in the file to download, whatever the list', async () => {
  const storage = memoryStorage();
  await fc.assert(
    fc.asyncProperty(lists, async ({ dialect, header, rows, blockBytes }) => {
      const { delimiter, encoding } = dialect;
      const input = await storage.create('input');
      input.write(fileOf([header, ...rows], dialect), 0);
      const output = await storage.create('output');
      const width = Math.max(header.length, ...rows.map(({ length }) => length));
      const lines = new OutputLines(new Writer(output), delimiter, width);
      await scanLines(
        input,
        {
          format: { encoding, delimiter, headerLine: 1 },
          blockBytes,
          onHeader: (cells) => lines.header(cells),
        },
        (cells) => lines.row(cells, { kind: 'pending' }),
      );
      lines.end();
      const text = await (await storage.blob('output'))?.text();
      const parsed = Papa.parse<string[]>(`\ufeff${text?.slice(0, -2)}`, {
        delimiter,
        newline: '\r\n',
      });
      const wide = (cells: string[]) => Array.from({ length: width }, (_, i) => cells[i] ?? '');
      const expected = [header, ...rows.filter((row) => !isBlankLine(row))].map(wide);
      expect(parsed.data.map((cells) => cells.slice(0, -2))).toEqual(expected);
    }),
    { numRuns: 20_000 },
  );
}, 120_000);

test('each row comes back once, in order, unchanged, with one status', async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const { list, dialect, blockBytes, bodyBytes, rowsWithEmail } = given;
      const expected = list.rows.filter((row) => !isBlankLine(row));
      fc.pre(expected.length > 0);
      const engine = createListEngine({ storage: memoryStorage(), now: () => 0, blockBytes });
      const file = new Blob([fileOf([list.header, ...list.rows], dialect) as BlobPart]);
      const format: Format = {
        encoding: dialect.encoding,
        delimiter: dialect.delimiter,
        headerLine: 1,
      };
      await engine.read(run, file);
      const profile = await engine.reread(run, format);
      const widest = Math.max(list.header.length, ...expected.map((row) => row.length));
      expect(profile).toMatchObject({ rows: expected.length, widest, complete: true, format });
      const shown = await engine.rows({ run, format }, { kind: 'all' }, 1, expected.length);
      expect(shown.map(({ cells }) => cells)).toEqual(expected.slice(1));

      const ref = { run, format };
      const plan = await engine.plan(ref, PEOPLE_MATCHING, {
        rowsWithEmail,
        emailColumns: [6],
        bodyBytes,
      });
      expect(plan.records + plan.folded + sumOf(plan.notSent)).toBe(plan.rows);
      const emails = new Map<string, string>();
      const ended: { part: Part; outcome: PartOutcome }[] = [];
      const answers = given.answers[Symbol.iterator]();
      const shuffle = given.shuffle[Symbol.iterator]();
      for (const [i, part] of plan.parts.entries()) {
        const outcome = given.outcomes[i % given.outcomes.length] ?? { kind: 'pending' };
        expect(part.bytes).toBeLessThanOrEqual(bodyBytes - ENVELOPE_RESERVE);
        ended.push({ part, outcome });
        if (outcome.kind !== 'fetched') continue;
        for (const [id, email] of await answer(engine, part, answers, shuffle))
          emails.set(id, email);
      }
      const summary = await engine.merge(ref, ended.toReversed());

      const bytes = new Uint8Array(await (await engine.output(run)).arrayBuffer());
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const text = new TextDecoder().decode(bytes);
      expect(text.endsWith('\r\n')).toBe(true);
      const parsed = Papa.parse<string[]>(text.slice(0, -2), {
        delimiter: dialect.delimiter,
        newline: '\r\n',
      });
      expect(parsed.errors).toEqual([]);
      const [header = [], ...rows] = parsed.data;
      expect(new Set([...header.slice(-2), 'x']).size).toBe(3);
      expect(header.slice(0, list.header.length)).toEqual(list.header);
      expect(header.slice(-2)).toEqual([summary.added.email, summary.added.status]);
      const padding = (row: string[]) => Array.from({ length: widest - row.length }, () => '');
      expect(rows.map((row) => row.slice(0, -2))).toEqual(
        expected.map((row) => [...row, ...padding(row)]),
      );

      const statuses = rows.map((row) => row.at(-1) ?? '');
      expect(summary).toMatchObject({
        rows: expected.length,
        matched: countOf(statuses, 'matched'),
        noMatch: countOf(statuses, 'no match'),
        unknown: countOf(statuses, 'unknown: may have been processed'),
        pending: countOf(statuses, 'pending'),
        bytes: bytes.length,
      });
      expect(sumOf(summary.notSent)).toBe(countOf(statuses, 'not sent: '));
      expect(sumOf(summary.failed)).toBe(countOf(statuses, 'failed: '));
      const { matched, noMatch, unknown, pending, notSent, failed } = summary;
      expect(matched + noMatch + unknown + pending + sumOf(notSent) + sumOf(failed)).toBe(
        rows.length,
      );

      for (const [ordinal, row] of rows.entries()) {
        const email = row.at(-2) ?? '';
        expect(email !== '').toBe(row.at(-1) === 'matched');
        if (email === '') continue;
        const id = /^p(\d+)@/.exec(email)?.[1] ?? '';
        expect(emails.get(id)).toBe(email);
        // Its own answer, or that of an earlier row of the same person.
        expect(person(rows[Number(id) - 1] ?? [])).toBe(person(row));
        expect(Number(id) - 1).toBeLessThanOrEqual(ordinal);
      }
    }),
    { numRuns: 500 },
  );
}, 120_000);
