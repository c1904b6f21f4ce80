import { Header } from './header.ts';
import { headerGroup } from './headerGroup.ts';
import { headerRole } from './headerRole.ts';
import type { HeaderMeaning } from './types.ts';
import { headerWords } from './words.ts';

/** Reads a column's name. Undefined if it names neither a person's name, nor a part of an address, nor an email. */
export function headerMeaning(name: string): HeaderMeaning | undefined {
  const header = new Header(name);
  const role = headerRole(header);
  if (!role) return undefined;
  const isLine = role === 'address line';
  return {
    role,
    group: headerGroup(header, isLine),
    line: isLine ? header.line : 0,
    isStreet: header.has('street', 'st'),
    isVague: role === 'full name' && !header.has('name', 'full', 'first'),
    strangeness: header.strangeness,
  };
}

/** Whether a cell is a column's name rather than a value such as `Main St` or `12 State Rd`. */
export function isColumnName(cell: string): boolean {
  if (/^\s*\d/.test(cell) || headerMeaning(cell) === undefined) return false;
  const words = headerWords(cell).filter((word) => !('number' in word));
  const known = words.filter((word) => 'meaning' in word);
  const isStreet = words.length > 1 && known.some(({ meaning }) => meaning === 'st');
  return known.length === words.length ? !isStreet : known.length >= 2;
}
