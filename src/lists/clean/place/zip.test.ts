import { expect, test } from 'vitest';
import { readZip } from './zip.ts';

test.each([
  ['02108', '02108'],
  ['2108', '02108'],
  ['501', '00501'],
  ['02108-1234', '02108'],
  ['2108-1234', '02108'],
  ['02108 1234', '02108'],
  ['021081234', '02108'],
  ['21081234', '02108'],
  ['02108-', '02108'],
  ['7030.0', '07030'],
  ['70116.00', '70116'],
  ['7,030', '07030'],
  ['7.03E3', '07030'],
  ['7.0116E+04', '70116'],
  ['7,000', '07000'],
  ['7.030', '07030'],
  ['7 030', '07030'],
  ['10.001', '10001'],
  ['7030,0', '07030'],
  ['2108.0000', '02108'],
  ['12345.6789', '12345'],
  ['7.0301234E+07', '07030'],
  ['7.0301E+08', '70301'],
  ['NJ 07030', '07030'],
  ['MA02108', '02108'],
  ['US-02108', '02108'],
  ['Boston, MA 02108-1234', '02108'],
  ['02108 USA', '02108'],
  ['(02108)', '02108'],
  ['#02108', '02108'],
  ['02108 -', '02108'],
])('%s is the ZIP code %s', (text, zip) => {
  expect(readZip(text)?.zip).toBe(zip);
});

test.each([
  '',
  '00000',
  '99999',
  '210',
  '12',
  '123456',
  'K1A 0B1',
  'none',
  '02108-12',
  '1e9',
  '-2108',
  '7030.5',
  '7.03E+07',
  '7.03E+08',
  'PO Box 12345',
  '12345 Main St',
  '02108 01970',
])('%s is no ZIP code', (text) => {
  expect(readZip(text)).toBeUndefined();
});

test('what was done is told', () => {
  expect(readZip('02108')?.repairs).toEqual([]);
  expect(readZip('2108-1234')?.repairs).toEqual(['ZIP padded', 'ZIP+4 shortened']);
  expect(readZip('NJ 07030-1234')?.repairs).toEqual(['ZIP from text', 'ZIP+4 shortened']);
  expect(readZip('2108.0000')?.repairs).toEqual(['ZIP from number', 'ZIP padded']);
  expect(readZip('7030.0')?.repairs).toEqual(['ZIP from number', 'ZIP padded']);
});
