import { isBlank, type Cells, type Line } from '../read/lines/lines.ts';

/** The first byte of a byte-order mark, which stands before headers in files that were joined. */
const MARK = 0xef;

/** Tells the rows that repeat the header of a list, or belong to it. */
export class HeaderLines {
  readonly #names: readonly string[];
  readonly #subheaders: number;
  /** The first column with a name, by which nearly all rows are told from the header. */
  readonly #column: number;
  readonly #first: Uint8Array;

  /** `subheaders`: how many rows below the header belong to it. A list without a header has no such rows. */
  constructor(header: Cells, subheaders: number) {
    this.#names = header.map(bare);
    this.#subheaders = subheaders;
    this.#column = header.findIndex((name) => !isBlank(name));
    this.#first = new TextEncoder().encode(header[this.#column] ?? '');
  }

  has(line: Line, ordinal: number): boolean {
    if (ordinal < this.#subheaders) return true;
    return this.#column !== -1 && this.#startsAlike(line) && this.#isHeader(line);
  }

  /** Whether a line may be the header, by the bytes of one cell: no text is made of most. */
  #startsAlike(line: Line): boolean {
    const { bytes } = line;
    if (!bytes) return true;
    const from = line.from(this.#column);
    if (bytes[from] === MARK) return true;
    // No callback: this is done for each row.
    for (let i = 0; i < this.#first.length; i++)
      if (bytes[from + i] !== this.#first[i]) return false;
    return true;
  }

  #isHeader(line: Line): boolean {
    return this.#names.every((name, i) => name === '' || bare(line.text(i)) === name);
  }
}

/** A name without what may stand around it: a byte-order mark, and the quotes that this lays open. */
function bare(name: string): string {
  const text = name.replace(/^\ufeff/, '');
  return (text === name ? text : text.replace(/^"(.*)"$/s, '$1')).trim();
}
