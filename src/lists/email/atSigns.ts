import type { Line } from '../read/lines/lines.ts';

const AT = 64;

const NONE: readonly number[] = [];

/**
 * Finds the cells of lines that may have an `@` in them. Most rows of most lists have none: one search
 * goes through all the bytes of a block, whichever cells they are.
 */
export class AtSigns {
  #bytes: Uint8Array | undefined;
  /** The first `@` from `#from` on. */
  #at = 0;
  #from = 0;

  /** By position in the line. */
  cells(line: Line): readonly number[] {
    const { asciiBytes: bytes, length } = line;
    if (length === 0) return NONE;
    if (!bytes)
      return Array.from({ length }, (_, cell) => cell).filter((cell) =>
        line.text(cell).includes('@'),
      );
    const last = line.to(length - 1);
    if (last !== -1 && this.#next(bytes, line.from(0)) >= last) return NONE;
    return this.#cellsOf(bytes, line);
  }

  #cellsOf(bytes: Uint8Array, line: Line): number[] {
    const cells: number[] = [];
    for (let cell = 0; cell < line.length; cell++) {
      const at = this.#next(bytes, line.from(cell));
      while (cell + 1 < line.length && line.from(cell + 1) <= at) cell += 1;
      const to = line.to(cell);
      if (to === -1 || at < to) cells.push(cell);
    }
    return cells;
  }

  #next(bytes: Uint8Array, from: number): number {
    if (bytes !== this.#bytes || from < this.#from || from > this.#at) {
      const at = bytes.indexOf(AT, from);
      this.#bytes = bytes;
      this.#at = at === -1 ? Infinity : at;
      this.#from = from;
    }
    return this.#at;
  }
}
