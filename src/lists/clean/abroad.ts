import type { Line } from '../read/lines/lines.ts';
import { zipFitsState } from './place/zipFitsState.ts';
import { isUnitedStates } from './place/country.ts';
import { isForeignPlace } from './place/foreignPlace.ts';
import { isAbbreviation } from './place/state.ts';
import type { Value } from './value.ts';

/** Texts of country columns that are remembered. */
const MOST_COUNTRIES = 1_000;

const W = 87;

const ZIP = /^\d{5}(?:-\d{4})?$/;

/** A row's state as it is sent, and its ZIP code where that is sent as it is; else their texts in the list. */
export interface RowPlace {
  readonly state: Value;
  readonly stateText: string | undefined;
  readonly zip: Value;
  readonly zipText: string | undefined;
}

/** Tells rows outside the United States: by a country column, or by state and postal code. */
export class Abroad {
  /** What texts of country columns mean. */
  readonly #countries = new Map<string, boolean | undefined>();

  /** `countryColumn`: the one that goes with the row's place, if there is one. */
  has(line: Line, countryColumn: number | undefined, place: RowPlace): boolean {
    const country = countryColumn === undefined ? '' : line.text(countryColumn);
    const isHome = country === '' ? undefined : this.#meaning(country);
    if (isHome === false) return !isSaidByState(country, place);
    if (!mayBeAbroad(place.state, place.zipText)) return false;
    const [state, zip] = textsOf(place);
    // Elsewhere, too, there are a London and a Victoria.
    return !(isHome && ZIP.test(zip)) && isForeignPlace(state, zip);
  }

  #meaning(country: string): boolean | undefined {
    if (this.#countries.has(country)) return this.#countries.get(country);
    if (this.#countries.size === MOST_COUNTRIES) this.#countries.clear();
    const meaning = isUnitedStates(country);
    this.#countries.set(country, meaning);
    return meaning;
  }
}

/** `CA` in the country column of a row in California, by its ZIP code: the state got there. */
function isSaidByState(country: string, place: RowPlace): boolean {
  const code = country.trim();
  if (code.length !== 2) return false;
  const [state, zip] = textsOf(place);
  return state === code && ZIP.test(zip) && zipFitsState(zip.slice(0, 5), code);
}

/**
 * Whether a place has to be looked at where no column names its country: most rows have a state of ours,
 * or nothing but a ZIP code.
 */
export function mayBeAbroad(state: Value, zipText: string | undefined): boolean {
  if (state.isEmpty) return zipText !== undefined && zipText !== '';
  const { bytes, from, to } = state;
  return !isAbbreviation(bytes, from, to) || bytes[from] === W;
}

function textsOf({ state, stateText, zip, zipText }: RowPlace): [state: string, zip: string] {
  return [stateText ?? state.text(), zipText ?? zip.text()];
}
