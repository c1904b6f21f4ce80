import type { RecordField } from '../../api/record.ts';

/** Whether a column's name is the field's own, however written: `First_Name`, `FIRST NAME`, `firstName`. */
export function isSameName(name: string, field: RecordField): boolean {
  const squeezed = lettersOf(name);
  return squeezed === lettersOf(field) || (field === 'zipcode' && squeezed === 'zip');
}

function lettersOf(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]+/g, '');
}
