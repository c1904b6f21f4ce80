import { stateAbbreviation } from '../place/state.ts';
import { readZip } from '../place/zip.ts';
import { parseAddress } from './parseAddress.ts';
import { parsePlace, type Place } from './parsePlace.ts';
import { withoutPlaceAtEnd } from './withoutPlaceAtEnd.ts';
import { keyOf } from './words/tokens.ts';
import { zipFitsState } from '../place/zipFitsState.ts';

/** The cells of an address as a row has them. */
interface PlaceCells {
  readonly street: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

/** The cells put right. */
interface RepairedCells extends PlaceCells {
  readonly changed: boolean;
}

const LONGEST = 400;

/** A repair of one kind; undefined if there is nothing to repair or it is not certain. */
type Repair = (cells: PlaceCells) => PlaceCells | undefined;

const REPAIRS: readonly Repair[] = [
  swapped,
  fromState,
  fromZip,
  fromCity,
  fromStreet,
  fromStreetEnd,
];

/**
 * Puts city, state and ZIP code that stand in each other's cells, or in the street's, where they belong.
 * Only where it is certain: what moves goes into a blank cell or one that says the same, and state and
 * ZIP code agree. `mayBeMisplaced` rules most rows out at less cost.
 */
export function placeInWrongCell(cells: PlaceCells): RepairedCells {
  const { street, city, state, zip } = cells;
  const isTooLong = Math.max(street.length, city.length, state.length, zip.length) > LONGEST;
  if (isTooLong) return { ...cells, changed: false };
  let now: PlaceCells = cells;
  for (const repair of REPAIRS) now = repair(now) ?? now;
  return { ...now, changed: now !== cells };
}

/** `97301` as state and `OR` as ZIP code; `78701` as city and `Austin` as ZIP code. */
function swapped(cells: PlaceCells): PlaceCells | undefined {
  const { city, state, zip } = cells;
  if (isZipText(state) && fits(state, zip)) return { ...cells, state: zip, zip: state };
  if (state === '' && stateAbbreviation(zip) !== undefined && !/\d/.test(zip) && city !== '')
    return { ...cells, state: zip, zip: '' };
  const isCity = /^\p{L}[\p{L} .'’-]+$/u.test(zip) && stateAbbreviation(zip) === undefined;
  return isCity && isZipText(city) && fits(city, state)
    ? { ...cells, city: zip, zip: city }
    : undefined;
}

/** `OR 97301` or `Salem, OR` as state. */
function fromState(cells: PlaceCells): PlaceCells | undefined {
  const place = stateAbbreviation(cells.state) === undefined ? parsePlace(cells.state) : undefined;
  return place && taken({ ...cells, state: '' }, place);
}

/** `OR 97301` or `Salem, OR 97301` as ZIP code. */
function fromZip(cells: PlaceCells): PlaceCells | undefined {
  const place = /\p{L}/u.test(cells.zip) ? parsePlace(cells.zip) : undefined;
  return place?.zip ? taken({ ...cells, zip: '' }, place) : undefined;
}

/** `Hoboken, NJ`, `Austin TX 78701` or `Austin 78701` as city. */
function fromCity(cells: PlaceCells): PlaceCells | undefined {
  const { city, state, zip } = cells;
  const place = parsePlace(city) ?? withCells(city, state, zip);
  if (!place || place.city === '' || place.city === city) return undefined;
  return taken({ ...cells, city: '' }, place);
}

const SHORT_STATE = /(?:,\s*|\s)(?:[a-z]\.?\s?[a-z]\.?|[a-z]+\.)$/i;

/** The city's text together with the ZIP code or the state beside it: `Hoboken, Nj` and `Austin 78701`. */
function withCells(city: string, state: string, zip: string): Place | undefined {
  const five = readZip(zip)?.zip;
  if (five !== undefined && SHORT_STATE.test(city)) return parsePlace(`${city} ${five}`);
  const isState = stateAbbreviation(state) !== undefined && /\d{5}/.test(city);
  return isState ? parsePlace(`${city} ${state}`) : undefined;
}

/** The whole address as street. */
function fromStreet(cells: PlaceCells): PlaceCells | undefined {
  const address = parseAddress(cells.street);
  if (!address || address.city === '' || address.state === '') return undefined;
  return taken({ ...cells, street: address.street }, address);
}

/** The city, perhaps with state and ZIP code, once more at the end of the street. */
function fromStreetEnd(cells: PlaceCells): PlaceCells | undefined {
  const { city, state, zip } = cells;
  const abbreviation = stateAbbreviation(state) ?? '';
  const street = withoutPlaceAtEnd(cells.street, city, abbreviation, readZip(zip)?.zip ?? '');
  return street === undefined ? undefined : { ...cells, street };
}

/** The cells with a place in those that are blank; undefined if one that is not says otherwise. */
function taken(cells: PlaceCells, place: Place): PlaceCells | undefined {
  const isSame =
    (cells.city === '' || place.city === '' || keyOf(cells.city) === keyOf(place.city)) &&
    (cells.state === '' || stateAbbreviation(cells.state) === place.state) &&
    (cells.zip === '' || place.zip === '' || readZip(cells.zip)?.zip === place.zip);
  if (!isSame) return undefined;
  const city = cells.city === '' ? place.city : cells.city;
  const state = cells.state === '' ? place.state : cells.state;
  const zip = cells.zip === '' ? place.zip : cells.zip;
  return zip === '' || fits(zip, state) ? { street: cells.street, city, state, zip } : undefined;
}

function isZipText(text: string): boolean {
  return /^\d{5}(?:-\d{4})?$/.test(text);
}

/** Whether a ZIP code is one of a state, both as written. */
function fits(zip: string, state: string): boolean {
  const abbreviation = stateAbbreviation(state);
  const five = readZip(zip)?.zip;
  return abbreviation !== undefined && five !== undefined && zipFitsState(five, abbreviation);
}
