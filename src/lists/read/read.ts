import { BLOCK_BYTES, throttled, turn, type Context } from '../context.ts';
import type { Work } from '../engine.ts';
import { runFiles } from '../storage/paths.ts';
import type { ReadableFile, WritableFile } from '../storage/storage.ts';
import { ListError, type Encoding, type Format, type Profile } from '../types.ts';
import { copying, readBlob } from './copy.ts';
import { detectFormat } from './dialect.ts';
import { ListProfile, type ListHead } from './listProfile.ts';
import { blocksOf } from './scan.ts';
import { sniff } from './sniff.ts';

/** What UTF-8 that is none is read as: every byte is a character of it. */
const FALLBACK: Encoding = 'windows-1252';

/** So much of the start of a file tells its format. */
const HEAD_BYTES = BLOCK_BYTES;

/** While it is planned, a list of narrow columns takes about so many times its size (copy, staged records, parts). */
const ROOM_FOR_WORK = 5;

/** Copies a file to private storage and profiles it in the same pass. Leaves nothing where it fails. */
export async function readList(
  context: Context,
  run: string,
  file: Blob,
  work: Work<Profile>,
): Promise<Profile> {
  const { storage } = context;
  const { root, input } = runFiles(run);
  await storage.remove(root);
  let copy: WritableFile | undefined;
  try {
    const head = await readBlob(file, 0, HEAD_BYTES);
    const problem = sniff(head);
    if (problem) throw new ListError(problem);
    await needRoom(context, file.size * ROOM_FOR_WORK);
    copy = await storage.create(input);
    const list = listHead(head, file.size, {});
    return await profileList(
      context,
      run,
      list,
      copying(file, copy, context.blockBytes),
      copy,
      work,
    );
  } catch (error) {
    copy?.close();
    copy = undefined;
    await storage.remove(root);
    throw error;
  } finally {
    copy?.close();
  }
}

/** Profiles the copy of a list again, in a format of which the user has chosen some. */
export async function rereadList(
  context: Context,
  run: string,
  chosen: Partial<Format>,
  work: Work<Profile>,
): Promise<Profile> {
  const copy = await openCopy(context, run);
  try {
    const head = new Uint8Array(Math.min(HEAD_BYTES, copy.size()));
    copy.read(head, 0);
    const list = listHead(head, copy.size(), chosen);
    return await profileList(context, run, list, blocksOf(copy, context.blockBytes), copy, work);
  } finally {
    copy.close();
  }
}

/** The copy of a list that was read, open. */
export async function openCopy({ storage }: Context, run: string): Promise<ReadableFile> {
  const copy = await storage.open(runFiles(run).input);
  if (!copy) throw new ListError({ kind: 'storage damaged', what: 'the copy of the list' });
  return copy;
}

function listHead(head: Uint8Array, bytes: number, chosen: Partial<Format>): ListHead {
  const format = detectFormat(head, head.length === bytes, chosen);
  const strict = format.encoding === 'utf-8' && chosen.encoding === undefined;
  return { format, head, bytes, strict, notices: [] };
}

async function needRoom({ storage }: Context, needed: number): Promise<void> {
  const room = await storage.room();
  if (room !== undefined && room < needed) throw new ListError({ kind: 'storage full', needed });
}

/** Profiles a list; where its bytes disprove UTF-8, again from the copy as what it is then. */
async function profileList(
  context: Context,
  run: string,
  list: ListHead,
  blocks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  copy: ReadableFile,
  work: Work<Profile>,
): Promise<Profile> {
  const found = await profilePass(context, run, list, blocks, work);
  if ('profile' in found) return found.profile;
  const again: ListHead = {
    ...list,
    format: { ...list.format, encoding: FALLBACK },
    strict: false,
    notices: [{ kind: 'encoding changed', to: FALLBACK, rowNumber: found.disprovedAt }],
  };
  const second = await profilePass(context, run, again, blocksOf(copy, context.blockBytes), work);
  if ('profile' in second) return second.profile;
  throw new Error('Bytes cannot disprove windows-1252.');
}

/** The profile of the whole list, or the row number where its encoding was disproved. */
type PassEnd = { readonly profile: Profile } | { readonly disprovedAt: number };

/** Takes every block, even when the encoding is disproved: they may be copied on the way. */
async function profilePass(
  { storage, now }: Context,
  run: string,
  list: ListHead,
  blocks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  { onProgress, signal }: Work<Profile>,
): Promise<PassEnd> {
  const tell = throttled(now, onProgress);
  const index = await storage.create(runFiles(run).index(list.format));
  try {
    const reading = new ListProfile(list, index);
    let proved = true;
    for await (const block of blocks) {
      proved &&= canRead(() => reading.push(block));
      if (proved) tell(() => reading.profile(false));
      await turn(signal);
    }
    proved &&= canRead(() => reading.end());
    if (!proved) return { disprovedAt: reading.line };
    if (reading.rows === 0)
      throw new ListError({ kind: reading.hasHeader ? 'only a header' : 'empty' });
    return { profile: reading.profile(true) };
  } finally {
    index.close();
  }
}

/** Whether the bytes were of the encoding: a strict decoder throws a TypeError where they are not. */
function canRead(read: () => void): boolean {
  try {
    read();
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}
