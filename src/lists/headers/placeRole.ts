import type { Header } from './header.ts';
import type { HeaderRole } from './types.ts';

/** Whether a header is of a city, state, ZIP code or country, or of several of them in one. */
export function placeRole(header: Header): HeaderRole | undefined {
  const isState = header.has('state');
  if (header.has('county') && !isState) return undefined;
  if (header.has('city') && header.has('state', 'zip'))
    return header.has('address', 'street') ? 'whole address' : 'place';
  if (isState && header.has('zip') && !header.has('country')) return 'place';
  if (header.has('zip', 'plus four')) return zipRole(header);
  if (header.has('country')) return 'country';
  if (header.has('city')) return 'city';
  return isState || isShortForState(header) ? 'state' : undefined;
}

/** `Zip4` is the plus-four; `Zip5` and `Zip (5 digit)` are ZIP codes. */
function zipRole(header: Header): HeaderRole {
  if (!header.has('zip') || header.has('suffix')) return 'plus four';
  return header.numbers.includes(4) && !header.has('plus four') ? 'plus four' : 'zip';
}

/** `ST`, where nothing says that it stands for street. */
function isShortForState(header: Header): boolean {
  const isOfStreet =
    header.numbers.length > 0 ||
    header.has('name', 'number', 'type', 'line', 'address') ||
    header.has('direction', 'prefix', 'suffix', 'postfix', 'fraction');
  return header.has('st') && !isOfStreet;
}
