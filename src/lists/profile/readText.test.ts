import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { memoryStorage } from '../storage/memory.ts';
import { engineWith, fill, textFile } from '../testing/engine.ts';
import { awkwardCells, dialects, fileOf } from '../testing/files.ts';
import type { Delimiter, Format } from '../types/format.ts';
import { ListError, type ListProblem } from '../types/problem.ts';
import type { Profile } from '../types/profile.ts';

const HEADER = 'First Name,Last Name,Address,City,State,Zip';
const ROW = 'Ann,Lee,1 Main St,Boston,MA,02108';

function read(file: Blob): Promise<Profile> {
  return engineWith().read('r', file);
}

async function formatOf(...lines: readonly string[]): Promise<Format> {
  return (await read(textFile(...lines))).format;
}

async function problemOf(work: Promise<unknown>): Promise<ListProblem> {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof ListError) return error.problem;
  throw new Error('There was no ListError.', { cause: error });
}

function bytes(text: string): Blob {
  return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))]);
}

/** Some blocks of text and then what Chromium says of a file that went away. */
function unreadable(blocks: number): ReadableStream<Uint8Array<ArrayBuffer>> {
  let pulls = 0;
  return new ReadableStream({
    pull(controller) {
      pulls += 1;
      if (pulls > blocks) throw new TypeError('network error');
      controller.enqueue(new TextEncoder().encode(`${ROW}\r\n`));
    },
  });
}

test.each([
  ['from the start', 0],
  ['half way', 3],
])(
  'a file that cannot be read any more, %s, is told and leaves nothing behind',
  async (_, blocks) => {
    const storage = memoryStorage();
    const file = Object.assign(textFile(HEADER, ROW, ROW), {
      stream: () => unreadable(blocks),
    });
    const reading = engineWith({ storage, blockBytes: 10 }).read('r', file);
    expect(await problemOf(reading)).toEqual({ kind: 'file gone' });
    expect(await storage.open('runs/r/input')).toBeUndefined();
  },
);

