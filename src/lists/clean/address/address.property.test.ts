import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mayBeMisplaced } from './mayBeMisplaced.ts';
import { parseAddress } from './parseAddress.ts';
import { parsePlace } from './parsePlace.ts';
import { placeInWrongCell } from './placeInWrongCell.ts';

const NUMBER = fc.oneof(
  fc.integer({ min: 1, max: 99_999 }).map(String),
  fc.constantFrom('12-34', '12 1/2', '221B', 'N123 W456', 'One'),
);
const DIRECTION = fc.constantFrom('', '', '', 'N ', 'SW ', 'East ');
const NAME = fc.constantFrom(
  ...'Main|Harbor|Oak|Cherry Hill|Lake Shore|5th|42nd|Martin Luther King Jr|Park|Old Mill|St James'.split(
    '|',
  ),
);
const TYPE = fc.constantFrom(
  ...'St|Ave|Rd|Blvd|Dr|Ln|Ct|Pl|Way|Street|Avenue|Pkwy|Ter|Cir.'.split('|'),
);
const UNIT = fc.constantFrom(
  ...'| Apt 4| #4| # 12B| Suite 200| Unit C| Fl 2| Bldg 3 Apt 7| NW| Lot 14| PO Box 9'.split('|'),
);
const STREET = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(NUMBER, DIRECTION, NAME, TYPE, UNIT).map(streetOf) },
  fc.constantFrom(
    'PO Box 77',
    'RR 2 Box 5',
    'HC 65 Box 12',
    '100 Hwy 9',
    '4512 State Route 41',
    '450 E 300 S',
  ),
);
const PLACE = fc
  .constantFrom(
    ...(
      'Boston MA 02108|Hoboken NJ 07030|Salt Lake City UT 84101|St. Louis MO 63101|Fort Worth TX 76101|' +
      'New York NY 10001|Washington DC 20001|Winston-Salem NC 27101|North Las Vegas NV 89030|' +
      'East Orange NJ 07018|Kansas City KS 66101|Park City UT 84060|San Juan PR 00901|Lake Forest IL 60045|' +
      "Coeur d'Alene ID 83814|Truth or Consequences NM 87901|West Palm Beach FL 33401|Honolulu HI 96813|APO AE 09012"
    ).split('|'),
  )
  .map((text) => ({ city: text.slice(0, -9), state: text.slice(-8, -6), zip: text.slice(-5) }));
const COUNTRY = fc.constantFrom('', '', 'US', 'USA', 'United States', 'U.S.A.');
const SEPARATOR = fc.constantFrom(', ', ' , ', ',', '\n', '\r\n', '  ', ' | ', '; ', '<br>', ' ');

function streetOf(pieces: readonly [string, string, string, string, string]): string {
  const [number, direction, name, type, unit] = pieces;
  return `${number} ${direction}${name} ${type}${unit}`;
}

test('the parts of an address come back in every form', () => {
  fc.assert(
    fc.property(
      STREET,
      PLACE,
      COUNTRY,
      SEPARATOR,
      fc.boolean(),
      (street, place, country, separator, isUpper) => {
        const { city, state, zip } = place;
        const between = separator === ' ' || separator === '  ' ? separator : ', ';
        const whole = [street, city, `${state}${between}${zip}`, country]
          .filter(Boolean)
          .join(separator);
        const text = isUpper ? whole.toUpperCase() : whole;
        const read = parseAddress(text.replaceAll('<BR>', '<br>'));
        const same = isUpper
          ? { street: street.toUpperCase(), city: city.toUpperCase() }
          : { street, city };
        expect(read).toEqual({ ...same, state, zip });
      },
    ),
    { numRuns: 3_000 },
  );
});

test('city, state and ZIP code come back in every form', () => {
  fc.assert(
    fc.property(
      PLACE,
      COUNTRY,
      SEPARATOR,
      SEPARATOR,
      ({ city, state, zip }, country, first, second) => {
        const text = `${city}${first}${state}${second}${zip} ${country}`;
        expect(parsePlace(text)).toEqual({ city, state, zip });
      },
    ),
  );
});

const CELL = fc.oneof(
  STREET,
  PLACE.map(({ city }) => city),
  PLACE.map(({ state }) => state),
  PLACE.map(({ zip }) => zip),
  PLACE.map(({ city, state }) => `${city}, ${state}`),
  PLACE.map(({ city, state, zip }) => `${city} ${state} ${zip}`),
  fc
    .tuple(STREET, PLACE)
    .map(([street, { city, state, zip }]) => `${street}, ${city}, ${state} ${zip}`),
  fc.tuple(STREET, PLACE).map(([street, { city }]) => `${street} ${city}`),
  fc.constant(''),
);

test('the quick test never rules out what would be put right, and a repair leaves nothing to repair', () => {
  fc.assert(
    fc.property(CELL, CELL, CELL, CELL, (street, city, state, zip) => {
      const repaired = placeInWrongCell({ street, city, state, zip });
      if (!repaired.changed) return;
      const [a, b, c, d] = [street, city, state, zip].map(utf8);
      expect(a && b && c && d && mayBeMisplaced(a, b, c, d)).toBe(true);
      expect(placeInWrongCell(repaired).changed).toBe(false);
    }),
    { numRuns: 5_000 },
  );
});

test('a row in order stays', () => {
  fc.assert(
    fc.property(STREET, PLACE, (street, { city, state, zip }) => {
      expect(placeInWrongCell({ street, city, state, zip }).changed).toBe(false);
    }),
  );
});

/** Pieces of addresses and of anything else, in any order. */
const ANY_TEXT = fc
  .array(
    fc.oneof(CELL, SEPARATOR, fc.string(), fc.constantFrom('é', '\u00a0', '½', '😀', '\0', '#')),
  )
  .map((pieces) => pieces.join(''));

test('any text is read, and what is found is a ZIP code', () => {
  fc.assert(
    fc.property(ANY_TEXT, (text) => {
      for (const found of [parseAddress(text), parsePlace(text)])
        expect(found?.zip ?? '').toMatch(/^(?:\d{5})?$/);
      placeInWrongCell({ street: text, city: text, state: '', zip: text });
    }),
  );
});

function utf8(text: string): { bytes: Uint8Array; from: number; to: number } {
  const bytes = new TextEncoder().encode(text);
  return { bytes, from: 0, to: bytes.length };
}
