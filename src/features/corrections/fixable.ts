import type { RecordField } from '../../api/record.ts';
import { columnsOf } from '../../lists/match/required.ts';
import type { Matching } from '../../lists/types/matching.ts';
import type { NotSentReason, PlanOptions, RepairKind } from '../../lists/types/plan.ts';

/** Repairs that may not be what the user meant. */
export const DOUBTFUL: ReadonlySet<RepairKind> = new Set<RepairKind>([
  'garbled characters fixed',
  'placeholder left out',
  'ZIP padded',
  'ZIP from number',
  'ZIP from text',
  'ZIP left out',
  'name cleaned',
  'other address used',
  'place moved',
]);

/** Reasons not to send a row that corrected cells can remove, with the fields that cause them. */
const FIXABLE: { readonly [reason in NotSentReason]?: readonly RecordField[] } = {
  'no first name': ['first_name'],
  'no last name': ['last_name'],
  'no street address': ['address_1'],
  'no ZIP code, and no city and state': ['zipcode', 'city', 'state'],
  'not a person': ['first_name', 'last_name'],
  'no one named': ['first_name', 'last_name'],
  'outside the United States': ['address_1', 'city', 'state', 'zipcode'],
};

/** Whether rows with this reason can be sent after their cells are corrected. */
export function isFixable(reason: NotSentReason): boolean {
  return FIXABLE[reason] !== undefined;
}

/** Indexes of the columns that may contain what a row lacks. */
export function columnsAtFault(
  reason: NotSentReason | undefined,
  matching: Matching,
  { countryColumn }: PlanOptions,
): ReadonlySet<number> {
  const fields = (reason && FIXABLE[reason]) ?? [];
  const columns = fields.flatMap((field) => {
    const source = matching[field];
    return source ? columnsOf(source) : [];
  });
  const isAbroad = reason === 'outside the United States' && countryColumn !== undefined;
  return new Set(isAbroad ? [countryColumn, ...columns] : columns);
}
