import type { ColumnEvidence } from './evidence.ts';
import type { HeaderGroup } from '../headers/types.ts';

/** Columns of one name or one address. */
export interface ColumnGroup {
  readonly group: HeaderGroup;
  readonly columns: readonly ColumnEvidence[];
}

/** Sorts columns into groups; those for which `groupOf` gives none are left out. */
export function groupColumns(
  columns: readonly ColumnEvidence[],
  groupOf: (column: ColumnEvidence) => HeaderGroup | undefined,
): ColumnGroup[] {
  const groups = new Map<string, { group: HeaderGroup; columns: ColumnEvidence[] }>();
  const seen = new Map<string, number>();
  for (const column of columns) {
    const named = groupOf(column);
    if (!named) continue;
    const name = column.column.name.trim().toLowerCase();
    const times = name === '' ? 0 : (seen.get(name) ?? 0);
    seen.set(name, times + 1);
    // The same name again is another address or person.
    const group = { ...named, index: named.index + times };
    const key = `${group.person} ${group.place} ${group.index}`;
    const known = groups.get(key) ?? { group, columns: [] };
    known.columns.push(column);
    groups.set(key, known);
  }
  return [...groups.values()];
}
