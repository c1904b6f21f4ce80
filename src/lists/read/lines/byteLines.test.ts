import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellsIn, dialects, fileOf } from '../../testing/files.ts';
import { ListError } from '../../types/problem.ts';
import { BlockReader } from './blockReader.ts';
import type { ReaderOptions } from './readerOptions.ts';
import { ByteLines } from './byteLines.ts';
import { textsOf } from './lines.ts';
import { TextReader } from './textReader.ts';

const PIECES = [
  '\\',
  '"',
  '"',
  '""',
  '"a",',
  ', "',
  ',"b"\r\n',
  ',',
  ',',
  '\n',
  '\r\n',
  '\r',
  ' ',
  'a',
  'é',
];
const RARE = ['\0', '\ufeff', '\ufffd', '€', '😀', '\u0085', '\u00a0'];
/** Bytes that are no UTF-8, or half of a character. Without 0xff, which Node loses as windows-1252. */
const BROKEN = [[0xfe], [0xc3], [0xe2, 0x82], [0x80], [0xf0, 0x9f, 0x98], [0xed, 0xa0, 0x80]];

const bytesOf = (text: string) => [...new TextEncoder().encode(text)];
const piece = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...PIECES.map(bytesOf)) },
  { weight: 2, arbitrary: fc.constantFrom(...RARE.map(bytesOf)) },
  { weight: 1, arbitrary: fc.constantFrom(...BROKEN) },
);
const files = fc.record({
  bytes: fc
    .array(piece, { maxLength: 60, size: 'max' })
    .map((pieces) => Uint8Array.from(pieces.flat())),
  blockBytes: fc.integer({ min: 1, max: 60 }),
  encoding: fc.constantFrom('utf-8' as const, 'windows-1252' as const),
  delimiter: fc.constantFrom(',' as const, '\t' as const),
  quoting: fc.constantFrom('doubled' as const, 'backslash' as const, 'spaced' as const),
  strict: fc.boolean(),
  lenient: fc.boolean(),
});

/** All that a reader gives of a file, or the error that it ends in. */
function readBy(
  reader: BlockReader | TextReader,
  read: { push: (block: Uint8Array) => string[][]; end: () => string[][] },
  bytes: Uint8Array,
  blockBytes: number,
) {
  const lines: string[][] = [];
  let error: unknown;
  let hasZero = false;
  try {
    for (let at = 0; at < bytes.length; at += blockBytes) {
      lines.push(...read.push(bytes.subarray(at, at + blockBytes)));
      hasZero ||= reader.hasZero;
    }
    lines.push(...read.end());
  } catch (thrown) {
    error = thrown instanceof ListError ? thrown.problem : String(thrown);
  }
  const { broken, runTogether } = reader;
  // Papa's way takes a replacement character that is in the list for the first broken one.
  return {
    lines: error === undefined ? lines : [],
    error,
    isBroken: broken !== undefined,
    runTogether,
    hasZero,
  };
}

test('what is read as bytes is what Papa Parse reads from the text, whatever the bytes', () => {
  fc.assert(
    fc.property(files, ({ bytes, blockBytes, ...dialect }) => {
      const options: ReaderOptions = { ...dialect, start: { byte: 0, skip: 0 }, lines: 0 };
      const byBlocks = new BlockReader(options);
      const byText = new TextReader(options);
      const blocks = {
        push: (block: Uint8Array) => textsOf(byBlocks.push(block)),
        end: () => textsOf(byBlocks.end()),
      };
      expect(readBy(byBlocks, blocks, bytes, blockBytes)).toEqual(
        readBy(byText, byText, bytes, blockBytes),
      );
    }),
    { numRuns: 20_000 },
  );
}, 120_000);

test('bytes that are not checked come back as text all the same', () => {
  fc.assert(
    fc.property(files, ({ bytes, blockBytes, ...dialect }) => {
      const options = { ...dialect, strict: false, lenient: true, start: { byte: 0, skip: 0 } };
      const byBlocks = new BlockReader({ ...options, noticing: false, lines: 0 });
      const byText = new TextReader({ ...options, lines: 0 });
      const lines: string[][] = [];
      for (let at = 0; at < bytes.length; at += blockBytes)
        lines.push(...textsOf(byBlocks.push(bytes.subarray(at, at + blockBytes))));
      lines.push(...textsOf(byBlocks.end()));
      expect(lines).toEqual([...byText.push(bytes), ...byText.end()]);
    }),
    { numRuns: 20_000 },
  );
}, 120_000);

test('nothing in a list that is written well is odd', () => {
  const cells = cellsIn('utf-8').filter((cell) => !/\r(?!\n)/.test(cell));
  const lines = fc.array(fc.array(cells, { minLength: 1 }), { maxLength: 8 });
  const lineEnds = fc.constantFrom(['\n'], ['\r\n'], ['\n', '\r\n']);
  fc.assert(
    fc.property(dialects, lineEnds, lines, (some, ends, list) => {
      const dialect = { ...some, lineEnds: ends, lastLineEnds: true, mark: false };
      const file = Uint8Array.from(fileOf(list, { ...dialect, encoding: 'utf-8' }));
      const read = new ByteLines({ encoding: 'utf-8', delimiter: dialect.delimiter });
      expect(read.split(file)).toBe(file.length);
      expect(textsOf(read)).toEqual(list);
    }),
  );
});
