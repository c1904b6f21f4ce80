import { ListError } from '../types/problem.ts';
import type { ListNotice, SampledProfile } from '../types/profile.ts';
import type { WritableFile } from '../storage/storage.ts';
import { BlockReader } from '../read/lines/blockReader.ts';
import type { Place } from '../read/lines/readerOptions.ts';
import { markLength } from '../read/encoding/encoding.ts';
import type { Lines } from '../read/lines/lines.ts';
import type { ListHead } from '../format/guess.ts';
import { Profiler } from './profiler.ts';
import { IndexWriter } from '../read/rowIndex.ts';
import { NOTHING_PASSED, RowWalk } from '../read/rowWalk.ts';

/** A list being read: takes its blocks in order, writes its index, and knows its profile so far. */
export class ListProfile {
  readonly #list: ListHead;
  readonly #reader: BlockReader;
  readonly #walk: RowWalk;
  readonly #profiler = new Profiler();
  readonly #index: IndexWriter;
  #signature: number;
  #bytesRead = 0;
  #binaryLine: number | undefined;

  constructor(list: ListHead, index: WritableFile) {
    const { format, strict, lenient } = list;
    this.#list = list;
    this.#signature = markLength(list.head, format.encoding);
    const start = { byte: this.#signature, skip: 0 };
    this.#reader = new BlockReader({ ...format, strict, lenient, start, lines: 0 });
    this.#walk = new RowWalk(format.headerLine, NOTHING_PASSED);
    this.#index = new IndexWriter(index);
    this.#index.add({ ...start, lines: 0, rows: 0, widest: 0 });
  }

  /** The first line of cells with bytes in it that cannot be in the encoding. */
  get broken(): number | undefined {
    return this.#reader.broken;
  }

  /**
   * Throws a TypeError if the encoding is disproved, a ListError `unclosed quote` or
   * `line too long` where no line ends.
   */
  push(block: Uint8Array): void {
    const marked = Math.min(this.#signature, block.length);
    this.#signature -= marked;
    this.#take(this.#reader.push(block.subarray(marked)));
    this.#bytesRead += block.length;
    this.#mark(this.#reader.place);
  }

  /** Throws as `push`, and a ListError `only a header` or `empty` where there is no row. */
  end(): void {
    this.#take(this.#reader.end());
    this.#mark({ byte: this.#bytesRead, skip: 0 });
    const { rows, header } = this.#walk;
    if (rows === 0) throw new ListError({ kind: header ? 'only a header' : 'empty' });
  }

  profile(complete: boolean): SampledProfile {
    const { format, chosen, size, notices } = this.#list;
    const found = this.#profiler.profile(format, this.#walk);
    const { broken, runTogether } = this.#reader;
    const odd = [
      ...notices,
      ...noticed('broken characters', broken),
      ...noticed('binary data', this.#binaryLine),
      ...noticed('rows run together', runTogether),
    ];
    return {
      ...found,
      chosen,
      notices: withoutRepetition([...odd, ...found.notices]),
      bytesRead: this.#bytesRead,
      bytes: complete ? this.#bytesRead : size(),
      complete,
    };
  }

  #mark(place: Place): void {
    const { lines, rows, header } = this.#walk;
    const widest = Math.max(this.#profiler.widest, header?.length ?? 0);
    this.#index.add({ ...place, lines, rows, widest });
  }

  #take(lines: Lines): void {
    const looksBinary = this.#binaryLine === undefined && this.#reader.hasZero;
    this.#walk.walk(lines, (cells, rowNumber, ordinal) => {
      this.#profiler.row(cells, rowNumber, ordinal, this.#walk.header);
      if (looksBinary && cells.texts().some((cell) => cell.includes('\0')))
        this.#binaryLine ??= rowNumber;
    });
  }
}

function noticed(
  kind: 'broken characters' | 'binary data' | 'rows run together',
  rowNumber: number | undefined,
): ListNotice[] {
  return rowNumber === undefined ? [] : [{ kind, rowNumber }];
}

/** The one column of a list that is lined up by spaces needs no words of its own. */
function withoutRepetition(notices: readonly ListNotice[]): ListNotice[] {
  const isFixedWidth = notices.some(({ kind }) => kind === 'fixed width');
  return notices.filter(({ kind }) => !isFixedWidth || kind !== 'one column');
}
