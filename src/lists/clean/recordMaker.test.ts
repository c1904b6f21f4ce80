import { describe, expect, test } from 'vitest';
import type { Matching } from '../types/matching.ts';
import type { PlanOptions, RepairKind } from '../types/plan.ts';
import { ByteLines } from '../read/lines/byteLines.ts';
import { lineOf, type Line } from '../read/lines/lines.ts';
import { RecordMaker, valueTexts } from './recordMaker.ts';

const MATCHING: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'joined', columns: [2, 3] },
  city: { kind: 'column', column: 4 },
  state: { kind: 'column', column: 5 },
  zipcode: { kind: 'column', column: 6 },
};

/** The same from texts and from bytes. */
function made(
  cells: string[],
  without: RepairKind[] = [],
  matching = MATCHING,
  more: Partial<PlanOptions> = {},
) {
  const record = madeFrom(lineOf(cells), without, matching, more);
  expect(madeFrom(bytesLine(cells), without, matching, more)).toEqual(record);
  return record;
}

function bytesLine(cells: string[]): Line {
  const text = cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',');
  const lines = new ByteLines({ encoding: 'utf-8', delimiter: ',' });
  lines.split(Uint8Array.from(new TextEncoder().encode(`${text}\n`)));
  return lines.at(0);
}

function madeFrom(
  line: Line,
  without: RepairKind[],
  matching: Matching,
  more: Partial<PlanOptions>,
) {
  const told: [RepairKind, string, string][] = [];
  const options: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000, without, ...more };
  const maker = new RecordMaker(matching, options, (...repair) => told.push(repair));
  const { values, unsentName, reason } = maker.make(line);
  return { values: valueTexts(values), unsentName, reason, told };
}

const GOOD = ['Ann', 'Lee', '1 Main St', 'Apt 2', 'Boston', 'MA', '02108'];

test('a good row goes as it is, its address joined', () => {
  const { values, reason, told } = made(GOOD);
  expect(values).toMatchObject({
    first_name: 'Ann',
    address_1: '1 Main St Apt 2',
    zipcode: '02108',
  });
  expect(reason).toBeUndefined();
  expect(told).toEqual([]);
});

test('each repair is told, before and after', () => {
  const cells = [' Ann ', 'Lee\u200b', '"1 Main St"', '', 'Boston', 'Massachusetts', "'2108"];
  const { values, told } = made(cells);
  expect(values).toMatchObject({
    first_name: 'Ann',
    last_name: 'Lee',
    address_1: '1 Main St',
    state: 'MA',
    zipcode: '02108',
  });
  expect(new Map(told.map(([kind, before, after]) => [kind, `${before}>${after}`]))).toEqual(
    new Map([
      ['stray quotes removed', "'2108>2108"],
      ['state abbreviated', 'Massachusetts>MA'],
      ['ZIP padded', '2108>02108'],
      ['spaces trimmed', ' Ann >Ann'],
      ['invisible characters removed', 'Lee\u200b>Lee'],
    ]),
  );
});

test.each<[RepairKind, number, string]>([
  ['spaces trimmed', 0, ' Ann'],
  ['invisible characters removed', 1, 'Lee\u200b'],
  ['stray quotes removed', 4, '"Boston"'],
  ['stray quotes removed', 4, '‘Boston’'],
  ['stray commas removed', 4, 'Boston,'],
  ['HTML entities decoded', 4, 'Bos&#116;on'],
  ['garbled characters fixed', 4, 'San JosÃ©'],
  ['accents composed', 0, 'Jose\u0301'],
  ['full-width characters replaced', 0, 'Ｋａｉ'],
  ['symbols removed', 0, 'Mia 🌸'],
  ['placeholder left out', 4, 'N/A'],
  ['state abbreviated', 5, 'Massachusetts'],
  ['ZIP padded', 6, '2108'],
  ['ZIP+4 shortened', 6, '02108-1234'],
  ['ZIP from number', 6, '7030.0'],
  ['ZIP from text', 6, 'MA 02108'],
  ['ZIP left out', 6, 'K1A 0B1'],
])('without “%s” a value stays as it is', (kind, column, cell) => {
  const cells = GOOD.with(column, cell);
  const fields = [
    'first_name',
    'last_name',
    'address_1',
    'address_1',
    'city',
    'state',
    'zipcode',
  ] as const;
  const field = fields[column] ?? 'city';
  expect(made(cells).values[field]).not.toBe(cell);
  expect(made(cells, [kind]).values[field]).toBe(cell);
});

