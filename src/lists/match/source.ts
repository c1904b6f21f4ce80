import { splitFullName } from '../clean/fullName.ts';
import type { FieldSource } from '../types.ts';

/** The value that a row has for a field, as it is in the cells. */
export function value(source: FieldSource, cells: readonly string[]): string {
  switch (source.kind) {
    case 'column':
      return cells[source.column] ?? '';
    case 'first of full name':
      return splitFullName(cells[source.column] ?? '').first;
    case 'last of full name':
      return splitFullName(cells[source.column] ?? '').last;
    case 'joined':
      return source.columns
        .map((column) => (cells[column] ?? '').trim())
        .filter((cell) => cell !== '')
        .join(' ');
  }
}
