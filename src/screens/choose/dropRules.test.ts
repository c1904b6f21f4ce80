import { expect, test } from 'vitest';
import { dropRefusal, dragProblem } from './dropRules.ts';

const file = (type: string) => ({ kind: 'file', type });

test.each([
  ['text/csv'],
  ['text/plain'],
  ['text/tab-separated-values'],
  ['application/vnd.ms-excel'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
  ['application/vnd.ms-excel.sheet.macroEnabled.12'],
  ['application/zip'],
  ['application/x-zip-compressed'],
  ['application/gzip'],
  [''],
])('a file of type “%s” may be a list', (type) => {
  expect(dragProblem([file(type)])).toBeUndefined();
});

test.each([
  ['image/png'],
  ['application/pdf'],
  ['application/x-7z-compressed'],
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
])('a file of type “%s” is none', (type) => {
  expect(dragProblem([file(type)])).toBe('no list');
});

test('several files are one too many, whatever else is dragged with one', () => {
  expect(dragProblem([file('text/csv'), file('text/csv')])).toBe('several');
  expect(dragProblem([file('text/csv'), { kind: 'string', type: 'text/html' }])).toBeUndefined();
});

const FILE = { kind: 'file', isFolder: false };
const FOLDER = { kind: 'file', isFolder: true };
const TEXT = { kind: 'string', isFolder: false };

test.each([
  ['a file', [FILE], undefined],
  ['a file and its address', [FILE, TEXT], undefined],
  ['two files', [FILE, FILE], 'several'],
  ['a folder', [FOLDER], 'folder'],
  ['a file and a folder', [FILE, FOLDER], 'folder'],
  ['a text', [TEXT, TEXT], 'no file'],
  ['nothing', [], 'no file'],
])('of what is dropped, only one file is taken: %s', (_, dropped, refusal) => {
  expect(dropRefusal(dropped)).toBe(refusal);
});
