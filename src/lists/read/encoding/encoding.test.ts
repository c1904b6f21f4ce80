import { expect, test } from 'vitest';
import { engineWith, textFile } from '../../testing/engine.ts';
import { encoded } from '../../testing/files.ts';
import type { Encoding } from '../../types/format.ts';

const HEADER = 'First Name,Last Name,Address,City,State,Zip';
const ROW = 'Ann,Lee,1 Main St,Boston,MA,02108';

function latin(text: string): Blob {
  return new Blob([Uint8Array.from(text, (character) => character.charCodeAt(0))]);
}

function fileIn(encoding: Encoding, text: string, mark = false): Blob {
  return new Blob([encoded(text, { encoding, mark }) as BlobPart]);
}

function cellsOf(line: string): string[] {
  return line.split(/[,;\t|]/);
}

/** The first cells of a file's rows, and how it was read. */
async function readIn(file: Blob, blockBytes = 100, from = 0) {
  const engine = engineWith({ blockBytes });
  const { format, columns, notices } = await engine.read('r', file);
  const rows = await engine.rows({ run: 'r', format }, { kind: 'all' }, from, 99);
  const names = columns.map(({ name }) => name);
  return { ...format, names, notices, rows: rows.map(({ cells }) => cells) };
}

test.each<[Encoding, boolean]>([
  ['utf-8', true],
  ['utf-8', false],
  ['utf-16le', true],
  ['utf-16le', false],
  ['utf-16be', true],
  ['utf-16be', false],
])('%s is told, mark: %s', async (encoding, mark) => {
  const engine = engineWith();
  const file = new Blob([encoded(`${HEADER}\r\nZoë,Lee\r\n`, { encoding, mark }) as BlobPart]);
  const { format, columns } = await engine.read('r', file);
  expect(format.encoding).toBe(encoding);
  expect(columns[0]?.name).toBe('First Name');
  const [row] = await engine.rows({ run: 'r', format }, { kind: 'all' }, 0, 1);
  expect(row?.cells[0]).toBe('Zoë');
});

test.each([
  ['windows-1252', 'Zo\xeb', 'Zoë'],
  ['ibm437', 'Zo\x89 M\x81ller', 'Zoë Müller'],
  ['macintosh', 'Zo\x91 M\x9fller', 'Zoë Müller'],
  ['windows-1250', 'Micha\xb3 \xafak Wa\xb3\xeasa', 'Michał Żak Wałęsa'],
  ['windows-1251', '\xc8\xe2\xe0\xed \xcf\xe5\xf2\xf0\xee\xe2', 'Иван Петров'],
] as const)(
  '%s is told by a first block that cannot be UTF-8, with words of it',
  async (encoding, bytes, name) => {
    const found = await readIn(latin(`${HEADER}\n${bytes},Lee\n`));
    expect(found).toMatchObject({ encoding, rows: [[name, 'Lee']] });
    expect(found.notices).toEqual([
      { kind: 'encoding guessed', to: encoding, samples: name.split(' ') },
    ]);
  },
);

test('an encoding that only late bytes tell is told by their words', async () => {
  const rows = `${ROW}\r\n`.repeat(12_000);
  const found = await readIn(latin(`${HEADER}\r\n${rows}Jos\x82,N\xa3\xa4ez`), 65_536, 12_000);
  expect(found).toMatchObject({
    encoding: 'ibm437',
    notices: [
      { kind: 'encoding changed', to: 'ibm437', rowNumber: 12_002, samples: ['José', 'Núñez'] },
    ],
    rows: [['José', 'Núñez']],
  });
});

test('another encoding can be chosen', async () => {
  const engine = engineWith();
  await engine.read('r', textFile(HEADER, 'Zoë,Lee'));
  const { format } = await engine.reread('r', { encoding: 'windows-1252' });
  const [row] = await engine.rows({ run: 'r', format }, { kind: 'all' }, 0, 1);
  expect(row?.cells[0]).toBe('ZoÃ«');
});

