/** The attributes of a record, in the order of the tutorial. All values are strings. */
export const RECORD_FIELDS = [
  'external_id',
  'first_name',
  'last_name',
  'address_1',
  'city',
  'state',
  'zipcode',
] as const;

export type RecordField = (typeof RECORD_FIELDS)[number];

/** Makes a value for each field. */
export function byField<T>(make: (field: RecordField) => T): Record<RecordField, T> {
  const entries = RECORD_FIELDS.map((field) => [field, make(field)]);
  return Object.fromEntries(entries) as Record<RecordField, T>;
}

/** What the API receives for a row (asynchronous batch tutorial). Blank attributes are left out. */
export type ApiRecord = { external_id: string } & Partial<Record<RecordField, string>>;

/** A record of a result: what was sent plus `email`, which may be empty or absent (A5). */
export interface AppendedRecord {
  external_id: string;
  email?: string;
}
