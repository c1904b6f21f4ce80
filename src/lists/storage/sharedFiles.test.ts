import { expect, test } from 'vitest';
import { SharedFiles } from './sharedFiles.ts';
import type { WritableFile } from './storage.ts';

/** A file of nothing, and what was done to it. */
function fileWith(done: string[]): WritableFile {
  return {
    size: () => 0,
    read: () => 0,
    write: () => undefined,
    flush: () => done.push('flushed'),
    close: () => done.push('closed'),
  };
}

const notToBeOpened = () => Promise.reject(new Error('It is open already.'));

test('a writer that closes a file has it stored, though others still read it', async () => {
  const files = new SharedFiles();
  const done: string[] = [];
  const writer = files.own('a', fileWith(done));
  const reader = await files.share('a', notToBeOpened);
  writer.close();
  expect(done).toEqual(['flushed']);
  reader?.close();
  expect(done).toEqual(['flushed', 'closed']);
});

test('a file that nobody else has open is closed at once', () => {
  const done: string[] = [];
  new SharedFiles().own('a', fileWith(done)).close();
  expect(done).toEqual(['closed']);
});

test('where there is no file, the next who asks has it looked for again', async () => {
  const files = new SharedFiles();
  expect(await files.share('a', () => Promise.resolve(undefined))).toBeUndefined();
  const done: string[] = [];
  (await files.share('a', () => Promise.resolve(fileWith(done))))?.close();
  expect(done).toEqual(['closed']);
});
