import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { engineWith, textFile } from '../../testing/engine.ts';
import type { Quoting } from '../../types/format.ts';

const HEADER = 'First Name,Last Name,Address,ZIP';

async function readLines(...lines: readonly string[]) {
  const engine = engineWith({ blockBytes: 16 });
  const { format, notices } = await engine.read('r', textFile(...lines));
  const rows = await engine.rows({ run: 'r', format }, { kind: 'all' }, 0, 99);
  return { quoting: format.quoting, notices, rows: rows.map(({ cells }) => cells) };
}

test.each<[Quoting, string[], string[][]]>([
  [
    'backslash',
    [
      HEADER,
      '"Dana \\"DJ\\"","O\\\\Neil","12 \\"Harbor\\" Rd, Apt 4",\\N',
      'Rui,Castellan,77 Oak\\, rear,78701',
      'Ann,Lee,"5 Mill Ln",97301',
    ],
    [
      ['Dana "DJ"', 'O\\Neil', '12 "Harbor" Rd, Apt 4', '\\N'],
      ['Rui', 'Castellan', '77 Oak, rear', '78701'],
      ['Ann', 'Lee', '5 Mill Ln', '97301'],
    ],
  ],
  [
    'spaced',
    [
      HEADER.replaceAll(',', ', '),
      'Dana, "Whitlock, Jr.", "12 ""Harbor"" Rd, Apt 4", 07030',
      '"Rui",  "Castellan" , 77 Oak Ave, 78701',
    ],
    [
      ['Dana', 'Whitlock, Jr.', '12 "Harbor" Rd, Apt 4', ' 07030'],
      ['Rui', 'Castellan', ' 77 Oak Ave', ' 78701'],
    ],
  ],
  [
    'whole line',
    [
      `"${HEADER}"`,
      '"Dana,Whitlock,""12 Harbor Rd, Apt 4"",07030"',
      '"Rui,Castellan,""77 """"Oak"""" Ave"",78701"',
    ],
    [
      ['Dana', 'Whitlock', '12 Harbor Rd, Apt 4', '07030'],
      ['Rui', 'Castellan', '77 "Oak" Ave', '78701'],
    ],
  ],
  [
    'whole line',
    [HEADER, '"Dana,Whitlock,""12 Harbor Rd, Apt 4"",07030"', '"Rui,Lee,77 Oak Ave,78701"'],
    [
      ['Dana', 'Whitlock', '12 Harbor Rd, Apt 4', '07030'],
      ['Rui', 'Lee', '77 Oak Ave', '78701'],
    ],
  ],
])('a list that is quoted otherwise is read: %s', async (quoting, lines, rows) => {
  expect(await readLines(...lines)).toEqual({ quoting, notices: [], rows });
});

test.each([
  ['a path that ends a cell', [HEADER, '"C:\\tmp\\",Lee,1 Main St,02108', '"D:\\",Ray,2 Elm St,1']],
  ['a nickname behind a space', [HEADER, 'Lee, "Bob" Ray,1 Main St,02108']],
  ['one column of names', ['name', '"Lee, Ann"', '"Ray, Bob"', '"Poe, Cat"']],
  ['one column of addresses', ['address', '"1 Main St, Boston, MA"', '"2 Elm St, Salem, MA"']],
  ['cells that are all quoted', ['"a","b","c"', '"1","2","3"', '"4","5","6"']],
  ['an inch with a backslash', [HEADER, 'Ann,Lee,6\\" pipe,02108', 'Ann,Lee,x,02108']],
])('what is quoted as usual stays so: %s', async (_, lines) => {
  expect(await readLines(...lines)).toMatchObject({ quoting: undefined });
});

test('a way of quoting that is chosen by hand is kept, and another one can be chosen', async () => {
  const engine = engineWith();
  await engine.read('r', textFile('a,b', '"x\\",y', '1,2'));
  const read = await engine.reread('r', { quoting: 'backslash' });
  expect(read).toMatchObject({
    chosen: { quoting: 'backslash' },
    format: { quoting: 'backslash' },
  });
  const back = await engine.reread('r', { quoting: 'doubled' });
  expect(back.format.quoting).toBeUndefined();
});

