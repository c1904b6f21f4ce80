import type { Context } from '../context.ts';
import type { Packing } from '../format/packing.ts';
import { runFiles } from '../storage/paths.ts';
import type { Choice, Format } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import type { SampledProfile } from '../types/profile.ts';
import type { Work } from '../types/progress.ts';
import { entryBytes } from '../zip/entryBytes.ts';
import { chunksOf, type Chunks } from '../zip/unpack.ts';
import { readZipDirectory } from '../zip/zipDirectory.ts';
import { contentsOf, isWorkbookName } from './contents.ts';
import { profileMade, readMade } from './madeList.ts';
import { gzipList, sheetList, textList, type PackedList } from './packedList.ts';

/**
 * Stores the list of a packed file in private storage, and profiles it. A workbook, and a ZIP file with several
 * lists, are kept beside it.
 */
export async function readPacked(
  context: Context,
  run: string,
  file: Blob,
  packing: Packing,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  const isGzip = packing === 'gzip';
  const list = isGzip ? await gzipList(file) : await storedList(context, run, file);
  return readMade(context, run, list, {}, work);
}

/** Profiles a list of the file that is kept, another one than before or the same in another format. */
export async function rereadPacked(
  context: Context,
  run: string,
  original: Blob,
  chosen: Partial<Format>,
  work: Work<SampledProfile>,
): Promise<SampledProfile> {
  const list = await keptList(context, run, original, chosen);
  const isMade = await context.storage.blob(runFiles(run).inputFacts(list.choice));
  return (isMade ? profileMade : readMade)(context, run, list, chosen, work);
}

/** Opens a ZIP file that was chosen, and stores what is to be kept of it. */
async function storedList(context: Context, run: string, file: Blob): Promise<PackedList> {
  const { original } = runFiles(run);
  const contents = contentsOf(await readZipDirectory(file));
  const whole = () => keep(context, original, chunksOf(file.stream(), file), file.size);
  if (contents.kind === 'workbook') return sheetList(await whole(), {});
  const [first, ...others] = contents.lists;
  if (!first || others.length > 0) return keptList(context, run, await whole(), {});
  if (!isWorkbookName(first.name)) return textList(file, first);
  return sheetList(await keep(context, original, entryBytes(file, first), first.size), {});
}

/** Opens the list that is chosen of a file that is kept. */
async function keptList(
  context: Context,
  run: string,
  original: Blob,
  choice: Choice,
): Promise<PackedList> {
  const contents = contentsOf(await readZipDirectory(original));
  if (contents.kind === 'workbook') return sheetList(original, choiceOf(choice));
  const { file = 0 } = choice;
  const entry = contents.lists[file];
  if (!entry) throw new ListError({ kind: 'no list inside' });
  const names = contents.lists.map(({ name }) => name);
  if (!isWorkbookName(entry.name)) return textList(original, entry, { file }, names);
  const path = runFiles(run).unpacked(file);
  const before = await context.storage.blob(path);
  const isWhole = before?.size === entry.size;
  const bytes = entryBytes(original, entry);
  const workbook = isWhole ? before : await keep(context, path, bytes, entry.size);
  return sheetList(workbook, { ...choiceOf(choice), file }, names);
}

function choiceOf({ file, sheet, withoutHidden }: Choice): Choice {
  return {
    ...(file === undefined ? {} : { file }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(withoutHidden ? { withoutHidden } : {}),
  };
}

/** Stores a file, and gives it as it is stored. Throws a ListError `file gone` if it has another size than told. */
async function keep(context: Context, path: string, chunks: Chunks, size: number): Promise<Blob> {
  const { storage } = context;
  const kept = await storage.create(path);
  try {
    let at = 0;
    for await (const chunk of chunks) {
      kept.write(chunk, at);
      at += chunk.length;
    }
    if (at !== size) throw new ListError({ kind: 'file gone' });
    kept.flush();
  } finally {
    kept.close();
  }
  const blob = await storage.blob(path);
  if (!blob) throw new ListError({ kind: 'storage damaged', what: 'the file as it was chosen' });
  return blob;
}
