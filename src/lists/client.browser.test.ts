import { afterEach, expect, test } from 'vitest';
import { AnswerError } from '../api/answers.ts';
import { openListEngine } from './client.ts';
import { encoded, fileOf, type Dialect } from './testing/files.ts';
import { resultOf } from './testing/result.ts';
import type { PlanOptions } from './types/plan.ts';
import { ListError, type ListProblem } from './types/problem.ts';
import type { Profile } from './types/profile.ts';

const HEADER = ['First Name', 'Last Name', 'Address', 'City', 'State', 'Zip', 'Email'];
const OPTIONS: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 };
const PLAIN: Dialect = {
  delimiter: ',',
  encoding: 'utf-8',
  mark: false,
  lineEnds: ['\r\n'],
  lastLineEnds: true,
  quotes: () => false,
};

const engine = openListEngine((url) => new Worker(url, { type: 'module' }));
const runs: string[] = [];

function newRun(): string {
  const run = crypto.randomUUID();
  runs.push(run);
  return run;
}

afterEach(async () => {
  for (const run of runs.splice(0)) await engine.remove(run);
});

function person(i: number): string[] {
  return ['Ann', 'Lee', `${i} Main St`, 'Boston', 'Massachusetts', '2108', ''];
}

function listOf(rows: readonly (readonly string[])[], dialect: Dialect = PLAIN): Blob {
  return new Blob([fileOf([HEADER, ...rows], dialect) as BlobPart]);
}

async function storedFiles(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = [];
  for await (const [name, handle] of folder.entries())
    names.push(
      ...(handle instanceof FileSystemDirectoryHandle
        ? (await storedFiles(handle)).map((inner) => `${name}/${inner}`)
        : [name]),
    );
  return names;
}

test('a list goes the whole way through private storage', async () => {
  const run = newRun();
  expect(await engine.lifetime()).toBe('kept');
  const rows = Array.from({ length: 20_000 }, (_, i) => person(i % 19_000));
  const seen: Profile[] = [];
  const profile = await engine.read(run, listOf(rows), { onProgress: (soFar) => seen.push(soFar) });
  expect(profile).toMatchObject({ rows: 20_000, complete: true });
  expect(seen[0]).toMatchObject({ complete: false, widest: 7 });
  expect(seen[0]?.rows).toBeGreaterThan(0);

  const list = { run, format: profile.format };
  const [row] = await engine.rows(list, { kind: 'all' }, 19_999, 10);
  expect(row).toEqual({ rowNumber: 20_001, cells: person(999) });

  const { matching } = profile.proposal;
  const plan = await engine.plan(list, matching, OPTIONS);
  expect(plan).toMatchObject({ rows: 20_000, records: 19_000, folded: 1_000 });
  expect(plan.parts.length).toBeGreaterThan(1);

  const [first, ...others] = plan.parts;
  if (!first) throw new Error('There is no part.');
  const halves = await engine.split(run, first, 100, [100, 101]);
  expect(halves.map(({ records }) => records)).toEqual([100, first.records - 100]);
  const parts = [...halves, ...others];
  for (const part of parts) {
    const text = await (await engine.part(run, part)).text();
    const sent = JSON.parse(`[${text}]`) as { external_id: string; state: string }[];
    expect(sent[0]?.state).toBe('MA');
    const data = sent.map(({ external_id }) => ({
      external_id,
      email: `p${external_id}@example.com`,
    }));
    const result = resultOf({ data });
    const counts = await engine.keepResult(run, part, result);
    expect(result.byteLength).toBe(0);
    expect(counts).toMatchObject({ records: part.records, matched: part.records });
  }
  const fetched = parts.map((part) => ({ part, outcome: { kind: 'fetched' } as const }));
  const summary = await engine.merge(list, fetched);
  expect(summary).toMatchObject({ rows: 20_000, matched: 20_000 });

  const lines = (await (await engine.output(run)).text()).split('\r\n');
  expect(lines[0]).toBe(`${HEADER.join(',')},appended_email,append_status`);
  expect(lines[20_000]).toBe(`${person(999).join(',')},p1000@example.com,matched`);

  await engine.remove(run);
  const root = await navigator.storage.getDirectory();
  expect((await storedFiles(root)).filter((path) => path.includes(run))).toEqual([]);
}, 60_000);

test('a work that is stopped ends with an AbortError, and another can follow at once', async () => {
  const run = newRun();
  const rows = Array.from({ length: 50_000 }, (_, i) => person(i));
  const stop = new AbortController();
  const reading = engine.read(run, listOf(rows), {
    signal: stop.signal,
    onProgress: () => stop.abort(),
  });
  const again = engine.read(run, listOf(rows.slice(0, 10)));
  await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  expect(await again).toMatchObject({ rows: 10 });
}, 60_000);

test('windows-1252 is told by a late byte, and its own characters are read', async () => {
  const run = newRun();
  const rows = Array.from({ length: 20_000 }, (_, i) => person(i));
  const text = new TextDecoder().decode(fileOf([HEADER, ...rows], PLAIN));
  const file = new Blob([
    encoded(text, PLAIN) as BlobPart,
    Uint8Array.from([0x80, 0xe9, 44, 49, 10]),
  ]);
  const profile = await engine.read(run, file);
  expect(profile.format.encoding).toBe('windows-1252');
  expect(profile.notices).toContainEqual(
    expect.objectContaining({
      kind: 'encoding changed',
      to: 'windows-1252',
      rowNumber: 20_002,
    }),
  );
  const [row] = await engine.rows({ run, format: profile.format }, { kind: 'all' }, 20_000, 1);
  expect(row).toEqual({ rowNumber: 20_002, cells: ['€é', '1'] });
}, 60_000);

test('rows are shown while the rest is still being read', async () => {
  const run = newRun();
  const rows = Array.from({ length: 50_000 }, (_, i) => person(i));
  let page: Promise<unknown> | undefined;
  const profile = await engine.read(run, listOf(rows), {
    onProgress: ({ format }) => {
      page ??= engine.rows({ run, format }, { kind: 'all' }, 0, 2);
    },
  });
  expect(await page).toEqual([
    { rowNumber: 2, cells: person(0) },
    { rowNumber: 3, cells: person(1) },
  ]);
  expect(profile.complete).toBe(true);
}, 60_000);

test('errors come back as what they are', async () => {
  const run = newRun();
  const empty = engine.read(run, new Blob([]));
  await expect(empty).rejects.toBeInstanceOf(ListError);
  await expect(empty).rejects.toMatchObject({ problem: { kind: 'empty' } satisfies ListProblem });

  const profile = await engine.read(run, listOf([person(1)]));
  const plan = await engine.plan(
    { run, format: profile.format },
    profile.proposal.matching,
    OPTIONS,
  );
  const [part] = plan.parts;
  if (!part) throw new Error('There is no part.');
  const unreadable = engine.keepResult(run, part, resultOf('<html>'));
  await expect(unreadable).rejects.toBeInstanceOf(AnswerError);
  const damaged = engine.part(run, { ...part, hash: 'another' });
  await expect(damaged).rejects.toMatchObject({
    problem: { kind: 'storage damaged', what: 'batch 1' } satisfies ListProblem,
  });
}, 60_000);
