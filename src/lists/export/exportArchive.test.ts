import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { engineWith, textFile } from '../testing/engine.ts';
import type { ExportOptions } from '../types/export.ts';
import type { Matching } from '../types/matching.ts';
import type { Progress } from '../types/progress.ts';
import { checkWorkbook } from '../workbook/testing/checkWorkbook.ts';

const MATCHING: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  zipcode: { kind: 'column', column: 3 },
};

const OPTIONS: ExportOptions = {
  rows: { kind: 'not sent' },
  added: 'both',
  delimiter: ',',
  excelSafe: false,
};

test('several files are in one ZIP file, each as it is by itself', async () => {
  const engine = engineWith({ blockBytes: 64 });
  const lines = Array.from({ length: 20 }, (_, i) =>
    i % 4 === 0 ? `P${i},Lee,,07030` : `P${i},Lee,${i} Main St,07030`,
  );
  const { format } = await engine.read('r', textFile('first name,last name,address,zip', ...lines));
  const list = { run: 'r', format };
  await engine.plan(list, MATCHING, { rowsWithEmail: 'auto', bodyBytes: 1_000_000 });
  const workbook = { fileName: 'people.csv' };
  const options = [
    OPTIONS,
    { ...OPTIONS, rows: { kind: 'no answer' } as const },
    { ...OPTIONS, workbook },
  ];
  const told: Progress[] = [];
  const { blob, ...counts } = await engine.exportArchive(
    list,
    [],
    {
      files: options.map((one, i) => ({ name: `${i}`, options: one })),
      texts: [{ name: 'é.txt', text: 'año' }],
      modified: 0,
    },
    { onProgress: (progress) => told.push(progress) },
  );
  expect(counts).toEqual({ rows: 25, filled: 0, guarded: 0, cut: 0 });
  const done = told.map((progress) => progress.done);
  expect(done).toEqual(done.toSorted((a, b) => a - b));
  expect(new Set(told.map(({ total }) => total)).size).toBe(1);
  // Progress counts all three files: the last one is the last third.
  expect(done.at(-1)).toBeGreaterThan(((told[0]?.total ?? 0) * 2) / 3);
  const files = unzipSync(new Uint8Array(await blob.arrayBuffer()));
  expect(Object.keys(files)).toEqual(['0', '1', '2', 'é.txt']);
  expect(strFromU8(files['é.txt'] ?? new Uint8Array())).toBe('año');
  for (const [i, one] of options.entries()) {
    const alone = await engine.exportRows(list, [], one);
    expect(files[i]).toEqual(new Uint8Array(await alone.blob.arrayBuffer()));
  }
  expect(checkWorkbook(files[2] ?? new Uint8Array())).toEqual([]);
});