const cell = fc
  .array(fc.constantFrom('"', ',', '\\', '\n', '\r', ' ', 'a', 'é'), { maxLength: 6 })
  .map((pieces) => pieces.join(''));

/** How each way of quoting writes a cell. */
const WRITTEN: Partial<Record<Quoting, (text: string) => string>> = {
  backslash: (text) => `"${text.replaceAll(/["\\]/g, '\\$&')}"`,
  spaced: (text) => ` "${text.replaceAll('"', '""')}"`,
};

test.each(Object.entries(WRITTEN) as [Quoting, (text: string) => string][])(
  'every cell comes back that is quoted like this: %s',
  async (quoting, written) => {
    const lists = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(lists, fc.integer({ min: 1, max: 30 }), async (rows, blockBytes) => {
        const engine = engineWith({ blockBytes });
        const all = [['a', 'b'], ...rows, ['1', '2']];
        const text = all.map((cells) => cells.map(written).join(',')).join('\n');
        await engine.read('r', new Blob([text]));
        const { format } = await engine.reread('r', { quoting, delimiter: ',', headerLine: 1 });
        const found = await engine.rows({ run: 'r', format }, { kind: 'all' }, 0, 99);
        const filled = [...rows, ['1', '2']].filter((cells) => cells.some((one) => one.trim()));
        expect(found.map(({ cells }) => cells)).toEqual(filled);
      }),
      { numRuns: 500 },
    );
  },
  60_000,
);

test.each([
  ['FIRST    LAST      ZIP', 'Dana     Whitlock  07030', 'Rui      Castellan 78701'],
  ['Name          City', 'Dana Whitlock Hoboken', 'Rui           Austin', 'Imani Ferrow  Salem'],
])('columns that are lined up by spaces are told: %s', async (...lines) => {
  const [header = ''] = lines;
  const columns = header.split(/ +/).length;
  const { notices } = await engineWith().read('r', textFile(...lines));
  expect(notices).toEqual([{ kind: columns > 2 ? 'fixed width' : 'one column' }]);
});

test('one column of texts is not lined up, nor is a list whose delimiter is chosen', async () => {
  const names = textFile('Full name', 'Dana Whitlock', 'Rui Lee', 'Mary Ann Poe');
  expect(await engineWith().read('r', names)).toMatchObject({ notices: [{ kind: 'one column' }] });
  const engine = engineWith();
  await engine.read('r', textFile('FIRST    LAST      ZIP', 'Dana     Whitlock  07030'));
  const { notices } = await engine.reread('r', { delimiter: ';' });
  expect(notices).toEqual([{ kind: 'one column' }]);
});

test.each([
  ['a mark of DOS', `${HEADER}\r\nDana,Lee,1 Main St,07030\r\n\x1a`],
  ['marks of DOS behind the last cell', `${HEADER}\r\nDana,Lee,1 Main St,07030\x1a\x1a`],
  ['a mark of DOS on a line of its own', `${HEADER}\r\nDana,Lee,1 Main St,07030\r\n\x1a\r\n`],
  ['zero bytes', `${HEADER}\r\nDana,Lee,1 Main St,07030\r\n${'\0'.repeat(5_000)}`],
  ['zero bytes behind the last cell', `${HEADER}\r\nDana,Lee,1 Main St,07030${'\0'.repeat(20)}`],
])('what ends a file is no row: %s', async (_, text) => {
  for (const blockBytes of [7, 64, 100_000]) {
    const engine = engineWith({ blockBytes });
    const { rows, format, notices } = await engine.read('r', new Blob([text]));
    expect({ rows, notices }).toEqual({ rows: 1, notices: [] });
    const [row] = await engine.rows({ run: 'r', format }, { kind: 'all' }, 0, 9);
    expect(row?.cells.at(-1)).toBe('07030');
  }
});
