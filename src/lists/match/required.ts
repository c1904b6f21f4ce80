import type { RecordField } from '../../api/record.ts';
import type { AddressField, FieldSource, Matching } from '../types/matching.ts';
import type { PlanOptions } from '../types/plan.ts';

/** The fields of an address. */
export const ADDRESS_FIELDS = ['address_1', 'city', 'state', 'zipcode'] as const;

/** What an append needs that has no column: a field, or a ZIP code or the pair that replaces it. */
export type Lacking = 'first_name' | 'last_name' | 'address_1' | 'zipcode or city and state';

/** The required attributes (the user guide of the API) that lack a column. */
export function lacking(matching: Matching): Lacking[] {
  const fields = (['first_name', 'last_name', 'address_1'] as const).filter(
    (field) => !matching[field],
  );
  const placed = matching.zipcode ?? (matching.city && matching.state);
  return placed ? fields : [...fields, 'zipcode or city and state'];
}

/** The columns that a source takes its value from. */
export function columnsOf(source: FieldSource): readonly number[] {
  return 'columns' in source ? source.columns : [source.column];
}

/**
 * Every column that may be sent, with the fields it serves as: those of the matching, and those of the
 * addresses that stand in for it.
 */
export function usedColumns(
  matching: Matching,
  { otherAddresses = [] }: Pick<PlanOptions, 'otherAddresses'> = {},
): Map<number, RecordField[]> {
  const used = new Map<number, RecordField[]>();
  for (const fields of [matching, ...otherAddresses.map((address) => address.fields)])
    for (const [field, source] of Object.entries(fields) as [RecordField, FieldSource][])
      for (const column of columnsOf(source))
        used.set(column, [...new Set([...(used.get(column) ?? []), field])]);
  return used;
}

/** Whether two sources take the same value from the same cells. */
export function sameSource(a: FieldSource, b: FieldSource): boolean {
  return partOf(a) === partOf(b) && columnsOf(a).join() === columnsOf(b).join();
}

/** Whether a matching takes its address from just these sources. */
export function usesAddress(matching: Matching, fields: Pick<Matching, AddressField>): boolean {
  return ADDRESS_FIELDS.every((field) => {
    const [its, used] = [fields[field], matching[field]];
    return its && used ? sameSource(its, used) : its === used;
  });
}

function partOf(source: FieldSource): string {
  return 'part' in source ? `${source.kind}: ${source.part}` : source.kind;
}