test.each([
  ['名,姓,住所', '太郎,山田,東京都千代田区一丁目一番'],
  ['Имя;Фамилия;Адрес', 'Иван;Петров;улица Ленина'],
  ['الاسم\tالعنوان\tالمدينة', 'محمد\tشارع\tالقاهرة'],
  ['नाम|पता|शहर', 'अंजलि|महात्मा गांधी मार्ग|मुंबई'],
])(
  'UTF-16 without a mark is told by its line ends, whatever its letters: %s',
  async (header, row) => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const) {
      const found = await readIn(fileIn(encoding, `${header}\r\n${row}\r\n`));
      expect(found).toMatchObject({ encoding, names: cellsOf(header), rows: [cellsOf(row)] });
    }
  },
);

test('a zero byte beside a line end makes no UTF-16 of a list', async () => {
  for (const last of ['Lee', 'Ray2'])
    for (const end of ['\0\n', '\n\0', '\0\r\n']) {
      const { encoding } = await readIn(latin(`${HEADER}\n${ROW}\nAnn,${last}${end}`));
      expect(encoding).toBe('utf-8');
    }
});

test.each(['utf-16le', 'utf-16be'] as const)(
  'a file in %s that ends in the middle of a character is read to its end',
  async (encoding) => {
    for (const mark of [true, false]) {
      const half = (text: string) =>
        new Blob([fileIn(encoding, `${HEADER}\nZoë,Lee${text}`, mark), new Uint8Array([65])]);
      const behind = await readIn(half('\n'));
      expect(behind).toMatchObject({ encoding, rows: [['Zoë', 'Lee']], notices: [] });
      const within = await readIn(half(''));
      expect(within.rows).toEqual([['Zoë', 'Lee\ufffd']]);
      expect(within.notices).toEqual([{ kind: 'broken characters', rowNumber: 2 }]);
    }
  },
);

test('a late byte that is no UTF-8 makes the whole file windows-1252, its mark left out', async () => {
  const rows = `${ROW}\r\n`.repeat(12_000);
  for (const mark of ['', '\xef\xbb\xbf'])
    for (const last of ['Zo\xeb,Lee\r\n', 'Lee,Zo\xeb']) {
      const file = latin(`${mark}${HEADER}\r\n${rows}${last}`);
      const found = await readIn(file, 65_536, 12_000);
      expect(found).toMatchObject({
        encoding: 'windows-1252',
        names: HEADER.split(','),
        notices: [
          { kind: 'encoding changed', to: 'windows-1252', samples: ['Zoë'], rowNumber: 12_002 },
        ],
        rows: [last.trim().split(',')],
      });
    }
});

test('one broken byte among letters that are UTF-8 makes no windows-1252 of them, and its row is told', async () => {
  const utf8 = new TextEncoder().encode(`${HEADER}\n${'Zoë,Lee\n'.repeat(20)}`);
  for (const blockBytes of [7, 100_000]) {
    const found = await readIn(new Blob([utf8, latin('Zo\xeb,Ray\nAnn,Lee')]), blockBytes);
    expect(found.encoding).toBe('utf-8');
    expect(found.notices).toEqual([{ kind: 'broken characters', rowNumber: 22 }]);
    expect(found.rows.slice(-3)).toEqual([
      ['Zoë', 'Lee'],
      ['Zo\ufffd', 'Ray'],
      ['Ann', 'Lee'],
    ]);
  }
});

test('an encoding that is chosen by hand is kept, and the first row that is broken in it is told', async () => {
  const engine = engineWith({ blockBytes: 50 });
  await engine.read('r', latin(`${HEADER}\n${ROW}\nZo\xeb,Lee\n`));
  const { format, notices } = await engine.reread('r', { encoding: 'utf-8' });
  expect(format.encoding).toBe('utf-8');
  expect(notices).toEqual([{ kind: 'broken characters', rowNumber: 3 }]);
  const back = await engine.reread('r', { encoding: 'windows-1252' });
  expect(back.notices).toEqual([]);
  const [, row] = await engine.rows({ run: 'r', format: back.format }, { kind: 'all' }, 0, 9);
  expect(row?.cells).toEqual(['Zo\xeb', 'Lee']);
});
