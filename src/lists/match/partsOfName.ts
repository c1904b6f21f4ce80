import { decideNameOrder } from '../clean/names/order.ts';
import type { FieldSource } from '../types/matching.ts';
import type { ColumnProfile } from '../types/profile.ts';

/** Both parts of a column of full names, in the order that the column has them in. */
export function partsOfName({
  index: column,
  looks,
}: Pick<ColumnProfile, 'index' | 'looks'>): Record<'first_name' | 'last_name', FieldSource> {
  const order = decideNameOrder(looks) === 'last name first' ? { lastFirst: true } : {};
  return {
    first_name: { kind: 'first of full name', column, ...order },
    last_name: { kind: 'last of full name', column, ...order },
  };
}
