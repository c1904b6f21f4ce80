import type { Header } from './header.ts';
import type { HeaderGroup } from './types.ts';

const PLACES = [
  'mailing',
  'home',
  'residence',
  'billing',
  'shipping',
  'business',
  'property',
] as const;

const PERSONS = ['spouse', 'parent', 'child', 'staff', 'owner'] as const;

/** Whose name, or which address, a header is of. `isLine`: it is a line of an address, which it may number. */
export function headerGroup(header: Header, isLine: boolean): HeaderGroup {
  const index = header.index(isLine);
  const place = placeOf(header);
  // An owner's address, beside the property's, is where mail reaches the owner.
  if (place === '' && header.has('owner') && isOfAddress(header))
    return { person: '', place: 'mailing', index };
  return { person: personOf(header), place, index };
}

function personOf(header: Header): HeaderGroup['person'] {
  const person = PERSONS.find((one) => header.has(one)) ?? '';
  // `Account Owner`, `Lead Owner`: who keeps the record.
  const isKeeper = header.has('person', 'company') && !header.has('name', 'first', 'last', 'full');
  return person === 'owner' && isKeeper ? 'staff' : person;
}

function placeOf(header: Header): HeaderGroup['place'] {
  const named = PLACES.find((one) => header.has(one));
  if (named) return named;
  if (header.has('mail')) return 'mailing';
  if (header.has('company') && isOfAddress(header)) return 'business';
  return header.has('other') ? 'other' : '';
}

function isOfAddress(header: Header): boolean {
  return header.has('address', 'street', 'city', 'state', 'st', 'zip', 'country', 'unit');
}
