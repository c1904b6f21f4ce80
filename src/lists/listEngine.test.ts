import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { memoryStorage } from './storage/memory.ts';
import { runFiles } from './storage/paths.ts';
import type { Storage } from './storage/storage.ts';
import { engineWith, textFile } from './testing/engine.ts';
import { ListError } from './types/problem.ts';

const US_500 = '../shared/lists/us-500.csv';

test.runIf(existsSync(US_500))(
  'us-500: read, matched and planned as its readers see it',
  async () => {
    const engine = engineWith();
    const profile = await engine.read('r', new Blob([readFileSync(US_500)]));
    expect(profile).toMatchObject({ rows: 500, widest: 12, complete: true, blankLines: 0 });
    const { matching, emailColumns } = profile.proposal;
    const plan = await engine.plan({ run: 'r', format: profile.format }, matching, {
      rowsWithEmail: 'auto',
      emailColumns,
      bodyBytes: 1_000_000,
    });
    expect(plan).toMatchObject({ rows: 500, records: 500, folded: 0, notSent: [] });
    expect(plan.repairs.find(({ kind }) => kind === 'ZIP padded')?.rows).toBe(78);
    expect(plan.rowsWithEmail).toEqual({ rows: 500, sent: true, everyRow: true });
  },
);

test('a plan does not wait for what only planning needed to go; who writes next does', async () => {
  const storage = memoryStorage();
  const remove = storage.remove.bind(storage);
  const { records } = runFiles('r');
  let letGo!: () => void;
  const free = new Promise<void>((resolve) => (letGo = resolve));
  storage.remove = async (path) => {
    if (path === records) await free;
    await remove(path);
  };
  const engine = engineWith({ storage });
  const { format } = await engine.read('r', textFile('First,Last', 'Ann,Lee'));
  const options = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 } as const;
  const matching = { first_name: { kind: 'column', column: 0 } } as const;
  await engine.plan({ run: 'r', format }, matching, options);
  expect(await storage.open(records)).toBeDefined();
  const next = engine.reread('r', {});
  letGo();
  await next;
  expect(await storage.open(records)).toBeUndefined();
});

test('says which runs there are files of', async () => {
  const engine = engineWith();
  expect(await engine.kept()).toEqual([]);
  for (const run of ['a', 'b']) await engine.read(run, textFile('First,Last', 'Ann,Lee'));
  expect(new Set(await engine.kept())).toEqual(new Set(['a', 'b']));
  await engine.remove('a');
  expect(await engine.kept()).toEqual(['b']);
});

test('a list is stored only once a glance that was asked for before is done', async () => {
  const storage = memoryStorage();
  const happened: string[] = [];
  const create = storage.create.bind(storage);
  storage.create = (path) => {
    happened.push('stored');
    return create(path);
  };
  const engine = engineWith({ storage });
  const list = textFile('First,Last', 'Ann,Lee');
  const glance = engine.glance(list).then(() => happened.push('shown'));
  await Promise.all([engine.read('r', list), glance]);
  expect(happened.slice(0, 2)).toEqual(['shown', 'stored']);
});

test('a work is done once what it wrote is stored', async () => {
  const happened: string[] = [];
  const sync = async (path: string): Promise<void> => {
    await Promise.resolve();
    happened.push(`stored ${path}`);
  };
  const engine = engineWith({ storage: { ...memoryStorage(), sync } });
  await engine.read('r', textFile('First,Last', 'Ann,Lee'));
  happened.push('read');
  expect(happened).toEqual(['stored runs/r', 'read']);
});

/** Storage that has no room once: every write throws until `sync` has reported that, as IndexedDB does. */
function fullOnce(storage: Storage): Storage {
  let failure: ListError | undefined = new ListError({ kind: 'storage full' });
  return {
    ...storage,
    async create(path) {
      const file = await storage.create(path);
      const write = file.write.bind(file);
      return Object.assign(file, {
        write(bytes: Uint8Array, at: number) {
          if (failure) throw failure;
          write(bytes, at);
        },
      });
    },
    sync() {
      const told = failure;
      failure = undefined;
      return told ? Promise.reject(told) : Promise.resolve();
    },
  };
}

test('what could not be stored fails one work, with the room that it takes, and not the next', async () => {
  const engine = engineWith({ storage: fullOnce(memoryStorage()) });
  const list = textFile('First,Last', 'Ann,Lee');
  const problem = { kind: 'storage full', needed: 5 * list.size };
  await expect(engine.read('r', list)).rejects.toMatchObject({ problem });
  expect(await engine.read('r', list)).toMatchObject({ rows: 1 });
});

test('what could not be stored fails a work that went well, or failed because of it', async () => {
  const problem = { kind: 'storage full' } as const;
  const sync = () => Promise.reject(new ListError(problem));
  const engine = engineWith({ storage: { ...memoryStorage(), sync } });
  await expect(engine.read('r', textFile('First,Last', 'Ann,Lee'))).rejects.toMatchObject({
    problem,
  });
  await expect(engine.reread('none', {})).rejects.toMatchObject({ problem });
});
