import { afterAll, expect, test } from 'vitest';
import { openListEngine } from '../../src/lists/client.ts';
import { ListError, type ListProblem } from '../../src/lists/types/problem.ts';

const engine = openListEngine((url) => new Worker(url, { type: 'module' }));
const run = crypto.randomUUID();
afterAll(() => engine.remove(run));

const HEADER = 'First Name,Last Name,Address,Zip\n';

/** A file with `start` and then many copies of one megabyte. Uses the memory of only one copy. */
function fileOf(start: string, megabyte: string, count: number): Blob {
  const piece = new Blob([megabyte]);
  return new Blob([start, ...Array.from({ length: count }, () => piece)]);
}

test.each<[string, string, string, ListProblem]>([
  ['one line', '', 'x,'.repeat(1 << 19), { kind: 'line too long', rowNumber: 1 }],
  ['one cell', `${HEADER}Ann,`, 'x'.repeat(1 << 20), { kind: 'line too long', rowNumber: 2 }],
])(
  '100 MB that are %s are told with their row, soon',
  async (_, start, megabyte, problem) => {
    const reading = engine.read(run, fileOf(start, megabyte, 100));
    await expect(reading).rejects.toEqual(new ListError(problem));
  },
  60_000,
);

test('behind a quote that is never closed, all of a long list is read', async () => {
  const rows = 'Ann,Lee,1 Main St,02108\n'.repeat(100_000);
  const profile = await engine.read(run, fileOf(`${HEADER}Bob,"Ray,2 Elm St,01970\n`, rows, 5));
  expect(profile).toMatchObject({ rows: 500_001, short: { count: 0 }, long: { count: 0 } });
  expect(profile.notices).toEqual([{ kind: 'unclosed quote', rowNumber: 2 }]);
  const { format } = profile;
  const [row] = await engine.rows({ run, format }, { kind: 'all' }, 0, 1);
  expect(row?.cells).toEqual(['Bob', '"Ray', '2 Elm St', '01970']);
}, 60_000);
