import type { AddressPlace } from '../types/matching.ts';

/** What a column can be by its name. */
export type HeaderRole =
  | 'first name'
  | 'middle name'
  | 'last name'
  | 'full name'
  | 'name suffix'
  | 'birth date'
  | 'email'
  | 'country'
  | 'zip'
  | 'plus four'
  | 'state'
  | 'city'
  /** City and state, or with the ZIP code, in one. */
  | 'place'
  /** A line of the address; `line` says which. */
  | 'address line'
  | 'whole address'
  | 'house number'
  | 'house number suffix'
  | 'direction before'
  | 'street name'
  | 'street type'
  | 'direction after'
  | 'unit type'
  | 'unit';

/** Whose name, or which address: the same for columns that belong together. */
export interface HeaderGroup {
  /** Empty if the name says nothing of it. */
  readonly person: '' | 'owner' | 'spouse' | 'parent' | 'child' | 'staff';
  /** Which of several kinds of address. */
  readonly place: AddressPlace;
  /** 1 unless the name counts: `Owner 2`, `Address 2: City`. */
  readonly index: number;
}

export interface HeaderMeaning {
  readonly role: HeaderRole;
  readonly group: HeaderGroup;
  /** Of an address line: 1 for the first; 0 where the name does not count. */
  readonly line: number;
  /** Of an address line: whether the name says street, not just address. */
  readonly isStreet: boolean;
  /** Whether the name says whose it is but not what: `Owner`, `Ship to`. Its cells must look like names. */
  readonly isVague: boolean;
  /** Other words in the name, from 0: of two columns for one thing the plainer name is taken. */
  readonly strangeness: number;
}
