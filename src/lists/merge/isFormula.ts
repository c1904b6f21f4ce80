/**
 * First characters of what spreadsheets may run as a formula (OWASP, "CSV Injection"), their full-width forms
 * for East Asian settings included.
 */
const FORMULA_STARTS = new Set('=+-@\t\r\n＝＋－＠');

/** Whether a spreadsheet may run a cell of this text as a formula. */
export function isFormula(text: string): boolean {
  return FORMULA_STARTS.has(text.charAt(0));
}
