import type { RecordField } from '../../api/record.ts';

/** The fields of a record as people call them, in the order of the screens. */
export const FIELDS = [
  'first_name',
  'last_name',
  'address_1',
  'city',
  'state',
  'zipcode',
  'external_id',
] as const satisfies readonly RecordField[];

const en = () =>
  ({
    first_name: 'First name',
    last_name: 'Last name',
    address_1: 'Address',
    city: 'City',
    state: 'State',
    zipcode: 'ZIP code',
    external_id: 'External ID',
  }) satisfies Record<RecordField, string>;

export const fieldWords = { id: 'field', en } as const;
export type FieldWords = ReturnType<typeof en>;
