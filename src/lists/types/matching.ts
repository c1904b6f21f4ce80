import type { RecordField } from '../../api/record.ts';

/** Where the value of a record's attribute comes from. Columns by index. */
export type FieldSource =
  | { readonly kind: 'column'; readonly column: number }
  | {
      readonly kind: 'first of full name' | 'last of full name';
      readonly column: number;
      /** Whether the column has last names first, without a comma: `SMITH JOHN A`. */
      readonly lastFirst?: boolean | undefined;
    }
  /**
   * Columns joined in order with spaces, such as house number, street, and unit. A cell without a word of
   * its own, `4`, gets its column's designator: `Apt 4`.
   */
  | {
      readonly kind: 'joined';
      readonly columns: readonly number[];
      readonly designators?: { readonly [column: number]: string } | undefined;
    }
  /** From a whole address in one cell, or in several lines of it. */
  | {
      readonly kind: 'part of address';
      readonly columns: readonly number[];
      readonly part: 'street' | 'city' | 'state' | 'zip';
    }
  /** From a cell with a city, a state, and a ZIP code, or two of them. */
  | {
      readonly kind: 'part of place';
      readonly column: number;
      readonly part: 'city' | 'state' | 'zip';
    };

/** Which columns serve as which attributes. `external_id` absent: ours, the row's position. */
export type Matching = { readonly [field in RecordField]?: FieldSource };

/** One of the addresses that a list has for each row: mailing, home, billing… */
export interface ListAddress {
  /** What the columns' names call it; empty if they do not. */
  readonly place: AddressPlace;
  /** 1 unless the list counts them: `Address 2: City`. */
  readonly index: number;
  readonly fields: Pick<Matching, AddressField>;
  readonly countryColumn?: number;
  /** The name that belongs to this address alone: `Shipping Name`. */
  readonly names?: Pick<Matching, 'first_name' | 'last_name'>;
}

export type AddressField = 'address_1' | 'city' | 'state' | 'zipcode';

/** The kinds of address in order of preference, the person's own before those of what they bought or own. */
export const ADDRESS_PLACES = [
  '',
  'mailing',
  'home',
  'residence',
  'billing',
  'shipping',
  'business',
  'property',
  'other',
] as const;

export type AddressPlace = (typeof ADDRESS_PLACES)[number];

/** Why a column was proposed for a field. `as last time`: chosen for a list with the same header. */
export type MatchReason = 'same name' | 'similar name' | 'content' | 'as last time' | 'template';

export interface MatchProposal {
  readonly matching: Matching;
  readonly reasons: { readonly [field in RecordField]?: MatchReason };
  /** The list's own email columns that were recognized; most often one or none. */
  readonly emailColumns: readonly number[];
  /** The column that names each row's country, if one was recognized. */
  readonly countryColumn?: number;
  /** Columns with parts of a name that are not sent: middle names, suffixes, birth dates. */
  readonly personColumns: readonly number[];
  /** The name of the row's own person, whichever address is used. */
  readonly names: Pick<Matching, 'first_name' | 'last_name'>;
  /** The list's addresses, the proposed one first; most often one. */
  readonly addresses: readonly ListAddress[];
}
