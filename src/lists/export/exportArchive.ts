import type { Context } from '../context.ts';
import { blocksOf } from '../read/scan.ts';
import { withFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import { Writer } from '../storage/writer.ts';
import type { Archive, ArchiveFile, Export, ExportCounts } from '../types/export.ts';
import type { ListRef } from '../types/format.ts';
import type { EndedPart } from '../types/outcome.ts';
import type { Progress, Work } from '../types/progress.ts';
import { ZipWriter } from '../zip/zipWriter.ts';
import { exportTo } from './exportRows.ts';
import { writeExport } from './writeExport.ts';

/** Makes a ZIP file of several exports, one after another, and of texts. The counts are of all of them. */
export function exportArchive(
  context: Context,
  list: ListRef,
  parts: readonly EndedPart[],
  { files, texts, modified }: Archive,
  work: Work<Progress>,
): Promise<Export> {
  const { storage } = context;
  const { exportPiece } = runFiles(list.run);
  return exportTo(context, list, (path) =>
    withFiles(storage, async (open) => {
      const zip = new ZipWriter(new Writer(await open.create(path)), new Date(modified));
      const total = { rows: 0, filled: 0, guarded: 0, cut: 0 };
      try {
        for (const [i, file] of files.entries()) {
          const itsWork = partOfWork(work, i, files.length);
          add(total, await writeExport(context, exportPiece, list, parts, file.options, itsWork));
          await addFile(zip, file, exportPiece, context);
        }
      } finally {
        await storage.remove(exportPiece);
      }
      for (const { name, text } of texts) await zip.add(name, new TextEncoder().encode(text));
      zip.end();
      return total;
    }),
  );
}

/** Adds what was written. A workbook is compressed already. */
function addFile(
  zip: ZipWriter,
  { name, options }: ArchiveFile,
  path: string,
  { storage, blockBytes }: Context,
): Promise<void> {
  return withFiles(storage, async (files) => {
    const pieces = blocksOf(await files.open(path, 'the file to download'), blockBytes);
    if (options.workbook) await zip.store(name, pieces);
    else {
      const entry = zip.begin(name);
      for (const piece of pieces) await entry.write(piece);
      await entry.end();
    }
  });
}

/** The work on file `i` of `count`: reports its progress as a share of all files, which count alike. */
function partOfWork({ onProgress, signal }: Work<Progress>, i: number, count: number) {
  return {
    ...(signal ? { signal } : {}),
    onProgress({ done, total }: Progress) {
      onProgress?.({ done: i * total + done, total: count * total });
    },
  };
}

function add(total: Record<keyof ExportCounts, number>, counts: ExportCounts): void {
  total.rows += counts.rows;
  total.filled += counts.filled;
  total.guarded += counts.guarded;
  total.cut += counts.cut;
}
