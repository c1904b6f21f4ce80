import { EmailRowCounter } from '../email/emailRows.ts';
import type { Format } from '../types/format.ts';
import type { ColumnProfile, ListNotice, SampledProfile, RowCount } from '../types/profile.ts';
import { labelsOf } from './labelsOf.ts';
import type { Cells, Line } from '../read/lines/lines.ts';
import { LooksCount } from '../detect/looks.ts';
import type { RowWalk } from '../read/rowWalk.ts';
import { SampleRows } from './sampleRows.ts';

const SAMPLES = 5;
const LONGEST_SAMPLE = 200;
const FIRST_ROW_NUMBERS = 20;

/** Looks are told from these first rows and from one in so many after them: a share needs no more. */
const LOOKED_AT_FIRST = 1_000;
const LOOKED_AT_THEN = 256;

/** A profile but for how far the reading is. */
type RowsProfile = Omit<SampledProfile, 'bytesRead' | 'bytes' | 'complete'>;

/** What is found out about a list row by row. Does not grow with the list. */
export class Profiler {
  readonly #columns: Column[] = [];
  readonly #short = new RowCounter();
  readonly #long = new RowCounter();
  readonly #sampleRows = new SampleRows();
  readonly #emailRows = new EmailRowCounter();
  #expected: number | undefined;
  #widest = 0;

  /** Cells of the widest row. */
  get widest(): number {
    return this.#widest;
  }

  /** Takes a row. `header` is the list's, if it has one; else the first row says how many cells to expect. */
  row(cells: Line, rowNumber: number, ordinal: number, header: Cells | undefined): void {
    const { length } = cells;
    const expected = (this.#expected ??= header?.length ?? length);
    if (length < expected) this.#short.add(rowNumber);
    else if (length > expected) this.#long.add(rowNumber);
    if (length > this.#widest) this.#widen(length);
    this.#sampleRows.add(cells, ordinal);
    this.#emailRows.add(cells);
    const look = ordinal < LOOKED_AT_FIRST || ordinal % LOOKED_AT_THEN === 0;
    for (let i = 0; i < length; i++) {
      if (!cells.isBlank(i)) this.#columns[i]?.add(cells, i, look);
    }
  }

  /** The profile so far, of a list walked through by `walk`. */
  profile(format: Format, walk: RowWalk): RowsProfile {
    this.#widen(walk.header?.length ?? 0);
    const names = this.#columns.map((_, i) => walk.header?.[i] ?? '');
    const labels = labelsOf(names);
    return {
      format,
      columns: this.#columns.map((column, index) => ({
        index,
        name: names[index] ?? '',
        label: labels[index] ?? '',
        ...column.profile(walk.rows),
      })),
      sampleRows: this.#sampleRows.rows(),
      rows: walk.rows,
      emails: this.#emailRows.counts(),
      widest: this.#widest,
      ...(this.#expected === undefined ? {} : { expected: this.#expected }),
      short: this.#short.count(),
      long: this.#long.count(),
      blankLines: walk.blankLines,
      linesAbove: walk.linesAbove,
      notices: headerNotices(walk.header, this.#widest),
    };
  }

  #widen(cells: number): void {
    this.#widest = Math.max(this.#widest, cells);
    while (this.#columns.length < this.#widest) this.#columns.push(new Column());
  }
}

/** What the names in the header give reason to say. */
function headerNotices(header: Cells | undefined, widest: number): ListNotice[] {
  const notices: ListNotice[] = [];
  const names = (header ?? []).map((name) => name.trim());
  const blank = names.flatMap((name, i) => (name === '' ? [i] : []));
  if (blank.length > 0) notices.push({ kind: 'blank header names', columns: blank });
  const seen = new Map<string, number>();
  for (const name of names) if (name) seen.set(name, (seen.get(name) ?? 0) + 1);
  const repeated = [...seen].flatMap(([name, times]) => (times > 1 ? [name] : []));
  if (repeated.length > 0) notices.push({ kind: 'repeated header names', names: repeated });
  if (widest === 1) notices.push({ kind: 'one column' });
  return notices;
}

class RowCounter {
  #count = 0;
  readonly #rowNumbers: number[] = [];

  add(rowNumber: number): void {
    this.#count += 1;
    if (this.#rowNumbers.length < FIRST_ROW_NUMBERS) this.#rowNumbers.push(rowNumber);
  }

  count(): RowCount {
    return { count: this.#count, rowNumbers: [...this.#rowNumbers] };
  }
}

class Column {
  #filled = 0;
  readonly #samples: string[] = [];
  readonly #looks = new LooksCount();

  /** Takes the cell of a row. Most are not looked at. */
  add(cells: Line, i: number, look: boolean): void {
    this.#filled += 1;
    if (look) this.#looks.add(cells.text(i));
    if (this.#samples.length < SAMPLES) this.#sample(cells.text(i).slice(0, LONGEST_SAMPLE));
  }

  profile(rows: number): Pick<ColumnProfile, 'blank' | 'samples' | 'looks'> {
    return {
      blank: rows - this.#filled,
      samples: [...this.#samples],
      looks: this.#looks.shares(),
    };
  }

  #sample(cell: string): void {
    // A slice keeps the whole block's text alive, so that what is kept is a copy.
    if (!this.#samples.includes(cell)) this.#samples.push(structuredClone(cell));
  }
}
