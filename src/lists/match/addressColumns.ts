import type { AddressField, FieldSource, ListAddress } from '../types/matching.ts';
import { agreement, shareOfLines, type ColumnEvidence } from './evidence.ts';
import type { HeaderRole } from '../headers/types.ts';

/** Share of cells from which on content confirms a column whose name is clear. */
const SOME = 0.2;
const HALF = 0.5;
const MOST = 0.6;

/** A column that is filled less than this beside the fullest of its kind is left aside. */
const FULL_ENOUGH = 0.5;

type Fields = { -readonly [field in AddressField]?: FieldSource };

/** The columns of one of a list's addresses, from which its fields are made. */
export class AddressColumns {
  readonly #columns: readonly ColumnEvidence[];

  constructor(columns: readonly ColumnEvidence[]) {
    this.#columns = columns;
  }

  fields(): Fields {
    const whole = this.#wholeAddress();
    if (whole) return partsOf(whole);
    const state = this.#one('state', (column) => column.share('state') >= SOME);
    const zip = this.#zip(state);
    const fields: Fields = {};
    const street = this.#street();
    if (street) fields.address_1 = street;
    this.#place(fields, state, zip);
    return fields;
  }

  country(): number | undefined {
    return this.#one('country', isFilled)?.index;
  }

  /** City, state, and ZIP code: each from a column of its own, or from one that has several. */
  #place(fields: Fields, state: ColumnEvidence | undefined, zip: ColumnEvidence | undefined): void {
    const place = this.#placeColumn();
    const city = this.#one('city', (column) => column.share('words') >= SOME && column !== place);
    const lacksCity = !city || city.isBlank;
    if (city) fields.city = plain(city);
    if (state) fields.state = plain(state);
    if (zip) fields.zipcode = plain(zip);
    if (!place) return;
    if (lacksCity) fields.city = partOfPlace(place, 'city');
    if (!state || state.isBlank) fields.state = partOfPlace(place, 'state');
    const hasZip = place.cells.some((cell) => /\d{5}/.test(cell));
    if ((!zip || zip.isBlank) && hasZip) fields.zipcode = partOfPlace(place, 'zip');
  }

  #placeColumn(): ColumnEvidence | undefined {
    const named = this.#of('place').find((column) => column.share('place') >= HALF);
    return (
      named ?? this.#of('city', 'state', 'zip').find((column) => column.share('place') >= MOST)
    );
  }

  /** The columns with the whole address in each cell or in lines, where the list has it so. */
  #wholeAddress(): readonly ColumnEvidence[] | undefined {
    const lines = this.#lines();
    const [base] = lines;
    if (base && base.share('address') >= MOST) return [base];
    const hasPlace = this.#of('city', 'zip', 'place').some((column) => !column.isBlank);
    if (hasPlace) return undefined;
    const all = this.#of('address line').toSorted((a, b) => lineOf(a) - lineOf(b));
    if (all.length > 1 && shareOfLines(all) >= MOST) return all;
    const whole = this.#of('whole address').find((column) => column.share('address') >= MOST);
    return whole && [whole];
  }

  /** Content decides: a plus-four, a year, or an account number is no ZIP code, whatever its name. */
  #zip(state: ColumnEvidence | undefined): ColumnEvidence | undefined {
    const isZip = (column: ColumnEvidence): boolean => {
      if (column.isBlank) return column.meaning?.role === 'zip';
      if (column.share('zip') < SOME || column.share('place') >= MOST) return false;
      const agrees = state && agreement(column, state);
      if (agrees !== undefined) return agrees >= HALF;
      return column.meaning?.role === 'zip' || column.share('fullZip') >= HALF;
    };
    const isFull = (column: ColumnEvidence) => isZip(column) && column.share('fullZip') >= HALF;
    return (
      best(this.#of('zip').filter(isFull)) ??
      this.#one('zip', isZip) ??
      this.#one('plus four', isZip)
    );
  }

  #street(): FieldSource | undefined {
    const lines = this.#lines();
    const [base] = lines;
    const isWhole = base !== undefined && (base.isBlank || base.share('street') >= SOME);
    const number = this.#one('house number', (column) => column.share('number') >= SOME);
    const pieces = !isWhole && number ? this.#pieces(number, base) : lines;
    if (pieces.length === 0) return undefined;
    return joined([...pieces, ...(lines.length > 1 && isWhole ? [] : this.#units())]);
  }

  /** House number, direction, street, type, direction, in the order in which they are written. */
  #pieces(number: ColumnEvidence, base: ColumnEvidence | undefined): ColumnEvidence[] {
    const one = (role: HeaderRole) => this.#one(role, isFilled);
    const street = one('street name') ?? base;
    if (!street) return [];
    return [
      number,
      one('house number suffix'),
      one('direction before'),
      street,
      one('street type'),
      one('direction after'),
    ].filter((piece) => piece !== undefined);
  }

  #units(): ColumnEvidence[] {
    return [this.#one('unit type', isFilled), this.#one('unit', isFilled)].filter(
      (piece) => piece !== undefined,
    );
  }

  /** The lines of the address in order: the best first line, and the numbered ones behind it. */
  #lines(): ColumnEvidence[] {
    const all = this.#of('address line').filter((column) => column.share('email') < HALF);
    const firsts = all.filter((column) => lineOf(column) <= 1);
    const first = best(firsts.filter(isStreet)) ?? best(firsts);
    const streetName = this.#of('street name').filter((column) => column.share('street') >= SOME);
    const base = first ?? best(streetName);
    const more = all
      .filter((column) => lineOf(column) > 1 && !column.isBlank)
      .toSorted((a, b) => lineOf(a) - lineOf(b));
    if (base) return [base, ...more];
    return more;
  }

  #of(...roles: readonly HeaderRole[]): ColumnEvidence[] {
    return this.#columns.filter(({ meaning }) => meaning && roles.includes(meaning.role));
  }

  #one(role: HeaderRole, isIt: (column: ColumnEvidence) => boolean): ColumnEvidence | undefined {
    const candidates = this.#of(role);
    return best(candidates.filter(isIt)) ?? best(candidates.filter((column) => column.isBlank));
  }
}

