import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsIn, dialects, encoded, fileOf, type Dialect } from '../../testing/files.ts';
import { ListError } from '../../types/problem.ts';
import { BlockReader } from './blockReader.ts';
import type { Place } from './readerOptions.ts';
import { markLength } from '../encoding/encoding.ts';
import { isBlankLine, textsOf } from './lines.ts';

/** A file in some dialect, the lines of cells in it, and the size of the blocks that it is read in. */
const files = dialects.chain((dialect) =>
  fc.record({
    dialect: fc.constant(dialect),
    lines: fc.array(fc.array(cellsIn(dialect.encoding), { minLength: 1, maxLength: 5 }), {
      maxLength: 8,
    }),
    blockBytes: fc.integer({ min: 1, max: 40 }),
  }),
);

function readerOf(file: Uint8Array, dialect: Dialect, from?: Place & { lines: number }) {
  const start = from ?? { byte: markLength(file, dialect.encoding), skip: 0, lines: 0 };
  return new BlockReader({ ...dialect, strict: true, lenient: false, start, lines: start.lines });
}

function readFrom(file: Uint8Array, reader: BlockReader, from: number, blockBytes: number) {
  const lines: string[][] = [];
  for (let at = from; at < file.length; at += blockBytes)
    lines.push(...textsOf(reader.push(file.subarray(at, at + blockBytes))));
  return [...lines, ...textsOf(reader.end())];
}

const filled = (lines: string[][]) => lines.filter((line) => !isBlankLine(line));

test('every cell comes back, whatever the dialect, the encoding and the size of the blocks', () => {
  fc.assert(
    fc.property(files, ({ dialect, lines, blockBytes }) => {
      const file = fileOf(lines, dialect);
      const start = markLength(file, dialect.encoding);
      const read = readFrom(file, readerOf(file, dialect), start, blockBytes);
      expect(filled(read)).toEqual(filled(lines));
    }),
    { numRuns: 20_000 },
  );
}, 120_000);

test('a reader goes on where another stopped, in blocks of another size', () => {
  fc.assert(
    fc.property(files, fc.nat(200), fc.integer({ min: 1, max: 40 }), (file, stop, otherBlock) => {
      const bytes = fileOf(file.lines, file.dialect);
      const start = markLength(bytes, file.dialect.encoding);
      const reader = readerOf(bytes, file.dialect);
      const before: string[][] = [];
      for (let at = start; at < Math.min(stop, bytes.length); at += file.blockBytes)
        before.push(...textsOf(reader.push(bytes.subarray(at, at + file.blockBytes))));
      const mark = { ...reader.place, lines: reader.lines };
      const after = readFrom(bytes, readerOf(bytes, file.dialect, mark), mark.byte, otherBlock);
      expect(filled([...before, ...after])).toEqual(filled(file.lines));
    }),
    { numRuns: 5_000 },
  );
}, 120_000);

test('any text at all is read alike in blocks of any size, and from any of its lines on', () => {
  const texts = fc
    .array(fc.constantFrom('"', '"', ',', '\n', '\r', ' ', 'a', 'é'), {
      maxLength: 60,
      size: 'max',
    })
    .map((pieces) => new TextEncoder().encode(pieces.join('')));
  const dialect = { encoding: 'utf-8', delimiter: ',', strict: true, lenient: true } as const;
  const sizes = fc.integer({ min: 1, max: 20 });
  fc.assert(
    fc.property(texts, sizes, fc.nat(60), (bytes, blockBytes, stop) => {
      const start = { byte: 0, skip: 0 };
      const whole = readFrom(bytes, new BlockReader({ ...dialect, start, lines: 0 }), 0, 100);
      const reader = new BlockReader({ ...dialect, start, lines: 0 });
      const before: string[][] = [];
      for (let at = 0; at < Math.min(stop, bytes.length); at += blockBytes)
        before.push(...textsOf(reader.push(bytes.subarray(at, at + blockBytes))));
      const goesOn = new BlockReader({ ...dialect, start: reader.place, lines: reader.lines });
      const after = readFrom(bytes, goesOn, reader.place.byte, blockBytes);
      expect(filled([...before, ...after])).toEqual(filled(whole));
    }),
    { numRuns: 5_000 },
  );
}, 120_000);

const utf8 = { encoding: 'utf-8', delimiter: ',', mark: false } as const;
const FROM_START = {
  ...utf8,
  strict: true,
  lenient: false,
  start: { byte: 0, skip: 0 },
  lines: 0,
};

function readText(text: string, blockBytes = 7): string[][] {
  const reader = new BlockReader(FROM_START);
  return readFrom(encoded(text, utf8), reader, 0, blockBytes);
}

test.each([
  ['a quote in the middle of a cell', 'a 5" pipe,b\n', [['a 5" pipe', 'b']]],
  [
    'spaces behind a closing quote',
    '"a" ,"b"  \n"c",d',
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
  ],
  ['a closing quote at the very end', 'a,"b" ', [['a', 'b']]],
  [
    'a CR inside quotes at the end of a cell',
    'a,"b\r"\r\nc,d\r\n',
    [
      ['a', 'b\r'],
      ['c', 'd'],
    ],
  ],
  ['lone CRs around quotes', '"a"\r"b\rc"\rd\r', [['a'], ['b\rc'], ['d']]],
])('%s', (_, text, lines) => {
  for (const blockBytes of [1, 2, 3, 7, 100]) expect(readText(text, blockBytes)).toEqual(lines);
});

test('an unclosed quote names the row where it opened', () => {
  expect(() => readText('h,i\na,b\n"c,d\ne,f\n')).toThrow(
    new ListError({ kind: 'unclosed quote', rowNumber: 3 }),
  );
});

test.each([
  ['an unclosed quote', '"', 'unclosed quote'],
  ['a line that never ends', 'x', 'line too long'],
])('%s costs no more than a bounded stretch of the file', (_, start, kind) => {
  const reader = new BlockReader(FROM_START);
  const block = new TextEncoder().encode('y,z '.repeat(64 * 1024));
  reader.push(new TextEncoder().encode(`a,b\n${start}`));
  let blocks = 0;
  const readOn = () => {
    for (; blocks < 100; blocks++) reader.push(block);
  };
  expect(readOn).toThrow(new ListError({ kind, rowNumber: 2 } as ListError['problem']));
  expect(blocks).toBeLessThan(8);
});

test('bytes that are no UTF-8 are met where they stand', () => {
  const reader = new BlockReader(FROM_START);
  reader.push(Uint8Array.of(97, 10, 0xc3));
  expect(() => reader.push(Uint8Array.of(10))).toThrow(TypeError);
});
