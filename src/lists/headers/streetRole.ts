import type { Header } from './header.ts';
import type { HeaderRole } from './types.ts';

/** Which part of a street address a header is of. */
export function streetRole(header: Header): HeaderRole | undefined {
  if (header.has('unit') && !header.has('line')) return header.has('type') ? 'unit type' : 'unit';
  if (header.has('box') && !header.has('line', 'street', 'number')) return undefined;
  return directionRole(header) ?? numberRole(header) ?? lineRole(header);
}

function directionRole(header: Header): HeaderRole | undefined {
  if (header.has('direction before')) return 'direction before';
  if (header.has('direction after')) return 'direction after';
  const isDirection =
    header.has('direction') || (isOfStreet(header) && header.has('prefix', 'postfix'));
  if (!isDirection) return undefined;
  return header.has('postfix', 'suffix') ? 'direction after' : 'direction before';
}

function numberRole(header: Header): HeaderRole | undefined {
  const isStreet = isOfStreet(header);
  if (header.has('fraction') || (isStreet && header.has('number') && header.has('suffix')))
    return 'house number suffix';
  if (header.has('number') && (isStreet || header.has('address'))) return 'house number';
  if (header.has('house') && !header.has('name')) return 'house number';
  return isLoneNumber(header) ? 'house number' : undefined;
}

/** `Número`, beside a street of its own. */
function isLoneNumber(header: Header): boolean {
  return header.isOfNumber && header.isOnly('number', 'noise');
}

function lineRole(header: Header): HeaderRole | undefined {
  const isStreet = isOfStreet(header);
  if (isStreet && header.has('type', 'suffix')) return 'street type';
  if (header.has('type') || header.isOfCompany) return undefined;
  if (header.has('house')) return undefined;
  if (isStreet && header.has('name')) return 'street name';
  if (!isStreet && !header.has('address') && !isLineOfLabel(header)) return undefined;
  return header.has('formatted', 'full') ? 'whole address' : 'address line';
}

/** `Line 2`, `Bill to 3`, `Mail1`. */
function isLineOfLabel(header: Header): boolean {
  const isName = header.has('name', 'first', 'last');
  const isLine = header.has('line', 'billing', 'shipping', 'mailing', 'mail') && !isName;
  return isLine && header.numbers.length > 0 && !header.isPartlyUnknown;
}

function isOfStreet(header: Header): boolean {
  return header.has('street', 'st', 'house');
}