function isFilled({ isBlank }: ColumnEvidence): boolean {
  return !isBlank;
}

function lineOf({ meaning }: ColumnEvidence): number {
  return meaning?.line ?? 0;
}

function isStreet(column: ColumnEvidence): boolean {
  return column.isBlank || column.share('street') >= SOME || column.share('address') >= SOME;
}

/** Of several columns for one thing: filled, numbered 1, called a street, plainly named. */
function best(columns: readonly ColumnEvidence[]): ColumnEvidence | undefined {
  const fullest = Math.max(0, ...columns.map(({ filled }) => filled));
  const rank = ({ meaning, filled }: ColumnEvidence): number => {
    const isFull = filled >= fullest * FULL_ENOUGH ? 0 : 1_000;
    const line = meaning?.line === 1 ? 0 : 20;
    return isFull + line + (meaning?.isStreet ? 0 : 10) + (meaning?.strangeness ?? 0);
  };
  return columns.toSorted((a, b) => rank(a) - rank(b))[0];
}

function plain({ index }: ColumnEvidence): FieldSource {
  return { kind: 'column', column: index };
}

function partOfPlace({ index }: ColumnEvidence, part: 'city' | 'state' | 'zip'): FieldSource {
  return { kind: 'part of place', column: index, part };
}

function partsOf(lines: readonly ColumnEvidence[]): Fields {
  const columns = lines.map(({ index }) => index);
  const part = (name: 'street' | 'city' | 'state' | 'zip'): FieldSource => ({
    kind: 'part of address',
    columns,
    part: name,
  });
  return {
    address_1: part('street'),
    city: part('city'),
    state: part('state'),
    zipcode: part('zip'),
  };
}

function joined(pieces: readonly ColumnEvidence[]): FieldSource {
  const [only, second] = pieces;
  if (only && !second) return plain(only);
  const hasType = pieces.some(({ meaning }) => meaning?.role === 'unit type');
  const designators = Object.fromEntries(
    pieces.flatMap(({ index, meaning, column }) =>
      meaning?.role === 'unit' && !hasType ? [[index, designatorOf(column.name)]] : [],
    ),
  );
  const columns = pieces.map(({ index }) => index);
  return Object.keys(designators).length > 0
    ? { kind: 'joined', columns, designators }
    : { kind: 'joined', columns };
}

/** What a bare number in a unit's column is called, by the column's name. */
function designatorOf(name: string): string {
  const text = name.toLowerCase();
  if (/apt|apartment/.test(text)) return 'Apt';
  if (/suite|ste\b/.test(text)) return 'Ste';
  if (/room|rm\b/.test(text)) return 'Rm';
  return 'Unit';
}

/** Whether an address has a street and a place. */
export function isComplete({ fields }: Pick<ListAddress, 'fields'>): boolean {
  const { address_1, city, state, zipcode } = fields;
  return (
    address_1 !== undefined &&
    (zipcode !== undefined || (city !== undefined && state !== undefined))
  );
}
