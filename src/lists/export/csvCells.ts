import { delimiterPattern } from '../read/delimiters.ts';
import type { Delimiter } from '../types/format.ts';

/**
 * What spreadsheets may run as a formula (OWASP, "CSV Injection"), their full-width forms for East
 * Asian settings included.
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Whatever a spreadsheet may take for the end of a cell, depending on the country it is set to. */
const ANY_DELIMITER = ',;\\t|';

/** Writes cells as CSV. */
export class CsvCells {
  readonly #special: RegExp;
  readonly #excelSafe: boolean;
  #guarded = 0;

  /** `excelSafe`: cells that a spreadsheet may run as a formula get an apostrophe in front. */
  constructor(delimiter: Delimiter, excelSafe: boolean) {
    const delimiters = delimiterPattern(delimiter) + (excelSafe ? ANY_DELIMITER : '');
    this.#special = new RegExp(`[${delimiters}"\\r\\n]`);
    this.#excelSafe = excelSafe;
  }

  /** How many cells were guarded so far. */
  get guarded(): number {
    return this.#guarded;
  }

  cell(text: string): string {
    const safe = this.#excelSafe && FORMULA.test(text) ? this.#guard(text) : text;
    return this.#special.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  }

  #guard(text: string): string {
    this.#guarded += 1;
    return `'${text}`;
  }
}
