import { expect, test } from 'vitest';
import { mayBeMisplaced } from './mayBeMisplaced.ts';
import { placeInWrongCell } from './placeInWrongCell.ts';

/** What the quick test says of `street|city|state|zip`. */
function isDoubtful(text: string): boolean {
  const [street, city, state, zip] = text.split('|').map((cell) => {
    const bytes = new TextEncoder().encode(cell);
    return { bytes, from: 0, to: bytes.length };
  });
  return street && city && state && zip ? mayBeMisplaced(street, city, state, zip) : false;
}

/** `street|city|state|zip` put right, as the same kind of text; undefined if nothing changes. */
function repaired(text: string): string | undefined {
  const [street = '', city = '', state = '', zip = ''] = text.split('|');
  const cells = placeInWrongCell({ street, city, state, zip });
  if (!cells.changed) return undefined;
  expect(isDoubtful(text)).toBe(true);
  return [cells.street, cells.city, cells.state, cells.zip].join('|');
}

test.each([
  // City and state in the city.
  ['1 Elm St|Hoboken, NJ||07030', '1 Elm St|Hoboken|NJ|07030'],
  ['1 Elm St|Hoboken, NJ|NJ|07030', '1 Elm St|Hoboken|NJ|07030'],
  ['1 Elm St|Hoboken NJ|New Jersey|07030', '1 Elm St|Hoboken|New Jersey|07030'],
  ['1 Elm St|Hoboken, N.J.|NJ|07030', '1 Elm St|Hoboken|NJ|07030'],
  ['1 Elm St|Hoboken, Nj|NJ|07030', '1 Elm St|Hoboken|NJ|07030'],
  ['1 Elm St|hoboken nj||07030', '1 Elm St|hoboken|NJ|07030'],
  ['1 Elm St|Hoboken, New Jersey|NJ|7030', '1 Elm St|Hoboken|NJ|7030'],
  ['1 Elm St|Washington, D.C.|DC|20001', '1 Elm St|Washington|DC|20001'],
  ['1 Elm St|Washington DC||20001', '1 Elm St|Washington|DC|20001'],
  ['1 Elm St|Austin TX 78701||', '1 Elm St|Austin|TX|78701'],
  ['1 Elm St|Austin, TX 78701|TX|78701', '1 Elm St|Austin|TX|78701'],
  ['1 Elm St|Austin, TX 78701-1234||', '1 Elm St|Austin|TX|78701'],
  ['1 Elm St|Austin 78701|TX|', '1 Elm St|Austin|TX|78701'],
  ['1 Elm St|Austin, 78701|TX|78701', '1 Elm St|Austin|TX|78701'],
  ['1 Elm St|78701 Austin|TX|', '1 Elm St|Austin|TX|78701'],
  ['1 Elm St|78701|TX|Austin', '1 Elm St|Austin|TX|78701'],
  ['1 Elm St|Portland Oregon|OR|97201', '1 Elm St|Portland|OR|97201'],
  // State and ZIP code.
  ['1 Elm St|Salem|OR 97301|', '1 Elm St|Salem|OR|97301'],
  ['1 Elm St|Salem|OR 97301|97301', '1 Elm St|Salem|OR|97301'],
  ['1 Elm St|Salem|Oregon, 97301|', '1 Elm St|Salem|OR|97301'],
  ['1 Elm St|Salem|97301|OR', '1 Elm St|Salem|OR|97301'],
  ['1 Elm St|Salem||OR 97301', '1 Elm St|Salem|OR|97301'],
  ['1 Elm St||Salem, OR|97301', '1 Elm St|Salem|OR|97301'],
  ['1 Elm St|||Salem, OR 97301', '1 Elm St|Salem|OR|97301'],
  ['1 Elm St||Salem, OR 97301|', '1 Elm St|Salem|OR|97301'],
  ['1 Elm St|Salem|Salem, OR|97301', '1 Elm St|Salem|OR|97301'],
  ['1 Elm St|Salem||OR', '1 Elm St|Salem|OR|'],
  // The whole address in the street.
  ['1 Elm St, Newark, NJ 07102|||', '1 Elm St|Newark|NJ|07102'],
  ['1 Elm St Newark NJ 07102|||', '1 Elm St|Newark|NJ|07102'],
  ['1 Elm St, Newark, NJ 07102|Newark|NJ|07102', '1 Elm St|Newark|NJ|07102'],
  ['1 Elm St, Newark, NJ|||07102', '1 Elm St|Newark|NJ|07102'],
  ['1 Elm St, Apt 4, Newark, New Jersey 07102|Newark||', '1 Elm St Apt 4|Newark|NJ|07102'],
  ['PO Box 9, Truro, MA 02666|||2666', 'PO Box 9|Truro|MA|2666'],
  // The city again at the street's end.
  ['1 Elm St, Newark|Newark|NJ|07102', '1 Elm St|Newark|NJ|07102'],
  ['1 Elm St Newark|Newark|NJ|07102', '1 Elm St|Newark|NJ|07102'],
  ['1 ELM ST NEWARK|Newark|NJ|07102', '1 ELM ST|Newark|NJ|07102'],
  ['1 Elm St, Newark, NJ|Newark|NJ|07102', '1 Elm St|Newark|NJ|07102'],
  ['1 Elm St Apt 4 Newark|Newark|NJ|07102', '1 Elm St Apt 4|Newark|NJ|07102'],
  ['1 Boston St, Boston|Boston|MA|02108', '1 Boston St|Boston|MA|02108'],
  ['1 Elm St, New York|New York|NY|10001', '1 Elm St|New York|NY|10001'],
  ['1 Elm St, New York, New York|New York|NY|10001', '1 Elm St|New York|NY|10001'],
  ['1 Elm St, Salt Lake City|Salt Lake City|UT|84101', '1 Elm St|Salt Lake City|UT|84101'],
])('%s', (text, expected) => {
  expect(repaired(text)).toBe(expected);
});

