import { expect, test } from 'vitest';
import { createFormats } from './formats.ts';

const english = createFormats('en-US');

test('a share below one never reads as all', () => {
  expect(english.wholePercent(0.999)).toBe('99%');
  expect(english.wholePercent(1)).toBe('100%');
  expect(english.wholePercent(0.29)).toBe('29%');
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [999, '999 bytes'],
  [81_833, '82 kB'],
  [8_000_000, '8 MB'],
  [1_250_000_000, '1.3 GB'],
])('%i bytes are %s', (bytes, text) => {
  expect(english.bytes(bytes)).toBe(text);
});

test.each([
  [900, '0 sec'],
  [42_000, '42 sec'],
  [185_000, '3 min 5 sec'],
  [7_440_000, '2 hr 4 min'],
])('%i ms are %s', (ms, text) => {
  expect(english.duration(ms)).toBe(text);
});

test('a count goes with the form of its noun', () => {
  const noun = { one: 'row', other: 'rows' };
  expect(english.counted(1, noun)).toBe('1 row');
  expect(english.counted(12_345, noun)).toBe('12,345 rows');
});

test('Spanish counts whole millions with “de”', () => {
  const noun = { one: 'fila', many: 'de filas', other: 'filas' };
  const spanish = createFormats('es-US');
  expect(spanish.counted(1, noun)).toBe('1 fila');
  expect(spanish.counted(12_345, noun)).toBe('12,345 filas');
  expect(spanish.counted(1_000_000, noun)).toBe('1,000,000 de filas');
  expect(spanish.counted(1_000_000, { other: 'filas' })).toBe('1,000,000 filas');
});
