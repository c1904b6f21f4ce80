import { RECORD_FIELDS, type RecordField } from '../../api/record.ts';

/** The fields of a record in the order of the screens: External ID, which few lists have, comes last. */
export const FIELDS: readonly RecordField[] = [
  ...RECORD_FIELDS.filter((field) => field !== 'external_id'),
  'external_id',
];