test.each([
  [0, 'no first name'],
  [1, 'no last name'],
  [2, 'no street address'],
  [6, undefined],
])('without column %i: %s', (column, reason) => {
  const cells = column === 2 ? GOOD.with(2, ' ').with(3, '') : GOOD.with(column, '\u00a0');
  expect(made(cells).reason).toBe(reason);
});

test('a row needs a ZIP code, or city and state; what is no ZIP code does not count', () => {
  const lacking = 'no ZIP code, and no city and state';
  expect(made(GOOD.with(4, '').with(5, '')).reason).toBeUndefined();
  expect(made(GOOD.with(4, '').with(6, '')).reason).toBe(lacking);
  expect(made(GOOD.with(5, '').with(6, 'none')).reason).toBe(lacking);
  expect(made(GOOD.with(6, 'none')).values.zipcode).toBe('');
});

test.each([
  'N/A',
  'n.a.',
  'NULL',
  '\\N',
  '-',
  '.',
  '??',
  '—',
  '***',
  '/',
  '####',
  'unknown',
  'TBD',
  'xxx',
  '#N/A',
  '#NAME?',
  '#REF!',
  '#VALUE!',
  '#DIV/0!',
  '#NUM!',
  '#NULL!',
  '#¡VALOR!',
  '#ERROR!',
  '"',
  '〃',
  "''",
  '”',
  ',,',
  'ditto',
  'Same as above',
  '(blank)',
  '[none]',
  '<null>',
  '(Not Set)',
  '-- None --',
  'Not provided',
  'NOT AVAILABLE',
])('%s stands for nothing', (placeholder) => {
  expect(made(GOOD.with(0, placeholder)).reason).toBe('no first name');
  expect(made(GOOD.with(3, placeholder)).values.address_1).toBe('1 Main St');
});

test.each(['Null', 'Na', 'NA', 'X', 'No', 'Nan', 'Blank', 'Ditto', 'Same', 'Nunn', 'Tran', 'Xu'])(
  '%s can be a name',
  (name) => {
    expect(made(GOOD.with(1, name))).toMatchObject({ values: { last_name: name }, told: [] });
  },
);

test.each([
  ['\u00a0Ann\u00a0', 'Ann'],
  ['\ufeffAnn', 'Ann'],
  ['An\u00adn', 'Ann'],
  ['Ann\u2028\u3000Lee', 'Ann Lee'],
  ['="Ann"', 'Ann'],
  ['“Ann”', 'Ann'],
  ['Ann ,', 'Ann'],
  ["O'Neil", "O'Neil"],
  ["'t Hooft", "'t Hooft"],
  ['“Ann” Lee', 'Lee'],
])('%j is sent as %j', (cell, value) => {
  expect(made(GOOD.with(0, cell)).values.first_name).toBe(value);
});

test.each(['NA', 'na', 'Null', 'Same'])('%s stands for nothing where no name belongs', (filler) => {
  expect(made(GOOD.with(2, filler).with(3, '')).reason).toBe('no street address');
  expect(made(GOOD.with(4, filler)).values.city).toBe('');
});

test('symbols are removed from names only', () => {
  const { values, told } = made(GOOD.with(0, 'Mia 🌸').with(2, '1 Main St ★'));
  expect(values).toMatchObject({ first_name: 'Mia', address_1: '1 Main St ★ Apt 2' });
  expect(told).toEqual([['symbols removed', 'Mia 🌸', 'Mia']]);
  expect(made(GOOD.with(0, '🌸')).reason).toBe('no first name');
  const without = made(GOOD.with(0, 'Mia 🌸'), ['symbols removed']);
  expect(without.values.first_name).toBe('Mia 🌸');
});

test('a short row lacks what it does not have', () => {
  expect(made(['Ann', 'Lee']).reason).toBe('no street address');
});

test('a full name serves as first and last name', () => {
  const matching: Matching = {
    ...MATCHING,
    first_name: { kind: 'first of full name', column: 0 },
    last_name: { kind: 'last of full name', column: 0 },
  };
  const { values, told } = made(GOOD.with(0, 'Smith, John'), [], matching);
  expect(values).toMatchObject({ first_name: 'John', last_name: 'Smith' });
  expect(told).toEqual([['full name split', 'Smith, John', 'John | Smith']]);
});

