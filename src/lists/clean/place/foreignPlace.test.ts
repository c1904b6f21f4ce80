import { expect, test } from 'vitest';
import { foreignPostalCode, foreignState, isForeignPlace } from './foreignPlace.ts';
import { stateAbbreviation } from './state.ts';

/** The parts between vertical bars. */
function list(text: string): string[] {
  return text.replaceAll('\n', '').split('|');
}

test.each(
  list(`K1A 0B1|k1a0b1|K1A-0B1|M5V 3L9|NW8 9AY|nw8 9ay|SW1A 1AA|M1 1AE|EC1A1BB|B33 8TH|D02 AF30|
150-0001|〒650-0001|1012 AB|1012AB|1234-567|01310-100|00-950|110 01|560 001|D-10115|F-75001|
CH-8001|DE-10115|A-1010|SE-111 22|AD500`),
)('%s is a postal code of another country', (code) => {
  expect(foreignPostalCode(code)).toBe(true);
});

test.each(
  list(`|07030|7030|501|07030-1234|070301234|07030 1234|7030.0|7,030|7.03E+03|NJ 07030|NJ-07030|
US-02108|DE-19901|2000|10115|none|N/A|12 Harbor Rd|Boston, MA 02108|123456|00000`),
)('%s is no postal code of another country', (code) => {
  expect(foreignPostalCode(code)).toBe(false);
});

test.each(
  list(`ON|on|Ontario|QC|Québec|Quebec|PQ|BC|B.C.|British Columbia|Ont.|Alta.|Nova Scotia|PEI|
Prince Edward Island|Newfoundland and Labrador|NSW|New South Wales|VIC|Victoria|QLD|
Queensland|Tasmania|ACT|CDMX|Ciudad de México|Jalisco|Jal.|Nuevo León|Nuevo Leon|
Baja California|Baja California Sur|Yucatán|England|Greater London|Scotland|Bavaria|Bayern|
Maharashtra|São Paulo|Ile-de-France|Lombardia|Catalunya|Ontario, Canada|ON - Ontario`),
)('%s is a state of another country', (state) => {
  expect(foreignState(state)).toBe(true);
});

test.each(
  list(`|NJ|CA|WA|DE|IN|Mich|Mich.|New Jersey|Georgia|XX|Boston|PR|Puerto Rico|AE|N/A|New Mexico|
constructor`),
)('%s is no state of another country', (state) => {
  expect(foreignState(state)).toBe(false);
});

test.each([
  ['ON', 'K1A 0B1', true],
  ['', 'K1A 0B1', true],
  ['NSW', '2000', true],
  ['WA', '6000', true],
  ['CDMX', '06600', true],
  ['', '650-0001', true],
  ['', 'NW8 9AY', true],
  ['NJ', '7030', false],
  ['MA', '2108', false],
  ['WA', '98101', false],
  ['', '2000', false],
  ['NB', '68102', false],
  ['', '', false],
  ['NJ', 'K1A 0B1', false],
])('a place with the state %s and the postal code %s is abroad: %s', (state, zip, expected) => {
  expect(isForeignPlace(state, zip)).toBe(expected);
});

test('no state of the United States is taken for one of another country', () => {
  for (const name of ['AL', 'Ala', 'New York', 'N Mex', 'Virgin Islands', 'APO AE', 'Mass', 'Colo'])
    expect([stateAbbreviation(name) !== undefined, foreignState(name)]).toEqual([true, false]);
});
