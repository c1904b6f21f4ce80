import { expect, test } from 'vitest';
import type { ListProblem } from '../../../lists/types/problem.ts';
import { createFormats } from '../../formats.ts';
import { problems } from './problems.ts';

const words = problems(createFormats('en-US'));

const EVERY = {
  empty: { kind: 'empty' },
  'only a header': { kind: 'only a header' },
  'not a csv': { kind: 'not a csv', looksLike: 'spreadsheet' },
  'unclosed quote': { kind: 'unclosed quote', rowNumber: 1_234 },
  'line too long': { kind: 'line too long', rowNumber: 1_234 },
  'file damaged': { kind: 'file damaged' },
  'encrypted file': { kind: 'encrypted file' },
  'unpacks too large': { kind: 'unpacks too large' },
  'no list inside': { kind: 'no list inside' },
  'no contacts inside': { kind: 'no contacts inside' },
  'no room in sheet': { kind: 'no room in sheet' },
  'file gone': { kind: 'file gone' },
  'storage full': { kind: 'storage full', needed: 1_500_000 },
  'storage damaged': { kind: 'storage damaged', what: 'part 3' },
} satisfies Record<ListProblem['kind'], ListProblem>;

test.each(Object.values(EVERY))('$kind is told with what to do', (problem) => {
  const { title, text } = words.problem(problem);
  expect(title).toMatch(/^\S.*\S$/);
  expect(text).toMatch(/\.$/);
  expect(title + text).not.toMatch(/undefined|NaN|\[object/);
});

test('another kind of spreadsheet is told how to save it', () => {
  expect(words.problem(EVERY['not a csv']).text).toMatch(/Save as .*xlsx.*CSV/);
});

test('a damaged file may be a gzip file of several members, which browsers refuse', () => {
  expect(words.problem(EVERY['file damaged']).text).toContain('.gz');
});

test('a row is named as the spreadsheet counts it', () => {
  expect(words.problem(EVERY['unclosed quote']).title).toContain('row 1,234');
});

test('the space that is needed is told where it is known', () => {
  expect(words.problem(EVERY['storage full']).text).toContain('1.5 MB');
  expect(words.problem({ kind: 'storage full' }).text).not.toContain('MB');
});