test('a file that is gone before it is looked at is not called empty', async () => {
  const file = Object.assign(new Blob(), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  expect(await problemOf(read(file))).toEqual({ kind: 'file gone' });
});

/** A list whose file is refused with this once all of it was read. */
function refusedInTheEnd(name: string): Blob {
  const file = textFile(HEADER, ROW);
  const slice = file.slice.bind(file);
  const arrayBuffer = () => Promise.reject(new DOMException('refused', name));
  file.slice = (...range) =>
    range[1] === 1 ? Object.assign(new Blob(), { arrayBuffer }) : slice(...range);
  return file;
}

test('a file that was changed by the time that all is read is told; one that is gone by then is read', async () => {
  const changed = read(refusedInTheEnd('NotReadableError'));
  expect(await problemOf(changed)).toEqual({ kind: 'file gone' });
  const gone = await read(refusedInTheEnd('NotFoundError'));
  expect(gone).toMatchObject({ rows: 1, complete: true });
});

test('too little room is told before anything is copied, and how much it takes', async () => {
  const storage = { ...memoryStorage(), room: () => Promise.resolve(100) };
  const file = textFile(HEADER, ROW);
  expect(await problemOf(engineWith({ storage }).read('r', file))).toEqual({
    kind: 'storage full',
    needed: file.size * 5,
  });
});

test('storage that fills up half way is told, leaves nothing behind, and the list is read once there is room', async () => {
  const storage = memoryStorage();
  const engine = engineWith({ storage });
  const file = textFile(HEADER, ROW);
  const free = fill(storage);
  const problem = { kind: 'storage full', needed: file.size * 5 };
  expect(await problemOf(engine.read('r', file))).toEqual(problem);
  expect(await storage.open('runs/r/input')).toBeUndefined();
  free();
  expect(await engine.read('r', file)).toMatchObject({ rows: 1 });
});

test.each([
  [',', [HEADER, ROW]],
  [';', ['Name;City;Price', 'Lee, Ann;Boston, MA;1,5', 'Ray, Bob;Salem, MA;2,5']],
  [';', ['a;b;c', '1,5;2,5;x', '3,5;4,5;y']],
  ['\t', ['name\taddress', 'Ann Lee\t1 Main St, Boston', 'Bob Ray\t2 Elm Ave, Salem']],
  ['|', ['a|b', '"x|y"|2', '3|4']],
  [',', ['name,tags', '"Lee, Ann",a;b;c', 'Ray,a;b;c', 'Poe,a;b;c']],
  [';', ['sep=;', 'a;b', '1;2']],
  [',', ['email', 'a@example.com', 'b@example.com']],
  ['^', ['name^street^zip', 'Ann Lee^1 Main St, Apt 2^02108', 'Bob Ray^2 Elm St^01970']],
  ['~', ['name~street~zip', 'Ann Lee~1 Main St~02108', 'Bob Ray~2 Elm St~01970']],
  ['\x1f', ['name\x1fstreet\x1fzip', 'Ann\x1f1 Main St\x1f02108', 'Bob\x1f2 Elm St\x1f01970']],
  [':', ['name:street:zip', 'Ann Lee:1 Main St:02108', 'Bob Ray:2 Elm St:01970']],
  [',', ['name,at', 'Ann,12:30:15', 'Bob,12:31:16']],
  [',', ['note', 'from 12:30', 'until 12:31']],
  ['^', ['"sep=^"', 'a^b', '1^2']],
])('the delimiter %j is told', async (delimiter, lines) => {
  expect((await formatOf(...lines)).delimiter).toBe(delimiter);
});

test.each<[string, Delimiter, string[]]>([
  ['few rows are whole', '|', ['name|street|city', 'Bob', 'Bob', 'Ann|1 Main St|","', 'Bob']],
  ['most rows have another delimiter in them', '|', ['a|b', 'x,1|2', 'y,"3|4', 'z,5|6']],
  ['no row has a delimiter', ';', ['name', 'Ann', 'Lee,"Bob', 'Ray']],
  ['there would be no row', ';', ['name, "nick";zip', '"Ann, ""Nan""";"02108,"']],
])(
  'quotes that do not close, or close too late, disprove a delimiter: %s',
  async (_, delimiter, lines) => {
    for (const blockBytes of [1, 10, 1_000]) {
      const engine = engineWith({ blockBytes });
      const { format, rows } = await engine.read('r', textFile(...lines));
      expect({ format, rows }).toMatchObject({ format: { delimiter }, rows: lines.length - 1 });
    }
  },
);

test('where quotes close with no delimiter, they are characters, and the first row of them is told', async () => {
  const lines = ['a,b;c', '1,2;3', '4,"5;"6', '', '"7,8;9'];
  for (const blockBytes of [1, 10, 1_000]) {
    const engine = engineWith({ blockBytes });
    const { format, notices } = await engine.read('r', textFile(...lines));
    expect(notices).toEqual([{ kind: 'unclosed quote', rowNumber: 3 }]);
    const rows = await engine.rows({ run: 'r', format }, { kind: 'all' }, 1, 9);
    expect(rows).toEqual([
      { rowNumber: 3, cells: ['4', '"5;"6'] },
      { rowNumber: 5, cells: ['"7', '8;9'] },
    ]);
  }
});

test('rows that run together behind a quote out of place are told', async () => {
  const { rows, notices } = await read(
    textFile(HEADER, ROW, '"Bob" Ray,2 Elm St', ROW, '"Cat",Poe', ROW),
  );
  expect(rows).toBe(3);
  expect(notices).toEqual([{ kind: 'rows run together', rowNumber: 3 }]);
});

test('a list of columns with names can be read, whatever is in it', async () => {
  const lists = dialects
    .filter(({ encoding }) => encoding !== 'windows-1252')
    .chain((dialect) =>
      fc.record({
        dialect: fc.constant(dialect),
        rows: fc.array(fc.array(awkwardCells, { minLength: 1, maxLength: 4 }), { maxLength: 8 }),
        blockBytes: fc.integer({ min: 1, max: 40 }),
      }),
    );
  await fc.assert(
    fc.asyncProperty(lists, async ({ dialect, rows, blockBytes }) => {
      const file = fileOf([['name', 'zip'], ...rows, ['Ann', '02108']], dialect);
      const profile = await engineWith({ blockBytes }).read('r', new Blob([file as BlobPart]));
      expect(profile.complete).toBe(true);
    }),
    { numRuns: 1_000 },
  );
}, 120_000);

test('rows, blank lines and lines above the header are told apart, with numbers as in a spreadsheet', async () => {
  const engine = engineWith();
  const file = textFile('My list', '', 'name,zip,zip,,', 'Ann,1,2', '', ',,', 'Bob,1,2,3,4,5', '');
  const profile = await engine.read('r', file);
  expect(profile).toMatchObject({ rows: 2, linesAbove: 1, blankLines: 3, widest: 6 });
  expect(profile.short).toEqual({ count: 1, rowNumbers: [4] });
  expect(profile.long).toEqual({ count: 1, rowNumbers: [7] });
  expect(profile.columns.map(({ label }) => label)).toEqual([
    'name',
    'zip',
    'zip (2)',
    'Column 4',
    'Column 5',
    'Column 6',
  ]);
  expect(profile.notices).toEqual([
    { kind: 'blank header names', columns: [3, 4] },
    { kind: 'repeated header names', names: ['zip'] },
  ]);
  const rows = await engine.rows({ run: 'r', format: profile.format }, { kind: 'all' }, 0, 9);
  expect(rows.map(({ rowNumber }) => rowNumber)).toEqual([4, 7]);
});

test('binary data in the middle is told with its row, and the rest stays usable', async () => {
  const rows = Array.from({ length: 2_000 }, () => ROW);
  const { rows: count, notices } = await read(bytes([HEADER, ...rows, 'a\0b', ROW].join('\n')));
  expect(count).toBe(2_002);
  expect(notices).toEqual([{ kind: 'binary data', rowNumber: 2_002 }]);
});

test('columns are told by samples, blanks and looks', async () => {
  const { columns } = await read(textFile('zip,x', '02108,a', '02108,', '10001,b', 'none, '));
  expect(columns[0]).toMatchObject({ blank: 0, samples: ['02108', '10001', 'none'] });
  expect(columns[0]?.looks.zip).toBe(0.75);
  expect(columns[1]).toMatchObject({ blank: 2, samples: ['a', 'b'] });
});

test('what the user has chosen is told, so that it stays when something else is chosen', async () => {
  const engine = engineWith();
  const first = await engine.read('r', textFile('a,b;c', '1,2;3', '4,5;6'));
  expect(first.chosen).toEqual({});
  const { chosen } = await engine.reread('r', { delimiter: ';' });
  expect(chosen).toEqual({ delimiter: ';' });
  const { format } = await engine.reread('r', { ...chosen, headerLine: 2 });
  expect(format).toMatchObject({ delimiter: ';', headerLine: 2 });
});

test('another header line, or none, can be chosen', async () => {
  const engine = engineWith();
  await engine.read('r', textFile('a,b', 'c,d', 'e,f'));
  expect((await engine.reread('r', { headerLine: 2 })).columns[0]?.name).toBe('c');
  const none = await engine.reread('r', { headerLine: 0 });
  expect(none.rows).toBe(3);
  expect(none.columns.map(({ name, label }) => [name, label])).toEqual([
    ['', 'Column 1'],
    ['', 'Column 2'],
  ]);
});
