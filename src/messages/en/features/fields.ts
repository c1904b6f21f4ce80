import type { RecordField } from '../../../api/record.ts';

/** What people call the fields of a record. */
export const fields = () =>
  ({
    first_name: 'First name',
    last_name: 'Last name',
    address_1: 'Address',
    city: 'City',
    state: 'State',
    zipcode: 'ZIP code',
    external_id: 'External ID',
  }) satisfies Record<RecordField, string>;

export type FieldsMessages = ReturnType<typeof fields>;
