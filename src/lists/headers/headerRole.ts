import { Header } from './header.ts';
import type { HeaderRole } from './types.ts';
import { nameRole } from './nameRole.ts';
import { placeRole } from './placeRole.ts';
import { streetRole } from './streetRole.ts';

/** What a column can be by its name; undefined if it is no part of a name or an address, and no email. */
export function headerRole(header: Header): HeaderRole | undefined {
  if (header.has('birth')) return 'birth date';
  if (header.has('email')) return emailRole(header);
  if (header.has('never') && !isLineOfAddress(header)) return undefined;
  // `Address First Name`
  const isName = header.has('name') && header.has('first', 'last') && !header.has('street');
  if (isName) return nameRole(header);
  return placeRole(header) ?? streetRole(header) ?? nameRole(header) ?? mailRole(header);
}

/** `Address Line 2/District/Neighborhood` */
function isLineOfAddress(header: Header): boolean {
  return header.has('address') && header.has('line') && header.numbers.length > 0;
}

function emailRole(header: Header): HeaderRole | undefined {
  if (header.has('never', 'type', 'nickname', 'first', 'last') || header.isOfNumber)
    return undefined;
  return header.has('name') && !header.has('address') ? undefined : 'email';
}

/** `Mail` alone: an email in most languages. */
function mailRole(header: Header): HeaderRole | undefined {
  return header.has('mail') && !header.isPartlyUnknown ? 'email' : undefined;
}
