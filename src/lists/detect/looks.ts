import { nameOrderEvidence } from '../clean/names/nameOrderEvidence.ts';
import { isStateName } from '../clean/place/state.ts';
import { hasAddress } from '../email/firstAddress.ts';
import type { ColumnLooks } from '../types/profile.ts';

/** What one cell looks like. */
type CellLooks = {
  readonly [look in Exclude<keyof ColumnLooks, 'lastFirst' | 'firstFirst'>]: boolean;
};

/** As it stands in files: also as a number, and with what keeps its zeros in spreadsheets. */
const ZIP = /^(?:'|=?")?(?:\d{5}(?:[- ]?\d{4})?|\d{3,5}(?:\.0+)?|\d(?:\.\d{1,4})?e\+?0?[34])"?$/i;
const STREET =
  /^(?:\d+[a-z]?(?:-\d+)?(?: \d+\/\d+)? +\p{L}|p\.? ?o\.? ?box\b|(?:rr|hc) \d+ box\b|\d+(?:st|nd|rd|th) )/iu;
const FULL_NAME = /^\p{L}[\p{L}.'’-]*,?(?: (?:[&+/]|\p{L}[\p{L}.,'’-]*)){1,7}$/u;

export function looksLikeZip(cell: string): boolean {
  return ZIP.test(cell.trim());
}

export function looksLikeStreet(cell: string): boolean {
  return STREET.test(cell.trim());
}

export function looksOf(cell: string): CellLooks {
  const text = cell.trim();
  return {
    email: hasAddress(text),
    zip: ZIP.test(text),
    state: text.length <= 30 && isStateName(text),
    street: STREET.test(text),
    fullName: FULL_NAME.test(text),
  };
}

/** Counts what the cells of a column look like. */
export class LooksCount {
  #cells = 0;
  readonly #counts = {
    email: 0,
    zip: 0,
    state: 0,
    street: 0,
    fullName: 0,
    lastFirst: 0,
    firstFirst: 0,
  };

  /** Takes a cell that is not blank. */
  add(cell: string): void {
    const looks = looksOf(cell);
    this.#cells += 1;
    if (looks.email) this.#counts.email += 1;
    if (looks.zip) this.#counts.zip += 1;
    if (looks.state) this.#counts.state += 1;
    if (looks.street) this.#counts.street += 1;
    if (looks.fullName) this.#counts.fullName += 1;
    if (looks.fullName) this.#addOrder(nameOrderEvidence(cell));
  }

  #addOrder(evidence: number): void {
    this.#counts.lastFirst += Math.max(0, evidence);
    this.#counts.firstFirst += Math.max(0, -evidence);
  }

  shares(): ColumnLooks {
    const of = Math.max(1, this.#cells);
    const { email, zip, state, street, fullName, lastFirst, firstFirst } = this.#counts;
    return {
      email: email / of,
      zip: zip / of,
      state: state / of,
      street: street / of,
      fullName: fullName / of,
      lastFirst: lastFirst / of,
      firstFirst: firstFirst / of,
    };
  }
}
