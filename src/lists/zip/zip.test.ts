import { randomBytes } from 'node:crypto';
import { crc32 as nodeCrc32, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { ListError } from '../types/problem.ts';
import { zipOf, type Packed } from '../testing/zipOf.ts';
import { crc32 } from './crc32.ts';
import { entryBytes, wholeEntry } from './entryBytes.ts';
import { gunzip } from './unpack.ts';
import { readZipDirectory } from './zipDirectory.ts';

const HELLO = new TextEncoder().encode('hello, hello, hello');
const NOISE = new Uint8Array(randomBytes(200_000));

/** What a ZIP file holds, by name. As texts, which are compared fast. */
async function contents(file: Blob): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const entry of await readZipDirectory(file))
    found[entry.name] = hex(await wholeEntry(file, entry, 1_000_000));
  return found;
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex');
}

async function unzipped(file: Blob): Promise<string> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of gunzip(file)) chunks.push(chunk);
  return hex(Buffer.concat(chunks));
}

function problemOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof ListError ? error.problem.kind : error),
  );
}

const packed = (change: Partial<Packed> = {}): Packed => ({
  name: 'a.txt',
  bytes: HELLO,
  ...change,
});

test.each([
  ['stored', packed({ method: 0 })],
  ['deflated', packed()],
  ['with its sizes behind it', packed({ descriptor: true })],
  ['with its numbers in a ZIP64 field', packed({ zip64: true })],
  ['empty', packed({ bytes: new Uint8Array() })],
  ['long', packed({ bytes: NOISE })],
  ['with a name in UTF-8', packed({ name: 'año/😀.txt' })],
])('an entry that is %s is read', async (_, entry) => {
  expect(await contents(await zipOf([entry]))).toEqual({ [entry.name]: hex(entry.bytes) });
});

test.each([
  ['a comment behind it', await zipOf([packed()], { comment: 'PK\x05\x06 is no end here' })],
  ['a program in front of it', new Blob([NOISE, await zipOf([packed()])])],
  ['a ZIP64 end', await zipOf([packed()], { zip64: true })],
  [
    'a ZIP64 end and a program in front',
    new Blob([NOISE, await zipOf([packed()], { zip64: true })]),
  ],
  ['bytes behind its end', new Blob([await zipOf([packed()]), 'xx'])],
])('a file with %s is read', async (_, file) => {
  expect(await contents(file)).toEqual({ 'a.txt': hex(HELLO) });
});

test('backslashes in names stand between folders', async () => {
  const file = await zipOf([packed({ name: 'xl\\worksheets\\a.txt' })]);
  expect(await contents(file)).toEqual({ 'xl/worksheets/a.txt': hex(HELLO) });
});

test('an empty ZIP file has no entries', async () => {
  expect(await readZipDirectory(await zipOf([]))).toEqual([]);
});

test('a file that is cut off anywhere is damaged', async () => {
  const whole = await zipOf([packed({ bytes: NOISE.subarray(0, 200) }), packed({ name: 'b.txt' })]);
  for (let length = 0; length < whole.size; length++)
    expect(await problemOf(contents(whole.slice(0, length)))).toBe('file damaged');
});

test.each([
  ['a wrong CRC', packed({ crc: 1 })],
  ['a wrong CRC, stored', packed({ crc: 1, method: 0 })],
  ['more bytes than it says', packed({ size: 3 })],
  ['fewer bytes than it says', packed({ size: 30 })],
  ['fewer bytes than it says, stored', packed({ size: 30, method: 0 })],
  ['a packing that nobody uses', packed({ method: 14 })],
])('an entry with %s is damaged', async (_, entry) => {
  expect(await problemOf(contents(await zipOf([entry])))).toBe('file damaged');
});

test('an entry with a password is told apart', async () => {
  expect(await problemOf(contents(await zipOf([packed({ flags: 1 })])))).toBe('encrypted file');
});

test('a bomb is refused before it is unpacked', async () => {
  const bytes = new Uint8Array(33 * 1024 * 1024);
  const file = await zipOf([packed({ bytes })]);
  const [entry] = await readZipDirectory(file);
  if (!entry) throw new Error('The file has an entry.');
  expect(await problemOf(entryBytes(file, entry).next())).toBe('unpacks too large');
});

test('an entry of more bytes than are wanted is refused', async () => {
  const file = await zipOf([packed()]);
  const [entry] = await readZipDirectory(file);
  if (!entry) throw new Error('The file has an entry.');
  expect(await problemOf(wholeEntry(file, entry, 5))).toBe('unpacks too large');
});

test('a gzip file is read, and told to be damaged where it is cut off', async () => {
  const packedNoise = gzipSync(NOISE);
  expect(await unzipped(new Blob([packedNoise]))).toBe(hex(NOISE));
  expect(await problemOf(unzipped(new Blob([packedNoise.subarray(0, -9)])))).toBe('file damaged');
});

test('a CRC is that of zlib, at once and by pieces', () => {
  for (const length of [0, 1, 7, 8, 9, 1_000]) {
    const bytes = NOISE.subarray(3, 3 + length);
    expect(crc32(bytes)).toBe(nodeCrc32(bytes));
    expect(crc32(bytes.subarray(5), crc32(bytes.subarray(0, 5)))).toBe(nodeCrc32(bytes));
  }
});
