import type { Delimiter } from '../types.ts';

/** Writes CSV in a dialect. */
export class CsvLines {
  readonly #delimiter: Delimiter;
  readonly #special: RegExp;

  constructor(delimiter: Delimiter) {
    this.#delimiter = delimiter;
    this.#special = new RegExp(`[${delimiter === '|' ? '\\|' : delimiter}"\\r\\n]`);
  }

  /** A line of at least `width` cells and the two that are added. */
  line(cells: readonly string[], width: number, email: string, status: string): string {
    const delimiter = this.#delimiter;
    let line = this.#cell(cells[0] ?? '');
    for (let i = 1; i < cells.length; i++) line += delimiter + this.#cell(cells[i] ?? '');
    const missing = delimiter.repeat(Math.max(0, width - Math.max(1, cells.length)));
    return `${line}${missing}${delimiter}${this.#cell(email)}${delimiter}${this.#cell(status)}\r\n`;
  }

  /** Quoted only where reading it back needs that. */
  #cell(text: string): string {
    return this.#special.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  }
}
