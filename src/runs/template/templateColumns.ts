import { labelsOf } from '../../lists/profile/labelsOf.ts';
import type { FieldSource } from '../../lists/types/matching.ts';
import type { ColumnProfile } from '../../lists/types/profile.ts';
import type { NamedSource } from './templateSchema.ts';

/** A list's columns in order, by the names in its header. */
export type Columns = readonly Pick<ColumnProfile, 'name'>[];

/** Finds a column by its name; undefined if the list has none. */
export type FindColumn = (name: string) => number | undefined;

/** Column names as the page shows them, up to the last column that is named or in `used`. */
export function columnNames(columns: Columns, used: readonly number[] = []): string[] {
  const lastNamed = columns.findLastIndex(({ name }) => name.trim() !== '');
  return labelsOf(columns.map(({ name }) => name)).slice(0, Math.max(lastNamed, ...used) + 1);
}

/** Whether a list has exactly these columns in this order. Never true for a list without a header. */
export function hasColumns(columns: Columns, names: readonly string[]): boolean {
  const own = columnNames(columns);
  return (
    own.length > 0 &&
    own.length <= names.length &&
    names.length <= columns.length &&
    columnNames(columns, [names.length - 1]).every((name, i) => name === names[i])
  );
}

/** Finds columns by name. Ignores case if that is unambiguous. */
export function columnFinder(columns: Columns): FindColumn {
  const labels = labelsOf(columns.map(({ name }) => name));
  const exact = new Map(labels.map((label, i) => [label, i]));
  const folded = new Map(
    labels.map((label, i) => [label.toLowerCase(), i]).toReversed() as [string, number][],
  );
  return (name) => exact.get(name) ?? folded.get(name.toLowerCase());
}

/** Converts a source's column indexes to names. */
export function toNamed(source: FieldSource, names: readonly string[]): NamedSource {
  const name = (index: number) => names[index] ?? '';
  switch (source.kind) {
    case 'column':
    case 'part of place':
      return { ...source, column: name(source.column) };
    case 'first of full name':
    case 'last of full name': {
      const { kind, column, lastFirst } = source;
      return { kind, column: name(column), ...(lastFirst === undefined ? {} : { lastFirst }) };
    }
    case 'part of address':
      return { ...source, columns: source.columns.map(name) };
    case 'joined': {
      const { kind, columns, designators } = source;
      const words = columns.map((index) => designators?.[index] ?? '');
      return {
        kind,
        columns: columns.map(name),
        ...(words.some((word) => word !== '') ? { designators: words } : {}),
      };
    }
  }
}

/** Converts a source's column names to indexes. Undefined if the list lacks one of the columns. */
export function fromNamed(source: NamedSource, find: FindColumn): FieldSource | undefined {
  if (!('columns' in source)) {
    const column = find(source.column);
    return column === undefined ? undefined : { ...source, column };
  }
  const columns = source.columns.map(find);
  if (!columns.every((index) => index !== undefined)) return undefined;
  if (source.kind !== 'joined') return { ...source, columns };
  const { kind, designators } = source;
  const words = columns.map((index, i) => [index, designators?.[i] ?? ''] as const);
  const own = words.filter(([, word]) => word !== '');
  return {
    kind,
    columns,
    ...(own.length > 0 ? { designators: Object.fromEntries(own) } : {}),
  };
}
