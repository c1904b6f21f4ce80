import * as fc from 'fast-check';
import type { Matching } from '../types/matching.ts';
import type { PartOutcome } from '../types/outcome.ts';
import { awkwardCells } from './files.ts';

/** A list of people, few enough different ones that some come twice. */
export interface People {
  readonly header: string[];
  readonly rows: string[][];
}

const first = fc.constantFrom('Ann', 'ann', 'Bob', 'Zoë', ' Ann ', '');
const last = fc.constantFrom('Lee', 'LEE', "O'Hara", 'O’Hara', 'Ray, Jr', '');
const street = fc.constantFrom('1 Main St', '1 Main St.', '2 "Elm" Ave', '', '3 Oak\r\nRd');
const zip = fc.constantFrom('02108', '2108', '02108-1234', '', 'none', '7030.0');
const state = fc.constantFrom('MA', 'massachusetts', 'N.Y.', '');
const email = fc.constantFrom('a@example.org', '', ' ', 'n/a');

const row: fc.Arbitrary<string[]> = fc
  .tuple(first, last, street, fc.constantFrom('Boston', ''), state, zip, email, awkwardCells)
  .map((cells): string[] => cells.slice())
  .chain((cells) =>
    fc.oneof(
      { weight: 6, arbitrary: fc.constant(cells) },
      { weight: 1, arbitrary: fc.nat(7).map((length) => cells.slice(0, length + 1)) },
      { weight: 1, arbitrary: awkwardCells.map((more) => cells.concat(more)) },
    ),
  );

/** Some rows come several times, between others. */
const rows = fc
  .array(row, { minLength: 1, maxLength: 3 })
  .chain((again) =>
    fc.array(fc.oneof(row, fc.constantFrom(...again)), { minLength: 1, maxLength: 25 }),
  );

export const people: fc.Arbitrary<People> = fc.record({
  header: fc
    .tuple(
      fc.constantFrom('e-mail', 'Email', 'EMAIL', 'append_status'),
      fc.constantFrom('', 'zip', '__proto__', 'appended_email'),
    )
    .map((odd) => ['first name', 'last name', 'address', 'city', 'state', 'zip'].concat(odd)),
  rows,
});

/** How the columns of such a list serve. */
export const PEOPLE_MATCHING: Matching = {
  first_name: { kind: 'column', column: 0 },
  last_name: { kind: 'column', column: 1 },
  address_1: { kind: 'column', column: 2 },
  city: { kind: 'column', column: 3 },
  state: { kind: 'column', column: 4 },
  zipcode: { kind: 'column', column: 5 },
};

/** What comes of a part: its result, or why there is none. */
export const partOutcomes: fc.Arbitrary<PartOutcome> = fc.constantFrom<PartOutcome>(
  { kind: 'fetched' },
  { kind: 'fetched' },
  { kind: 'failed', reason: 'the API, "says" so' },
  { kind: 'not sent', reason: 'left out' },
  { kind: 'unknown' },
  { kind: 'pending' },
);
