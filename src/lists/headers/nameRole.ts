import type { Header } from './header.ts';
import type { HeaderRole } from './types.ts';

/** Which name, or part of one, a header is of. */
export function nameRole(header: Header): HeaderRole | undefined {
  if (isNoName(header)) return undefined;
  if (header.has('middle') && !header.has('first')) return 'middle name';
  if (header.has('nickname')) return undefined;
  if (header.has('first', 'last')) return firstOrLast(header);
  if (header.has('title', 'prefix')) return undefined;
  if (header.has('suffix')) return 'name suffix';
  if (header.has('company', 'thing', 'business', 'property')) return undefined;
  return header.has('name', 'full') || isVagueName(header) ? 'full name' : undefined;
}

/** `Owner`, `Donor`, `Ship to`: says whose it is but not what. */
export function isVagueName(header: Header): boolean {
  const isSomebody = header.has('person', 'owner', 'billing', 'shipping', 'spouse', 'parent');
  return isSomebody && !header.isPartlyUnknown;
}

/** `Account number`, `Contact type`, and `Last 4` of a card. */
function isNoName(header: Header): boolean {
  if (header.has('type', 'number') && !header.has('name')) return true;
  return header.has('last') && header.numbers.includes(4);
}

function firstOrLast(header: Header): HeaderRole | undefined {
  if (header.has('first') && header.has('last')) return 'full name';
  // `Last Changed`
  if (!header.has('name') && header.isPartlyUnknown) return undefined;
  return header.has('first') ? 'first name' : 'last name';
}