describe('outside the United States', () => {
  const COUNTRY = 7;
  const made8 = (city: string, state: string, zip: string, country: string, anyway = false) =>
    made([...GOOD.slice(0, 4), city, state, zip, country], [], MATCHING, {
      countryColumn: COUNTRY,
      ...(anyway ? { sendAnyway: ['outside the United States'] } : {}),
    });

  test.each([
    ['Ottawa', 'ON', 'K1A 0B1', 'Canada'],
    ['London', '', 'NW8 9AY', 'United Kingdom'],
    ['Berlin', '', '10115', 'Germany'],
    ['Sydney', 'NSW', '2000', 'Australia'],
    ['Ciudad de Mexico', 'CDMX', '06600', 'Mexico'],
    ['Tokyo', '', '650-0001', 'Japan'],
    // By the place alone.
    ['Ottawa', 'Ontario', 'K1A 0B1', ''],
    ['London', '', 'NW8 9AY', ''],
    ['Sydney', 'NSW', '2000', 'unknown'],
    ['Perth', 'WA', '6000', ''],
    ['Berlin', 'DE', '10115', 'DE'],
  ])('%s, %s %s in “%s” stays here, and no ZIP code is made of it', (...place) => {
    const { reason, told } = made8(...place);
    expect(reason).toBe('outside the United States');
    expect(told).toEqual([]);
    const anyway = made8(...place, true);
    expect(anyway.reason).not.toBe('outside the United States');
    expect(['', '10115', '06600']).toContain(anyway.values.zipcode);
  });

  test.each([
    ['Hoboken', 'NJ', '07030', 'United States'],
    ['San Juan', 'PR', '00901', 'Puerto Rico'],
    ['APO', 'AE', '09012', 'USA'],
    ['San Jose', 'CA', '95112', 'CA'],
    ['Boston', 'MA', '2108', 'US'],
    ['London', 'London', '40741', 'US'],
    ['Seattle', 'WA', '98101', ''],
    ['Boston', 'Massachusetts', '02108', ''],
  ])('%s, %s %s in “%s” is sent', (...place) => {
    expect(made8(...place).reason).toBeUndefined();
  });
});

test('names in columns of their own are cleaned by the rules of whole names', () => {
  const { values, told, unsentName } = made(GOOD.with(0, 'Dr. Ann B.').with(1, 'Lee, MD'));
  expect(values).toMatchObject({ first_name: 'Ann', last_name: 'Lee' });
  expect(told).toEqual([
    ['name cleaned', 'Dr. Ann B.', 'Ann'],
    ['name cleaned', 'Lee, MD', 'Lee'],
  ]);
  expect(unsentName).toBe('B. MD');
  const without = made(GOOD.with(0, 'Dr. Ann B.'), ['name cleaned']);
  expect(without.values.first_name).toBe('Dr. Ann B.');
});

test.each([
  ['Acme', 'Plumbing LLC', 'not a person'],
  ['', 'Smith Family Trust', 'not a person'],
  ['Current', 'Resident', 'no one named'],
  ['Mr.', 'Smith', 'no first name'],
  ['John', 'Smith Family Trust', undefined],
] as const)('%s | %s is sent: %s', (first, last, reason) => {
  expect(made(GOOD.with(0, first).with(1, last)).reason).toBe(reason);
});

test('a whole name that is no person’s is sent where the user wants it', () => {
  const matching: Matching = {
    ...MATCHING,
    first_name: { kind: 'first of full name', column: 0 },
    last_name: { kind: 'last of full name', column: 0 },
  };
  const line = lineOf(GOOD.with(0, 'Grace Bible Church'));
  const options: PlanOptions = { rowsWithEmail: 'auto', bodyBytes: 1_000_000 };
  const reasonOf = (more: Partial<PlanOptions>) =>
    new RecordMaker(matching, { ...options, ...more }, () => {}).make(line).reason;
  expect(reasonOf({})).toBe('not a person');
  expect(reasonOf({ sendAnyway: ['not a person'] })).toBeUndefined();
});

const part = (name: 'street' | 'city' | 'state' | 'zip') =>
  ({ kind: 'part of address', columns: [2], part: name }) as const;

test('a whole address of another country stays here, and one without a place lacks its place', () => {
  const maker = new RecordMaker(
    {
      first_name: { kind: 'column', column: 0 },
      last_name: { kind: 'column', column: 1 },
      address_1: part('street'),
      city: part('city'),
      state: part('state'),
      zipcode: part('zip'),
    },
    { rowsWithEmail: 'send', bodyBytes: 0 },
    () => undefined,
  );
  const reasonOf = (address: string) => maker.make(lineOf(['Ann', 'Lee', address])).reason;
  expect(reasonOf('12 Rue de Rivoli, 75001 Paris, France')).toBe('outside the United States');
  expect(reasonOf('33 Lake Dr')).toBe('no ZIP code, and no city and state');
  expect(reasonOf('33 Lake Dr, Boston, MA 02108')).toBeUndefined();
});
