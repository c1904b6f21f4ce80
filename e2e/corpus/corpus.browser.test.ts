import Papa from 'papaparse';
import { afterAll, expect, test } from 'vitest';
import { openListEngine } from '../../src/lists/client.ts';
import { lacking } from '../../src/lists/match/required.ts';
import type { PlanOptions } from '../../src/lists/types/plan.ts';
import type { Profile } from '../../src/lists/types/profile.ts';
import { EXPECTED, type Expected } from './expected.ts';

const FILES = import.meta.glob<string>('./*.{csv,txt}', {
  query: '?url',
  import: 'default',
  eager: true,
});
const OPTIONS: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 };

const engine = openListEngine((url) => new Worker(url, { type: 'module' }));
const run = crypto.randomUUID();
afterAll(() => engine.remove(run));

async function read(name: string): Promise<Profile> {
  const file = await fetch(FILES[`./${name}`] ?? '');
  return engine.read(run, await file.blob());
}

/** The lines of cells of the file to download, of which no part was sent. */
async function downloaded(profile: Profile): Promise<string[][]> {
  const { format } = profile;
  const list = { run, format };
  const { parts } = await engine.plan(list, profile.proposal.matching, OPTIONS);
  const outcome = { kind: 'pending' } as const;
  await engine.merge(
    list,
    parts.map((part) => ({ part, outcome })),
  );
  const text = await (await engine.output(run)).text();
  const { delimiter } = format;
  // Papa takes a mark off: one more, so that a mark of the list's own stays.
  const marked = `\ufeff${text.slice(0, -2)}`;
  return Papa.parse<string[]>(marked, { delimiter, newline: '\r\n' }).data;
}

/** Its lines of cells as the download has them: as wide as the widest row, and without the two added columns. */
function linesOf({ format, header, rows, counts }: Expected): string[][] {
  const lines = format.headerLine === 0 ? Object.values(rows) : [header, ...Object.values(rows)];
  const width = counts?.widest ?? header.length;
  return lines.map((cells) => Array.from({ length: width }, (_, i) => cells[i] ?? ''));
}

test('each file is expected, and each expected file is there', () => {
  expect(Object.keys(FILES).map((path) => path.slice(2))).toEqual(Object.keys(EXPECTED).toSorted());
});

test.each(Object.entries(EXPECTED))(
  '%s is read as it is, and comes back',
  async (name, expected) => {
    const profile = await read(name);
    const { header, rows, counts = {} } = expected;
    const numbered = Object.entries(rows).map(([rowNumber, cells]) => ({
      rowNumber: Number(rowNumber),
      cells,
    }));
    const width = counts.widest ?? header.length;
    expect(profile).toMatchObject({
      format: expected.format,
      rows: numbered.length,
      widest: width,
      notices: expected.notices ?? [],
      linesAbove: counts.linesAbove ?? 0,
      blankLines: counts.blankLines ?? 0,
      short: { rowNumbers: counts.short ?? [] },
      long: { rowNumbers: counts.long ?? [] },
      complete: true,
    });
    const names = Array.from({ length: width }, (_, i) => header[i] ?? '');
    expect(profile.columns.map((column) => column.name)).toEqual(names);
    const { format } = profile;
    expect(await engine.rows({ run, format }, { kind: 'all' }, 0, 99)).toEqual(numbered);
    expect(lacking(profile.proposal.matching)).toEqual(expected.lacking ?? []);
    const lines = await downloaded(profile);
    expect(lines.map((cells) => cells.slice(0, -2))).toEqual(linesOf(expected));
  },
);
