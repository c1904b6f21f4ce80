import { zipFitsState } from './zipFitsState.ts';
import { BETWEEN_PLACES, isUnitedStates, placeKey } from './country.ts';
import { CANADIAN_CODES, FOREIGN_STATES } from './foreignStates.ts';
import { stateAbbreviation } from './state.ts';
import { readZip } from './zip.ts';

const STATES = new Set(FOREIGN_STATES.replaceAll('\n', '').split('|').map(placeKey));
const LONGEST = 64;
const CANADIAN = new Set(CANADIAN_CODES.split(' '));

/** Whether the text of a state column is a state, province or region of another country. */
export function foreignState(text: string): boolean {
  if (text.length < 2 || text.length > LONGEST) return false;
  const key = placeKey(text);
  if (CANADIAN.has(key) || STATES.has(key)) return true;
  const first = placeKey(text.split(BETWEEN_PLACES)[0] ?? '');
  return (CANADIAN.has(first) || STATES.has(first)) && isAbroad(text);
}

/** Whether what stands behind a state, as in `Ontario, Canada`, is another country or state. */
function isAbroad(text: string): boolean {
  const parts = text.split(BETWEEN_PLACES).slice(1);
  return parts.every(
    (part) => part.trim() === '' || STATES.has(placeKey(part)) || isUnitedStates(part) === false,
  );
}

/**
 * Postal codes that no ZIP code looks like: Canada, the United Kingdom, Ireland, the Netherlands, Japan,
 * Portugal, Brazil, Poland, Sweden and others with `123 45`, India, Andorra (Universal Postal Union,
 * addressing systems).
 */
const POSTAL_CODES: readonly RegExp[] = [
  /^[abceghj-nprstvxy]\d[abceghj-nprstv-z][ -]?\d[abceghj-nprstv-z]\d$/i,
  /^(?:[a-z]{1,2}\d[a-z\d]?|gir) ?\d[abd-hjlnp-uw-z]{2}$/i,
  /^(?:[ac-fhknprtv-y]\d{2}|d6w) ?[0-9ac-fhknprtv-y]{4}$/i,
  /^[1-9]\d{3} ?(?!sa|sd|ss)[a-z]{2}$/i,
  /^(?:〒\s?)?\d{3}-\d{4}$/,
  /^\d{4}-\d{3}$/,
  /^\d{5}-\d{3}$/,
  /^\d{2}-\d{3}$/,
  /^\d{3} \d{2,3}$/,
  /^ad\d{3}$/i,
];

/** Also a ZIP+4 of Puerto Rico that lost its zeros. */
const JAPANESE = /^\d{3}-\d{4}$/;

/** A country's letters before its postal code: `D-10115`. */
const PREFIXED = /^([a-z]{1,3})-(\d{4,5}|\d{3} \d{2})$/i;

/** Whether the text of a ZIP code column is a postal code of another country, by its form alone. */
export function foreignPostalCode(text: string): boolean {
  if (text.length < 5 || text.length > 10) return false;
  const code = text.trim();
  const [, letters = '', digits = ''] = PREFIXED.exec(code) ?? [];
  if (letters !== '') return isOtherPrefix(letters, digits);
  return POSTAL_CODES.some((form) => form.test(code)) && (/[a-z〒]/i.test(code) || !readZip(code));
}

function isOtherPrefix(letters: string, digits: string): boolean {
  const state = stateAbbreviation(letters);
  if (state !== undefined) return !zipFitsState(readZip(digits)?.zip ?? '', state);
  return letters.length === 1 || isUnitedStates(letters) === false;
}

/**
 * Whether state and postal code together speak for another country, where no column says so. Four digits
 * alone never do: they may be a ZIP code whose leading zero is lost.
 */
export function isForeignPlace(state: string, zip: string): boolean {
  if (state.length > LONGEST) return false;
  const home = stateAbbreviation(state);
  if (home !== undefined) return home === 'WA' && /^6\d{3}$/.test(zip);
  if (CANADIAN.has(placeKey(state)) && /^\d{5}(?:-\d{4})?$/.test(zip)) return false;
  return foreignState(state) || foreignPostalCode(zip) || JAPANESE.test(zip);
}
