import * as fc from 'fast-check';
import { strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { memoryStorage } from '../storage/memory.ts';
import type { WritableFile } from '../storage/storage.ts';
import { Writer } from '../storage/writer.ts';
import { ListError } from '../types/problem.ts';
import { ZipWriter } from './zipWriter.ts';

/** The file that is written. */
async function zipOf(write: (zip: ZipWriter) => Promise<void>): Promise<Uint8Array> {
  const file = await memoryStorage().create('zip');
  const zip = new ZipWriter(new Writer(file));
  await write(zip);
  zip.end();
  const bytes = new Uint8Array(file.size());
  file.read(bytes, 0);
  return bytes;
}

const pieces = fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 });
const joined = (list: readonly Uint8Array[]) => new Uint8Array(list.flatMap((one) => [...one]));

test('what is written is read by others', async () => {
  const entries = fc.uniqueArray(
    fc.record({
      name: fc.string({ unit: 'grapheme', minLength: 1 }),
      pieces,
      stored: fc.boolean(),
    }),
    { selector: ({ name }) => name },
  );
  await fc.assert(
    fc.asyncProperty(entries, async (given) => {
      const zip = await zipOf(async (writer) => {
        for (const { name, pieces: list, stored } of given) {
          if (stored) await writer.store(name, list);
          else {
            const entry = writer.begin(name);
            for (const piece of list) await entry.write(piece);
            await entry.end();
          }
        }
      });
      const read = unzipSync(zip);
      const wanted = Object.fromEntries(given.map((one) => [one.name, joined(one.pieces)]));
      expect(read).toEqual(wanted);
    }),
  );
});

test('many entries are counted the way of Zip64', async () => {
  const zip = await zipOf(async (writer) => {
    const head = { flags: 0, method: 0, date: 0, time: 0, crc: 0, packedSize: 0, size: 0 };
    for (let i = 0; i < 0x1_0001; i++)
      await writer.copy({ ...head, nameBytes: strToU8(`${i}`) }, []);
  });
  expect(Object.keys(unzipSync(zip))).toHaveLength(0x1_0001);
}, 60_000);

/** A file that keeps no large piece of what is written: only the headers. */
function headersOnly(): { file: WritableFile; at: (offset: number, length: number) => DataView } {
  const kept: { at: number; bytes: Uint8Array }[] = [];
  let size = 0;
  const file: WritableFile = {
    size: () => size,
    read: () => 0,
    write(bytes, at) {
      size = Math.max(size, at + bytes.length);
      if (bytes.length < 1_000) kept.push({ at, bytes: bytes.slice() });
    },
    flush() {},
    close() {},
  };
  const at = (offset: number, length: number) => {
    const found = kept.findLast((one) => one.at <= offset && offset < one.at + one.bytes.length);
    if (!found) throw new Error(`Nothing was kept at ${offset}.`);
    return new DataView(found.bytes.buffer, offset - found.at, length);
  };
  return { file, at };
}

test('sizes above 4 GB are written the way of Zip64', async () => {
  const { file, at } = headersOnly();
  const output = new Writer(file);
  const zip = new ZipWriter(output);
  const piece = new Uint8Array(1 << 20);
  const count = 4_100;
  const size = count * piece.length;
  const head = { nameBytes: strToU8('a'), flags: 0, method: 0, date: 0, time: 0, crc: 7, size };
  await zip.copy(
    { ...head, packedSize: size },
    Array.from({ length: count }, () => piece),
  );
  output.drain();
  const local = at(0, 51);
  expect(local.getUint16(4, true)).toBe(45);
  expect(local.getUint32(18, true)).toBe(0xffff_ffff);
  expect(local.getUint16(31, true)).toBe(1);
  expect(local.getBigUint64(35, true)).toBe(BigInt(size));
  const second = output.length;
  await zip.store('b', []);
  const directory = output.length;
  zip.end();
  const central = at(directory + 46 + 1 + 20, 46 + 1 + 12);
  expect(central.getUint32(42, true)).toBe(0xffff_ffff);
  expect(central.getBigUint64(46 + 1 + 4, true)).toBe(BigInt(second));
  const end = at(file.size() - 98, 56);
  expect(end.getUint32(0, true)).toBe(0x0606_4b50);
  expect(end.getBigUint64(48, true)).toBe(BigInt(directory));
});

test('a full disk is told to whoever writes', async () => {
  const file = await memoryStorage().create('zip');
  file.write = () => {
    throw new ListError({ kind: 'storage full' });
  };
  const entry = new ZipWriter(new Writer(file)).begin('a');
  const writing = async () => {
    const noise = new Uint8Array(1 << 20).map((_, i) => (i * 2_654_435_761) >>> 13);
    for (let i = 0; i < 100; i++) await entry.write(noise);
    await entry.end();
  };
  await expect(writing()).rejects.toThrow(ListError);
});

test('the dates of entries are those that are asked for', async () => {
  const file = await memoryStorage().create('zip');
  const zip = new ZipWriter(new Writer(file), new Date(2026, 10, 27, 13, 45, 30));
  await zip.add('a', strToU8('a'));
  zip.end();
  const head = new Uint8Array(14);
  file.read(head, 0);
  const view = new DataView(head.buffer);
  expect(view.getUint16(10, true)).toBe((13 << 11) | (45 << 5) | 15);
  expect(view.getUint16(12, true)).toBe((46 << 9) | (11 << 5) | 27);
});
