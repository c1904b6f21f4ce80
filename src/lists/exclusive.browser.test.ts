import { expect, test } from 'vitest';
import { openListEngine } from './client.ts';
import type { ListEngine } from './engine.ts';
import exclusiveUrl from './testing/exclusiveWorker.ts?worker&url';
import { resultOf } from './testing/result.ts';
import type { ExportOptions } from './types/export.ts';
import type { Matching } from './types/matching.ts';
import type { ListRef } from './types/format.ts';
import type { EndedPart } from './types/outcome.ts';

const ROWS = 5_000;
const EVERYTHING: ExportOptions = {
  rows: { kind: 'all' },
  added: 'both',
  delimiter: ',',
  excelSafe: false,
};

/** The engine as one tab of a browser has it whose file handles shut out all others. */
function openTab(): ListEngine {
  return openListEngine(() => new Worker(exclusiveUrl, { type: 'module' }));
}

interface Merged {
  readonly list: ListRef;
  readonly parts: readonly EndedPart[];
  readonly matching: Matching;
}

/** A list that went the whole way, without a match. */
async function mergedList(engine: ListEngine): Promise<Merged> {
  const run = crypto.randomUUID();
  const rows = Array.from({ length: ROWS }, (_, i) => `Ann,Lee,${i} Main St,Boston,MA,02108`);
  const file = new Blob([['First Name,Last Name,Address,City,State,Zip', ...rows].join('\n')]);
  const profile = await engine.read(run, file);
  const list = { run, format: profile.format };
  const { matching } = profile.proposal;
  const plan = await engine.plan(list, matching, { rowsWithEmail: 'auto', bodyBytes: 200_000 });
  for (const part of plan.parts) await engine.keepResult(run, part, resultOf({ data: [] }));
  const parts = plan.parts.map((part) => ({ part, outcome: { kind: 'fetched' } as const }));
  await engine.merge(list, parts);
  return { list, parts, matching };
}

/** All that the results screen reads, at once. */
async function readResults(engine: ListEngine, { list, parts, matching }: Merged) {
  const [page, rows, late, breakdowns, all] = await Promise.all([
    engine.outcomes(list, parts, { kind: 'all' }, 0, 20),
    engine.rows(list, { kind: 'all' }, 10, 20),
    engine.outcomes(list, parts, { kind: 'all' }, 4_000, 20),
    engine.breakdowns(list, parts, matching),
    engine.exportRows(list, parts, EVERYTHING),
  ]);
  return {
    shown: page.length + rows.length,
    late: late[0],
    breakdowns,
    exported: linesOf(await all.blob.text()),
  };
}

function linesOf(text: string): number {
  return text.trimEnd().split('\n').length;
}

const RESULTS = {
  shown: 40,
  late: { rowNumber: 4_002, status: 'no match' },
  breakdowns: [{ groups: [{ value: 'MA', rows: ROWS, answered: ROWS, matched: 0 }] }],
  // With the header.
  exported: ROWS + 1,
};

test('two works read the same file at once where handles are exclusive', async () => {
  const engine = openTab();
  const merged = await mergedList(engine);
  expect(await readResults(engine, merged)).toMatchObject(RESULTS);
  await engine.remove(merged.list.run);
}, 60_000);

test('two tabs read, write and remove the same list where handles are exclusive', async () => {
  const [first, second] = [openTab(), openTab()];
  const merged = await mergedList(first);
  const both = await Promise.all([readResults(first, merged), readResults(second, merged)]);
  expect(both).toMatchObject([RESULTS, RESULTS]);
  const reading = second.breakdowns(merged.list, merged.parts, merged.matching);
  await first.merge(merged.list, merged.parts);
  await reading;
  await first.remove(merged.list.run);
}, 60_000);

test('two tabs that write the same list take turns: each has its own file whole', async () => {
  const [first, second] = [openTab(), openTab()];
  const { list, parts } = await mergedList(first);
  await Promise.all([first.merge(list, parts), second.merge(list, parts)]);
  const output = await second.output(list.run);
  expect(linesOf(await output.text())).toBe(ROWS + 1);

  const exports = await Promise.all(
    [first, second].map((tab) => tab.exportRows(list, parts, EVERYTHING)),
  );
  const texts = await Promise.all(exports.map(({ blob }) => blob.text()));
  expect(texts.map(linesOf)).toEqual([ROWS + 1, ROWS + 1]);
  await first.remove(list.run);
}, 60_000);
