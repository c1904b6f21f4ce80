import { turn } from '../context.ts';
import type { Format } from '../types/format.ts';
import { ListError } from '../types/problem.ts';
import type { ReadableFile } from '../storage/storage.ts';
import { BlockReader } from './lines/blockReader.ts';
import { markLength } from './encoding/encoding.ts';
import type { Cells } from './lines/lines.ts';
import type { Mark } from './rowIndex.ts';
import { RowWalk, type VisitRow } from './rowWalk.ts';

interface ScanOptions {
  readonly blockBytes: number;
  readonly format: Format;
  /** Told after each block: bytes read so far. The next block waits for it. */
  readonly onBlock?: (bytes: number) => void | Promise<void>;
  /** Told of the header, if there is one, before the rows. */
  readonly onHeader?: (cells: Cells) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Visits every row of a list's copy, in order. Returns the walk, which has counted the other lines. */
export async function scanLines(
  file: ReadableFile,
  { format, blockBytes, onBlock, onHeader, signal }: ScanOptions,
  visit: VisitRow,
): Promise<RowWalk> {
  const { reader, walk } = startAt(listStart(file, format), format, onHeader);
  let done = reader.place.byte;
  for (const block of blocksOf(file, blockBytes, done)) {
    walk.walk(reader.push(block), visit);
    done += block.length;
    await onBlock?.(done);
    await turn(signal);
  }
  walk.walk(reader.end(), visit);
  return walk;
}

/** Visits the rows from `mark` on, until `visit` answers that it has enough, or the copy ends. */
export function scanFrom(
  file: ReadableFile,
  { format, blockBytes }: Pick<ScanOptions, 'format' | 'blockBytes'>,
  mark: Mark,
  complete: boolean,
  visit: (...row: Parameters<VisitRow>) => 'enough' | 'more',
): void {
  const { reader, walk } = startAt(mark, format);
  let enough = false;
  const take: VisitRow = (...row) => {
    enough ||= visit(...row) === 'enough';
  };
  for (const block of blocksOf(file, blockBytes, mark.byte)) {
    walk.walk(reader.push(block), take);
    if (enough) return;
  }
  if (complete) walk.walk(reader.end(), take);
}

/** The mark before the first line of a list. */
function listStart(file: ReadableFile, format: Format): Mark {
  const head = new Uint8Array(4);
  const length = file.read(head, 0);
  const byte = markLength(head.subarray(0, length), format.encoding);
  return { byte, skip: 0, lines: 0, rows: 0, widest: 0 };
}

function startAt(
  mark: Mark,
  format: Format,
  onHeader?: (cells: Cells) => void,
): { reader: BlockReader; walk: RowWalk } {
  // What the profile has read well is read again; what is odd about it was told of then.
  const options = {
    ...format,
    strict: false,
    lenient: true,
    noticing: false,
    start: mark,
    lines: mark.lines,
  };
  return { reader: new BlockReader(options), walk: new RowWalk(format.headerLine, mark, onHeader) };
}

/** The blocks of a file from a byte on. A block's bytes are gone when the next one is asked for. */
export function* blocksOf(file: ReadableFile, blockBytes: number, from = 0): Generator<Uint8Array> {
  const buffer = new Uint8Array(blockBytes);
  const size = file.size();
  for (let at = from; at < size;) {
    const length = file.read(buffer, at);
    if (length === 0)
      throw new ListError({ kind: 'storage damaged', what: 'the copy of the list' });
    at += length;
    yield buffer.subarray(0, length);
  }
}
