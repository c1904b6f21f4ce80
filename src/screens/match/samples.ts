import type { RecordField } from '../../api/record.ts';
import { RecordMaker } from '../../lists/clean/recordMaker.ts';
import type { Matching, Profile } from '../../lists/types.ts';

/** How many samples a field shows. */
const SHOWN = 3;

/** The first different values of each field as they will be sent, from a few rows. */
export function samplesOf(
  matching: Matching,
  rows: readonly (readonly string[])[],
): { readonly [field in RecordField]: readonly string[] } {
  const maker = new RecordMaker(matching, { rowsWithEmail: 'auto', bodyBytes: 0 }, () => undefined);
  const made = rows.map((cells) => ({ ...maker.make([...cells]).values }));
  const ofField = (field: RecordField) =>
    [...new Set(made.map((values) => values[field]))].filter((text) => text !== '').slice(0, SHOWN);
  return {
    external_id: ofField('external_id'),
    first_name: ofField('first_name'),
    last_name: ofField('last_name'),
    address_1: ofField('address_1'),
    city: ofField('city'),
    state: ofField('state'),
    zipcode: ofField('zipcode'),
  };
}

/** How many rows have nothing in the columns that a field is taken from, and what share has something. */
export function fillOf(
  columns: readonly number[],
  profile: Profile,
): { readonly blank: number; readonly share: number } {
  const blank = Math.min(...columns.map((index) => profile.columns[index]?.blank ?? 0));
  return { blank, share: profile.rows > 0 ? 1 - blank / profile.rows : 1 };
}
