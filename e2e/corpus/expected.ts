import type { Format } from '../../src/lists/types/format.ts';
import type { ListNotice, Profile } from '../../src/lists/types/profile.ts';

/** The expected content of a file in this folder. */
export interface Expected {
  readonly format: Format;
  readonly header: readonly string[];
  /** Rows by their spreadsheet row numbers. */
  readonly rows: { readonly [rowNumber: number]: readonly string[] };
  readonly notices?: readonly ListNotice[];
  /** Counts that are not 0: lines that aren't rows, and rows that are too short or too long. */
  readonly counts?: Partial<Pick<Profile, 'linesAbove' | 'blankLines' | 'widest'>> & {
    readonly short?: readonly number[];
    readonly long?: readonly number[];
  };
  /** Required columns that the matching doesn't find. */
  readonly lacking?: readonly string[];
}

const CSV: Format = { encoding: 'utf-8', delimiter: ',', headerLine: 1 };

const HEADER = ['First Name', 'Last Name', 'Address', 'City', 'State', 'Zip'];
const ANN = ['Ann', 'Lee', '1 Main St', 'Boston', 'MA', '02108'];
const BOB = ['Bob', 'Ray', '2 Elm St', 'Salem', 'MA', '01970'];
const CAT = ['Cat', 'Poe', '3 Oak Rd', 'Malden', 'MA', '02148'];
const DAN = ['Dan', 'Roe', '4 Ash Ct', 'Lynn', 'MA', '01901'];
const EVE = ['Eve', 'Doe', '5 Fir Ln', 'Quincy', 'MA', '02169'];

const INTERNATIONAL = {
  2: ['Zoë', 'Lee', '1 Main St', 'Boston', 'MA', '02108'],
  3: ['Łukasz', 'Żak', '2 Elm St, "Rear"', 'Salem', 'MA', '01970'],
  4: ['张伟', 'Wang', '3 Oak Rd', 'Malden', 'MA', '02148'],
};

