import { parseAddress } from '../clean/address/parseAddress.ts';
import { parsePlace } from '../clean/address/parsePlace.ts';
import { isGivenName } from '../clean/names/words/evidence.ts';
import { stateAbbreviation } from '../clean/place/state.ts';
import { readZip } from '../clean/place/zip.ts';
import { stateOfZip } from '../clean/place/stateOfZip.ts';
import { hasAddress } from '../email/firstAddress.ts';
import { looksOf } from '../detect/looks.ts';
import type { ColumnProfile, SampledProfile } from '../types/profile.ts';
import { headerMeaning } from '../headers/headerMeaning.ts';
import type { HeaderMeaning } from '../headers/types.ts';

/** What the cells of a column may be taken for. */
type Look = (cell: string) => boolean;

/** `01 Jan 2024` starts like a street. */
const DATE =
  /^\d{1,4}[ -](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?[ -]\d{2,4}\b/i;

const LOOKS = {
  zip: (cell) => readZip(cell.replace(/^'|^="|"$/g, '')) !== undefined,
  /** Nine digits, or five with all their zeros: no plus-four, no year. */
  fullZip: (cell) => /\d{5}/.test(cell),
  state: (cell) => stateAbbreviation(cell) !== undefined,
  street: (cell) => looksOf(cell).street && !DATE.test(cell),
  number: (cell) => /^\d+[a-z]?(?:[- ]?\d+(?:\/\d+)?)?(?:\.0)?$/i.test(cell),
  email: hasAddress,
  fullName: (cell) => looksOf(cell).fullName,
  /** Names of people and places: letters first, no numbers of four digits; HTML's codes for letters aside. */
  words: (cell) => /^[^\d#@]*\p{L}/u.test(cell) && !/\d{4}|@/.test(cell.replace(/&#?\w+;/g, '')),
  commaName: (cell) => /^\p{L}[^,]*,\s?\p{L}/u.test(cell),
  givenName: (cell) => isGivenName(cell.toLowerCase()),
  person: (cell) =>
    cell
      .toLowerCase()
      .split(/[\s,]+/)
      .some(isGivenName),
  address: (cell) => isWhole(parseAddress(cell)),
  place: (cell) => isPlace(parsePlace(cell)),
} as const satisfies Record<string, Look>;

export type LookName = keyof typeof LOOKS;

/** Share of cells from which content says what a column is. */
const MOSTLY = 0.5;
const RARELY = 0.2;

/** A column with what its name says and what its cells in some of the rows look like. */
export class ColumnEvidence {
  readonly column: ColumnProfile;
  readonly meaning: HeaderMeaning | undefined;
  /** Without space around them; empty if blank. One for each sample row. */
  readonly cells: readonly string[];
  /** Share of the list's rows in which it is not blank; 1 where there are no rows. */
  readonly filled: number;
  readonly #shares = new Map<LookName, number>();

  /** `names`: what the list calls the column, most important first. */
  constructor(
    column: ColumnProfile,
    rows: number,
    cells: readonly string[],
    names: readonly string[],
  ) {
    this.column = column;
    this.cells = cells;
    this.meaning = this.#refined(plainest(names));
    this.filled = rows === 0 ? 1 : 1 - column.blank / rows;
  }

  /** Content tells a street with its number, `Straße und Hausnr.`, and a street called `St` from a state. */
  #refined(meaning: HeaderMeaning | undefined): HeaderMeaning | undefined {
    const { role, isStreet } = meaning ?? {};
    const isShort = role === 'state' && isStreet && !this.isBlank && this.share('state') < RARELY;
    if (!meaning || !(isShort || role === 'house number' || role === 'street name')) return meaning;
    if (this.share('street') >= MOSTLY) return { ...meaning, role: 'address line', isStreet: true };
    return isShort ? { ...meaning, role: 'street name' } : meaning;
  }

  get index(): number {
    return this.column.index;
  }

  get isBlank(): boolean {
    return this.cells.every((cell) => cell === '');
  }

  /** Share of the cells that are not blank that look so; 0 where all are blank. */
  share(look: LookName): number {
    const known = this.#shares.get(look);
    if (known !== undefined) return known;
    const filled = this.cells.filter((cell) => cell !== '');
    const share = filled.filter(LOOKS[look]).length / Math.max(1, filled.length);
    this.#shares.set(look, share);
    return share;
  }

  /** How many different values it has among its cells, as a share. */
  variety(): number {
    const filled = this.cells.filter((cell) => cell !== '');
    return new Set(filled).size / Math.max(1, filled.length);
  }
}

/** What of a list a matching is proposed by. */
export type SampledColumns = Pick<SampledProfile, 'columns' | 'rows' | 'sampleRows' | 'format'>;

/** Every column of a list with its evidence. Lines below the header that belong to it name columns too. */
export function evidenceOf({
  columns,
  rows,
  sampleRows,
  format,
}: SampledColumns): ColumnEvidence[] {
  const subheaders = sampleRows.slice(0, format.subheaders ?? 0);
  const people = sampleRows.slice(subheaders.length);
  return columns.map((column) => {
    const names = [column.name, ...subheaders.map((line) => line[column.index] ?? '')];
    const cells = people.map((row) => (row[column.index] ?? '').trim());
    return new ColumnEvidence(column, rows, cells, names);
  });
}

/**
 * Share of the rows with a ZIP code and a state in which the ZIP code is the state's; undefined if
 * no row has both. Other numbers of five digits agree in one of fifty.
 */
export function agreement(zips: ColumnEvidence, states: ColumnEvidence): number | undefined {
  let both = 0;
  let agreeing = 0;
  for (const [row, cell] of zips.cells.entries()) {
    const zip = readZip(cell.replace(/^'|^="|"$/g, ''));
    const state = stateAbbreviation(states.cells[row] ?? '');
    const expected = zip && stateOfZip(zip.zip);
    if (!expected || !state) continue;
    both += 1;
    if (expected === state || isMilitary(expected, state)) agreeing += 1;
  }
  return both === 0 ? undefined : agreeing / both;
}

/** Share of the rows with anything in these lines of an address in which they make a whole one. */
export function shareOfLines(lines: readonly ColumnEvidence[]): number {
  const texts = (lines[0]?.cells ?? []).map((_, row) =>
    lines
      .map(({ cells }) => cells[row] ?? '')
      .filter((cell) => cell !== '')
      .join(', '),
  );
  const filled = texts.filter((text) => text !== '');
  return filled.filter(LOOKS.address).length / Math.max(1, filled.length);
}

/** The ZIP codes of the islands of the Pacific are of several "states". */
function isMilitary(expected: string, state: string): boolean {
  return expected === 'GU' && ['MP', 'PW', 'FM', 'MH'].includes(state);
}

function isWhole(parsed: ReturnType<typeof parseAddress>): boolean {
  if (!parsed?.street) return false;
  return parsed.zip !== '' || (parsed.city !== '' && parsed.state !== '');
}

function isPlace(place: ReturnType<typeof parsePlace>): boolean {
  return place !== undefined && place.city !== '' && (place.state !== '' || place.zip !== '');
}

/** What the shortest of a column's names says that says anything: questions have more words than answers. */
function plainest(names: readonly string[]): HeaderMeaning | undefined {
  return names
    .toSorted((a, b) => a.length - b.length)
    .map(headerMeaning)
    .find((meaning) => meaning !== undefined);
}