test.each([
  '1 Elm St|Newark|NJ|07102',
  '1 Elm St, Apt 4|Newark|NJ|07102',
  '12 Boston|Boston|MA|02108',
  '12 Boston St|Boston|MA|02108',
  '12 Boston Ave||MA|02108',
  '5 Camino Santa Fe|Santa Fe|NM|87501',
  '12 Avenue Newark|Newark|NJ|07102',
  '12 Main St NE|Washington|DC|20002',
  '12 Main St NE|||',
  '200 K St NE||DC|20002',
  '12345 Main St|Newark|NJ|07102',
  'PO Box 12345|Newark|NJ|07102',
  '100 Hwy 12345|Newark|NJ|07102',
  // The cells contradict each other: not for us to say which is right.
  '1 Elm St|Hoboken, NJ|NY|07030',
  '1 Elm St|Hoboken, NJ||10001',
  '1 Elm St|Austin TX 78701|TX|78702',
  '1 Elm St|Salem|OR 97301|97302',
  '1 Elm St|Portland|OR 97301 Salem|',
  '1 Elm St, Newark, NJ 07102|Hoboken|NJ|07030',
  '1 Elm St, Newark, NJ 07102|Newark|NJ|07103',
  // Cities that look like more.
  '1 Elm St|New York|NY|10001',
  '1 Elm St|Mid Florida|FL|32745',
  '1 Elm St|Washington|WA|98101',
  '1 Elm St|Port Washington|NY|11050',
  '1 Elm St|West New York|NJ|07093',
  '1 Elm St|Kansas City|KS|66101',
  '1 Elm St|Indiana|PA|15701',
  '1 Elm St|Fort Washington|MD|20744',
  '1 Elm St|East LA|CA|90022',
  '1 Elm St|EAST LA||90022',
  '1 Elm St|Nassau Co|NY|11501',
  '1 Elm St|Truth or Consequences|NM|87901',
  '1 Elm St|Fond du Lac|WI|54935',
  '1 Elm St|APO|AE|09012',
  // Other countries.
  '410 Rue Laval|Ottawa|ON|K1A 0B1',
  '410 Rue Laval|Ottawa, ON||K1A 0B1',
  '22 George St|Perth|WA 6000|',
  'Torstr 12|10115 Berlin||',
  '5 Rue Cler|75007 Paris||',
  '|||',
])('%s stays', (text) => {
  expect(repaired(text)).toBeUndefined();
});

test.each([
  '12 Harbor Rd|Hoboken|NJ|07030',
  '12 Harbor Rd Apt 4|Salt Lake City|UT|84101-1234',
  '12 HARBOR RD|NEW YORK|New York|10001',
  '12 Harbor Rd, Apt 4|Hoboken|NJ|7030',
  '12 Harbor Lane|Omaha|NE|68102',
])('%s is ruled out at once', (text) => {
  expect(isDoubtful(text)).toBe(false);
});
