import type { RecordField } from '../../api/record.ts';

/** The fields of a record, in the order of the screens. */
export const FIELDS = [
  'first_name',
  'last_name',
  'address_1',
  'city',
  'state',
  'zipcode',
  'external_id',
] as const satisfies readonly RecordField[];
