import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { byField, type RecordField } from '../../api/record.ts';
import { Value } from '../clean/value.ts';
import { canonicalText } from './canonicalText.ts';
import { DIRECTIONS } from './directions.ts';
import { PersonKeys } from './personKeys.ts';
import { STREET_TYPES } from './streetTypes.ts';
import { UNITS_WITH_ID } from './unitDesignators.ts';

/** A record's parts, as somebody would say them. */
interface Person {
  readonly first: string;
  readonly last: string;
  readonly number: string;
  readonly direction: string;
  readonly street: string;
  readonly type: string;
  readonly unit: string;
  readonly id: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}

type Texts = Partial<Record<RecordField, string>>;

const NAMES =
  "Ann|Zoë|O'Brien|Smith-Jones|Strauß|Łukasz|Ærø|St. John|E|North|Ng|Mary Ann|Ann Lee|Étienne|" +
  'de la Peña|伟|芳|กิ|กุ|मी|मि';
const STREETS =
  "Main|Oak Hill|15th|5th|E|East|Peña|Martin Luther King|St James|Winston-Salem|O'Hara|2 Mile";
const names = fc.constantFrom(...NAMES.split('|'));
const streets = fc.constantFrom(...STREETS.split('|'));
const person: fc.Arbitrary<Person> = fc.record({
  first: names,
  last: names,
  number: fc.constantFrom('1', '12', '51-2', '5-12', '512', '10 1/2', '1 1/2', '11/2', '5', '51'),
  direction: fc.constantFrom('', ...Object.keys(DIRECTIONS)),
  street: streets,
  type: fc.constantFrom(...Object.keys(STREET_TYPES)),
  unit: fc.constantFrom(...Object.keys(UNITS_WITH_ID)),
  id: fc.constantFrom('', '4', '12', '1-2', '1 2', '2B', 'B', '15'),
  city: fc.constantFrom('Boston', 'San José', 'Winston-Salem'),
  state: fc.constantFrom('MA', 'CA'),
  zip: fc.constantFrom('02108', '95112', ''),
});

/** Ways to write a word that has a role: its abbreviation, and what else the table has. */
const written = (table: Readonly<Record<string, string>>, short: string): string[] =>
  [short, ...(table[short] ?? '').split(' ')].filter(Boolean);

interface Style {
  readonly pick: number;
  readonly change: (text: string) => string;
  readonly sign: string;
}

function texts(of: Person, { pick, change, sign }: Style): Texts {
  const way = (table: Readonly<Record<string, string>>, short: string) => {
    const ways = written(table, short);
    return ways[pick % Math.max(1, ways.length)] ?? '';
  };
  const unit = of.id && `${way(UNITS_WITH_ID, of.unit)} ${sign}${of.id}`;
  const parts = [
    of.number,
    way(DIRECTIONS, of.direction),
    change(of.street),
    way(STREET_TYPES, of.type),
    unit,
  ];
  return {
    first_name: change(of.first),
    last_name: change(of.last),
    address_1: parts.filter(Boolean).join(' '),
    city: change(of.city),
    state: of.state,
    zipcode: of.zip,
  };
}

const AS_SAID: Style = { pick: 0, change: (text) => text, sign: '' };

/** Ways to write the same. */
const styles: fc.Arbitrary<Style> = fc.record({
  pick: fc.nat(9),
  change: fc.constantFrom<Style['change']>(
    (text) => text,
    (text) => text.toUpperCase(),
    (text) => text.toLowerCase(),
    (text) => text.normalize('NFD'),
    (text) => text.replace(/'/g, '’'),
    (text) => text.replace(/'/g, ''),
    (text) => ` ${text} `,
    (text) => `${text}.`,
    (text) => text.replace('ß', 'ss').replace('Æ', 'AE').replace('ø', 'o').replace('Ł', 'L'),
    // Where a hyphen is between letters, so can be a space.
    (text) => text.replace(/(?<=\p{L})-(?=\p{L})/u, ' '),
  ),
  sign: fc.constantFrom('', '#', '# '),
});

const keys = new PersonKeys();

function keyOf(record: Texts): string {
  const values = byField((field) => {
    const made = new Value();
    made.set(record[field] ?? '');
    return made;
  });
  const key = keys.make(values);
  return String.fromCharCode(...key.bytes());
}

test('how a person is written does not matter', () => {
  fc.assert(
    fc.property(person, styles, (who, style) => {
      expect(keyOf(texts(who, style))).toBe(keyOf(texts(who, AS_SAID)));
    }),
    { numRuns: 3_000 },
  );
});

/** All that counts. */
function said({ city, state, zip, unit, id, ...rest }: Person): string {
  return JSON.stringify([rest, id ? [unit, id] : [], zip ? [zip] : [city, state]]);
}

test('who a person is and where matters, but for the city and state where there is a ZIP code', () => {
  fc.assert(
    fc.property(person, person, styles, (one, other, style) => {
      const isSame = said(one) === said(other);
      expect(keyOf(texts(one, AS_SAID)) === keyOf(texts(other, style))).toBe(isSame);
    }),
    { numRuns: 3_000 },
  );
});

test('each part alone matters', () => {
  const parts = ['first', 'last', 'number', 'direction', 'street', 'type', 'unit', 'id'] as const;
  fc.assert(
    fc.property(person, person, fc.constantFrom(...parts), (one, other, part) => {
      const changed = { ...one, [part]: other[part] };
      const isUnseen = part === 'unit' && one.id === '';
      const isSame = isUnseen || one[part] === other[part];
      expect(keyOf(texts(one, AS_SAID)) === keyOf(texts(changed, AS_SAID))).toBe(isSame);
    }),
    { numRuns: 3_000 },
  );
});

const SPREAD = ['first_name', 'last_name', 'address_1', 'city', 'state', 'zipcode'] as const;

/** The fields' texts as a record. */
function recordOf(all: readonly string[]): Texts {
  return Object.fromEntries(SPREAD.map((name, i) => [name, all[i] ?? '']));
}

/** What counts of a record, field by field. */
function counting(all: readonly string[]): string {
  const hasZip = /^\d/.test(all[5] ?? '');
  return JSON.stringify(all.filter((_, i) => !hasZip || i < 3 || i > 4).map(canonicalText));
}

test('letters and digits that move from a field to the next make another person', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '1', ' ', '-', '\n'), maxLength: 4 });
  const fields = fc.tuple(text, text, text, text, text, fc.constantFrom('', ' ', 'a', '1', '11'));
  fc.assert(
    fc.property(fields, fields, fc.nat(5), (a, b, kept) => {
      const other = a.map((of, i) => (i < kept ? of : (b[i] ?? '')));
      const isSame = counting(a) === counting(other);
      expect(keyOf(recordOf(a)) === keyOf(recordOf(other))).toBe(isSame);
    }),
    { numRuns: 3_000 },
  );
});

/** A character that no letter, digit or border comes of, and that only the long way knows. */
const ONLY_LONG = '\u2060';

test('bytes and texts give the same key: what takes the long way is compared with what takes the short one', () => {
  const piece = fc.constantFrom(
    'a',
    'É',
    'ß',
    '1',
    '2',
    ' ',
    '-',
    '/',
    '.',
    ',',
    "'",
    '#',
    'st',
    '½',
  );
  const text = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(text, text, (name, address) => {
      const [short, other] = [
        { first_name: name, address_1: address },
        { first_name: `${name}${ONLY_LONG}`, address_1: `${address}${ONLY_LONG}` },
      ];
      expect(keyOf(other)).toBe(keyOf(short));
    }),
    { numRuns: 3_000 },
  );
});
