/** How the names of a column are written where no comma tells. */
export type NameOrder = 'first name first' | 'last name first';

/** How strongly rows speak for each order: sums, or means over the same rows. */
export interface OrderEvidence {
  readonly lastFirst: number;
  readonly firstFirst: number;
}

/** Decides over a whole column: the order that more speaks for; first names first where nothing does. */
export function decideNameOrder({ lastFirst, firstFirst }: OrderEvidence): NameOrder {
  return lastFirst > firstFirst ? 'last name first' : 'first name first';
}
