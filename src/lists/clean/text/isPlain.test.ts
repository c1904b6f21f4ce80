import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fillerWords, isPlaceholder } from './isPlaceholder.ts';
import { isPlain } from './isPlain.ts';
import { isAbbreviation, stateAbbreviation } from '../place/state.ts';
import { withoutSymbols } from './withoutSymbols.ts';
import { cleanText } from './cleanText.ts';
import { isZip, readZip } from '../place/zip.ts';

const pieces = fc.oneof(
  fc.constantFrom(
    'a',
    ' ',
    '  ',
    '"',
    "'",
    ',',
    ';',
    '=',
    '`',
    '\\',
    '\n',
    '\t',
    '-',
    '#',
    '&',
    '(',
    'x',
  ),
  fc.constantFrom('a', 'B', '7', '.', 'é', 'ß', '\u00a0', '\u00ad', '\u061c', '«', '€', '張', '😀'),
  fc.constantFrom(
    'Ã©',
    'Ãš',
    'Å¡',
    '&amp;',
    '&#39;',
    '\u0301',
    '\u0387',
    '\u02c6',
    '®',
    'Ａ',
    '\ufe0f',
  ),
  fc.constantFrom(...fillerWords(), 'N/A', '#REF!', '〃'),
  fc.string({ unit: 'binary', maxLength: 1 }),
);
const texts = fc.array(pieces, { maxLength: 8 }).map((some) => some.join(''));

function has(is: (bytes: Uint8Array, from: number, to: number) => boolean, text: string): boolean {
  const bytes = new TextEncoder().encode(`"${text}"`);
  return is(bytes, 1, bytes.length - 1);
}

test('a plain text is one that is sent as it is', () => {
  const told: string[] = [];
  fc.assert(
    fc.property(texts, (text) => {
      if (!has(isPlain, text)) return;
      expect(cleanText(text, new Set(), (kind) => told.push(kind))).toBe(text);
      expect(told).toEqual([]);
      expect(isPlaceholder(text, false)).toBe(false);
      expect(isPlaceholder(text, true)).toBe(false);
      expect(withoutSymbols(text)).toBe(text);
      expect(JSON.stringify(text)).toBe(`"${text}"`);
    }),
    { numRuns: 20_000 },
  );
});

test('every character between two letters is plain only where it is sent as it is', () => {
  for (let code = 1; code < 0x3000; code++) {
    const text = `a${String.fromCodePoint(code)}b`;
    if (!has(isPlain, text)) continue;
    expect(cleanText(text, new Set(), () => undefined)).toBe(text);
    expect(text.normalize('NFC')).toBe(text);
    expect(withoutSymbols(text)).toBe(text);
  }
});

test.each([
  '',
  'Ann',
  "O'Neil",
  'Zoë',
  '1 Blue Ridge Blvd #0',
  'St. Mary, Ann',
  'Škoda',
  'Nancy',
  'New York',
])('“%s” is plain', (text) => {
  expect(has(isPlain, text)).toBe(true);
});

test('bytes that are no UTF-8 are not plain', () => {
  for (const bytes of [[0xc3], [0xc3, 0x41], [0x80], [0xff], [0xc0, 0x80]])
    expect(isPlain(Uint8Array.from(bytes), 0, bytes.length)).toBe(false);
});

test('what is a ZIP code or a state as it is stays so', () => {
  const zips = fc.oneof(fc.stringMatching(/^\d{1,6}$/), fc.constantFrom('00501', '99950', '00500'));
  fc.assert(
    fc.property(zips, (zip) => {
      const { length } = zip;
      expect(has(isZip, zip)).toBe(length === 5 && readZip(zip)?.zip === zip);
    }),
  );
  fc.assert(
    fc.property(fc.stringMatching(/^[A-Za-z@[]{1,3}$/), (text) => {
      expect(has(isAbbreviation, text) ? stateAbbreviation(text) : text).toBe(text);
    }),
    { numRuns: 2_000 },
  );
  for (const state of ['MA', 'AL', 'WY', 'PR']) expect(has(isAbbreviation, state)).toBe(true);
});