export const EXPECTED: { readonly [file: string]: Expected } = {
  'binary-in-the-middle.csv': {
    format: CSV,
    header: HEADER,
    rows: {
      2: ANN,
      3: ANN.with(2, '2 Main St'),
      4: ANN.with(2, '3 Main St'),
      5: ['B\0b', 'Ray', '\x01\x02\x03\0\0', 'Salem', 'MA', '01970'],
      6: CAT.with(2, '5 Oak Rd'),
    },
    notices: [{ kind: 'binary data', rowNumber: 5 }],
  },
  'blank-lines.csv': {
    format: { ...CSV, headerLine: 2 },
    header: HEADER,
    rows: { 4: ANN, 7: BOB },
    counts: { blankLines: 8 },
  },
  'cyrillic-utf16le-without-mark.csv': {
    format: { encoding: 'utf-16le', delimiter: ';', headerLine: 1 },
    header: ['Имя', 'Фамилия', 'Адрес', 'Город', 'Индекс'],
    rows: {
      2: ['Иван', 'Петров', 'улица Ленина, дом 7', 'Москва', '02108'],
      3: ['Анна', 'Смирнова', 'проспект Мира', 'Казань', '01970'],
    },
    lacking: ['first_name', 'last_name', 'address_1'],
  },
  'decimal-commas.csv': {
    format: { ...CSV, delimiter: ';' },
    header: ['First Name', 'Last Name', 'Address', 'Zip', 'Amount', 'Rate'],
    rows: {
      2: ['Ann', 'Lee', '1 Main St', '02108', '1,50', '0,1'],
      3: ['Bob', 'Ray', '2 Elm St', '01970', '2,25', '0,2'],
      4: ['Cat', 'Poe', '3 Oak Rd', '02148', '3,75', '0,3'],
    },
  },
  'european-excel.csv': {
    format: { ...CSV, encoding: 'windows-1252', delimiter: ';' },
    header: ['Vorname', 'Nachname', 'Straße', 'Ort', 'Bundesland', 'PLZ', 'Umsatz'],
    rows: {
      2: ['Jürgen', 'Müller', '12 Rue de l’Été, Apt 3', 'Genève, NY', 'NY', '14456', '1.234,50 €'],
      3: ['Zoë', 'Brontë', '4 Oak St', 'Springfield', 'IL', '62701', '99,95 €'],
    },
    notices: [
      {
        kind: 'encoding guessed',
        to: 'windows-1252',
        samples: ['Straße', 'Jürgen', 'Müller'],
      },
    ],
  },
  'excel-sep-line.csv': {
    format: { ...CSV, delimiter: ';', headerLine: 2 },
    header: HEADER,
    rows: { 3: ANN.with(2, '1 Main St, Apt 2') },
    counts: { linesAbove: 1 },
  },
  'invisible.csv': {
    format: CSV,
    header: ['First\u00a0Name', 'Last Name\u200b', 'Address', 'City', 'State', 'Zip'],
    rows: {
      2: [
        '\u00a0Ann\u00a0',
        'Le\u200be',
        '1\u00a0Main\u00a0St',
        'Boston\u00ad',
        'MA\u2060',
        '02108\u202c',
      ],
    },
  },
  'line-breaks-in-cells.csv': {
    format: CSV,
    header: [...HEADER, 'Notes\r\nof ours'],
    rows: {
      2: [...ANN.with(2, '1 Main St\r\nApt 2'), 'said "no",\ncalled\rback'],
      3: [...BOB, '\n'],
    },
  },
  'lists-in-cells.csv': {
    format: CSV,
    header: ['First Name', 'Last Name', 'Address', 'Zip', 'Tags'],
    rows: {
      2: ['Ann', 'Lee', '1 Main St', '02108', 'a;b;c'],
      3: ['Bob', 'Ray', '2 Elm St', '01970', 'a;b;c'],
      4: ['Cat', 'Poe', '3 Oak Rd', '02148', 'd;e;f'],
    },
  },
  'lone-quotes.csv': {
    format: CSV,
    header: HEADER,
    rows: {
      2: ANN,
      3: ['Bob,Ray,2 Elm St,Salem,MA,01970\nCat,Poe,"3 Oak Rd', 'Malden', 'MA', '02148'],
      4: DAN,
    },
    notices: [{ kind: 'rows run together', rowNumber: 3 }],
    counts: { short: [3] },
  },
  'marked-but-windows-1252.csv': {
    format: { ...CSV, encoding: 'windows-1252' },
    header: HEADER,
    rows: { 2: BOB.with(0, 'René') },
    notices: [{ kind: 'encoding changed', to: 'windows-1252', samples: ['René'], rowNumber: 2 }],
  },
  'mixed-line-ends.csv': {
    format: CSV,
    header: HEADER,
    rows: { 2: ANN, 3: BOB, 4: CAT.with(2, '3 Oak Rd\nUnit 4'), 6: DAN, 8: EVE },
    counts: { blankLines: 2 },
  },
  'mostly-short-rows.csv': {
    format: { ...CSV, delimiter: '|' },
    header: HEADER,
    rows: { 2: ['Bob'], 3: ['Bob'], 4: ANN.with(5, ','), 5: ['Bob'] },
    counts: { short: [2, 3, 5] },
  },
  'no-line-end.csv': { format: CSV, header: HEADER, rows: { 2: ANN } },
  'odd-header.csv': {
    format: CSV,
    header: [
      'First Name',
      '',
      'Last Name',
      'Address',
      'Zip',
      '__proto__',
      'note',
      'note',
      'constructor',
      '',
    ],
    rows: {
      2: ['Ann', 'x', 'Lee', '1 Main St', '02108', 'p', 'a', 'b', 'c', ''],
      3: ['Bob', 'y', 'Ray', '2 Elm St', '01970', 'q', 'd', 'e', 'f', 'g'],
    },
    notices: [
      { kind: 'blank header names', columns: [1, 9] },
      { kind: 'repeated header names', names: ['note'] },
    ],
  },
  'old-mac.csv': {
    format: CSV,
    header: HEADER,
    rows: { 2: ANN.with(2, '1 Main St\rRear'), 3: BOB },
  },
  'one-broken-byte.csv': {
    format: CSV,
    header: HEADER,
    rows: {
      ...Object.fromEntries(Array.from({ length: 10 }, (_, i) => [i + 2, ANN.with(0, 'Zoë')])),
      12: BOB.with(0, 'Ren\ufffd'),
    },
    notices: [{ kind: 'broken characters', rowNumber: 12 }],
  },
  'one-column.csv': {
    format: CSV,
    header: ['Full Name'],
    rows: { 2: ['Ann Lee'], 3: ['Bob Ray'], 4: ['Poe, Cat'] },
    notices: [{ kind: 'one column' }],
    lacking: ['address_1', 'zipcode or city and state'],
  },
  'line-end-in-last-cell.csv': {
    format: CSV,
    header: ['First Name', 'Last Name', 'Zip', 'Address'],
    rows: { 2: ['Ann', 'Lee', '02108', '1 Main St\n'] },
  },
  'pipe.csv': {
    format: { ...CSV, delimiter: '|' },
    header: HEADER,
    rows: {
      2: ANN.with(2, '1 Main St, Apt 2'),
      3: BOB.with(1, 'Ray, Jr.').with(2, '2 Elm St; Rear'),
      4: CAT.with(0, 'Cat|Kit'),
    },
  },
  'quotes.csv': {
    format: CSV,
    header: HEADER,
    rows: {
      2: ANN.with(1, 'Lee "Annie"').with(2, '1 Main St 5" pipe'),
      3: BOB.with(2, '2 Elm St, #3').with(3, ''),
      4: CAT.with(1, '"Poe"').with(5, '="02148"'),
      5: DAN.with(2, "'4 Ash Ct'").with(5, "'01901"),
    },
  },
  'short-and-long-rows.csv': {
    format: CSV,
    header: HEADER,
    rows: { 2: ANN, 3: ['Bob', 'Ray'], 4: [...CAT, 'more', 'and more'] },
    counts: { short: [3], long: [4], widest: 8 },
  },
  'tabs.txt': {
    format: { ...CSV, delimiter: '\t' },
    header: HEADER,
    rows: {
      2: ANN.with(2, '1 Main St, Apt 2'),
      3: BOB.with(2, '2 "Elm" St'),
      4: ['', 'Poe', '', '', 'MA', ''],
    },
  },
  'title-above-header.csv': {
    format: { ...CSV, headerLine: 4 },
    header: HEADER,
    rows: { 5: ANN, 6: BOB },
    counts: { linesAbove: 2, blankLines: 1 },
  },
  'trailing-delimiters.csv': {
    format: CSV,
    header: [...HEADER, ''],
    rows: { 2: [...ANN, ''], 3: [...BOB, ''] },
    notices: [{ kind: 'blank header names', columns: [6] }],
  },
  'two-marks.csv': {
    format: CSV,
    header: HEADER.with(0, '\ufeffFirst Name'),
    rows: { 2: ANN },
  },
  'unclosed-quote.csv': {
    format: CSV,
    header: HEADER,
    rows: { 2: ANN, 3: BOB.with(1, '"Ray'), 4: CAT },
    notices: [{ kind: 'unclosed quote', rowNumber: 3 }],
  },
  'unicode-text-utf16le.txt': {
    format: { ...CSV, encoding: 'utf-16le', delimiter: '\t' },
    header: HEADER,
    rows: INTERNATIONAL,
  },
  'utf16be-without-mark.csv': {
    format: { ...CSV, encoding: 'utf-16be', delimiter: '|' },
    header: HEADER,
    rows: INTERNATIONAL,
  },
  'utf16be.csv': {
    format: { ...CSV, encoding: 'utf-16be', delimiter: ';' },
    header: HEADER,
    rows: INTERNATIONAL,
  },
  'utf16le-without-mark.csv': {
    format: { ...CSV, encoding: 'utf-16le' },
    header: HEADER,
    rows: INTERNATIONAL,
  },
  'utf8-with-mark.csv': { format: CSV, header: HEADER, rows: { 2: ANN.with(0, 'Zoë') } },
  'without-header.csv': {
    format: { ...CSV, headerLine: 0 },
    header: ['', '', '', '', '', ''],
    rows: { 1: ANN, 2: BOB },
  },
};
