import { throttled, type Context } from '../context.ts';
import { disposition } from '../plan/dispositions.ts';
import { Uint32Column } from '../storage/uint32Column.ts';
import { RowIndex } from '../read/rowIndex.ts';
import type { RowWalk } from '../read/rowWalk.ts';
import { scanLines } from '../read/scan.ts';
import { withFiles, type OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import { Writer } from '../storage/writer.ts';
import type { EndedPart, Summary } from '../types/outcome.ts';
import type { Progress, Work } from '../types/progress.ts';
import { newestOutput, publishOutput } from './output.ts';
import { OutputLines } from './outputLines.ts';
import { PartStatuses } from './partStatuses.ts';
import type { ListRef } from '../types/format.ts';

/** Joins a list and what became of its parts to a new output file. */
export async function mergeList(
  context: Context,
  list: ListRef,
  parts: readonly EndedPart[],
  work: Work<Progress>,
): Promise<Summary> {
  const { storage } = context;
  const before = await newestOutput(storage, list.run);
  const name = String(Number(before ?? 0) + 1);
  const path = runFiles(list.run).output(name);
  try {
    const summary = await withFiles(storage, (files) =>
      write(files, path, list, parts, context, work),
    );
    await publishOutput(storage, list.run, name);
    return summary;
  } catch (error) {
    await storage.remove(path);
    throw error;
  }
}

async function write(
  files: OpenFiles,
  path: string,
  { run, format }: ListRef,
  parts: readonly EndedPart[],
  { now, blockBytes }: Context,
  { onProgress, signal }: Work<Progress>,
): Promise<Summary> {
  const paths = runFiles(run);
  const copy = await files.open(paths.input(format), 'the copy of the list');
  const { widest } = new RowIndex(await files.open(paths.index(format), 'the list’s index')).last;
  const dispositions = new Uint32Column(await files.open(paths.dispositions, 'the plan'));
  const statuses = await PartStatuses.open(files, run, parts);
  const output = new Writer(await files.create(path));
  const lines = new OutputLines(output, format.delimiter, widest);
  const tell = throttled(now, onProgress);
  const total = copy.size();
  const scan = {
    format,
    blockBytes,
    onHeader: (cells: readonly string[]) => lines.header(cells),
    onBlock: (done: number) => tell(() => ({ done, total })),
    signal,
  };
  const walk: RowWalk = await scanLines(copy, scan, (cells, _rowNumber, ordinal) => {
    lines.row(cells, statuses.status(disposition(dispositions.at(ordinal))));
  });
  lines.end();
  output.file.flush();
  const { rows, linesAbove, blankLines } = walk;
  return { rows, linesAbove, blankLines, ...lines.summary(), bytes: output.length };
}
