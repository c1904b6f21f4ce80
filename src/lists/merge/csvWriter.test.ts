import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineOf, type Line } from '../read/lines/lines.ts';
import { memoryStorage } from '../storage/memory.ts';
import { Writer } from '../storage/writer.ts';
import { CsvWriter, type CsvStyle } from './csvWriter.ts';
import { isFormula } from './isFormula.ts';

/** A line whose cells are bytes of UTF-8, as most cells of a list are. */
function byteLine(cells: readonly string[]): Line {
  const encoded = cells.map((cell) => new TextEncoder().encode(cell));
  const ends = encoded.map((_, i) => sum(encoded.slice(0, i + 1)));
  const bytes = new TextEncoder().encode(cells.join(''));
  const from = (i: number) => ends[i - 1] ?? 0;
  const to = (i: number) => ends[i] ?? -1;
  const line = lineOf(cells);
  return {
    ...line,
    length: cells.length,
    bytes,
    asciiBytes: bytes,
    from,
    to,
    text: (i) => cells[i] ?? '',
  };
}

function sum(parts: readonly Uint8Array[]): number {
  return parts.reduce((total, { length }) => total + length, 0);
}

/** A character for each byte: compared much faster than arrays. */
function byCharacters(bytes: ArrayBuffer): string {
  return Buffer.from(bytes).toString('latin1');
}

/** The file that is written of lines, byte by byte, and the cells that were guarded. */
async function written(lines: readonly Line[], style: CsvStyle) {
  const storage = memoryStorage();
  const file = await storage.create('list.csv');
  const csv = new CsvWriter(new Writer(file), style);
  for (const line of lines) {
    for (let i = 0; i < line.length; i++) csv.cell(line, i);
    csv.endLine();
  }
  csv.end();
  file.close();
  const blob = await storage.blob('list.csv');
  return {
    bytes: byCharacters((await blob?.arrayBuffer()) ?? new ArrayBuffer()),
    guarded: csv.guarded,
  };
}

/** The rule, said another way: one regular expression for quotes, one for formulas. */
function expected(lines: readonly (readonly string[])[], { delimiter, excelSafe }: CsvStyle) {
  let guarded = 0;
  const cell = (text: string): string => {
    const isRisky = excelSafe && /^[=+\-@\t\r\n＝＋－＠]/.test(text);
    if (isRisky) guarded += 1;
    const safe = isRisky ? `'${text}` : text;
    const ends = excelSafe ? [delimiter, ',', ';', '\t', '|'] : [delimiter];
    return [...ends, '"', '\r', '\n'].some((special) => safe.includes(special))
      ? `"${safe.replaceAll('"', '""')}"`
      : safe;
  };
  const text = lines.map((cells) => `${cells.map(cell).join(delimiter)}\r\n`).join('');
  return { bytes: byCharacters(new TextEncoder().encode(`\ufeff${text}`).buffer), guarded };
}

const texts = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom(...Array.from('=+-@\t\r\n＝＋－＠,;|"\'a é\u00a0…')),
    maxLength: 6,
  }),
);

test('a file is the same to the byte, whether cells are bytes or texts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(texts, { minLength: 1, maxLength: 5 }), { maxLength: 5 }),
      fc.constantFrom<CsvStyle['delimiter']>(',', ';', '\t', '|', '^', '~', ':', '\x1f'),
      fc.boolean(),
      async (lines, delimiter, excelSafe) => {
        const style = { delimiter, excelSafe };
        const wanted = expected(lines, style);
        expect(await written(lines.map(byteLine), style)).toEqual(wanted);
        expect(await written(lines.map(lineOf), style)).toEqual(wanted);
      },
    ),
  );
});

test('many lines are handed on on the way, and none is lost', async () => {
  const lines = Array.from({ length: 5_000 }, (_, i) => [`row ${i}`, 'x'.repeat(i % 50)]);
  const style = { delimiter: ',', excelSafe: false } as const;
  expect(await written(lines.map(byteLine), style)).toEqual(expected(lines, style));
});

test.each(['=1', '+1', '-1', '@a', '\t', '\r', '\n', '＝1', '＋1', '－1', '＠a'])(
  '%j may run as a formula',
  (text) => {
    expect(isFormula(text)).toBe(true);
  },
);

test.each(['', "'=1", ' =1', '1', 'a=1', '"'])('%j does not', (text) => {
  expect(isFormula(text)).toBe(false);
});
