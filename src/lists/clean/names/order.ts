/** How the names of a column are written where no comma tells. */
export type NameOrder = 'first name first' | 'last name first';

/** How strongly the rows of a column speak for each order: means over its rows, of 0 or more. */
export interface OrderEvidence {
  readonly lastFirst: number;
  readonly firstFirst: number;
}

/** Mean that last names first must have more than first names first, which nearly all lists have. */
const MARGIN = 0.25;

/** Decides over a whole column; first names first where little or nothing speaks for another order. */
export function decideNameOrder({ lastFirst, firstFirst }: OrderEvidence): NameOrder {
  return lastFirst - firstFirst > MARGIN ? 'last name first' : 'first name first';
}
