import { ByteBuffer } from '../byteBuffer.ts';
import type { Packing } from '../format/packing.ts';
import { profileStart } from '../profile/profileStart.ts';
import { ListError } from '../types/problem.ts';
import type { SampledProfile } from '../types/profile.ts';
import { readZipDirectory } from '../zip/zipDirectory.ts';
import { contentsOf, isWorkbookName } from './contents.ts';
import { guessMade, withContainer } from './madeList.ts';
import { gzipList, sheetList, textList, type PackedList } from './packedList.ts';

/** Bytes at the start of a list by which its format is guessed. */
const HEAD_BYTES = 96 * 1024;

/** Profiles the first rows of a packed file. Stores nothing; throws where the list in it is packed once more. */
export async function glancePacked(file: Blob, packing: Packing): Promise<SampledProfile> {
  const list = packing === 'gzip' ? await gzipList(file) : await firstList(file);
  const head = await headOf(list);
  const guess = guessMade(list, head, () => Math.max(list.likelySize(), head.length), {});
  return withContainer(list, await profileStart(guess));
}

async function firstList(file: Blob): Promise<PackedList> {
  const contents = contentsOf(await readZipDirectory(file));
  if (contents.kind === 'workbook') return sheetList(file, {});
  const [first, ...others] = contents.lists;
  if (!first || isWorkbookName(first.name)) throw new ListError({ kind: 'no list inside' });
  if (others.length === 0) return textList(file, first);
  const names = contents.lists.map(({ name }) => name);
  return textList(file, first, { file: 0 }, names);
}

async function headOf(list: PackedList): Promise<Uint8Array> {
  const head = new ByteBuffer();
  for await (const block of list.blocks()) {
    head.put(block);
    if (head.length >= HEAD_BYTES) break;
  }
  return head.bytes();
}
