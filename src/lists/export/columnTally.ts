import type { RowStatus } from '../merge/partStatuses.ts';
import type { BreakdownGroup } from '../types/export.ts';

/** A column with a value longer than this is no segment of a list. */
const LONGEST_VALUE = 60;

const ANSWERED: ReadonlySet<string> = new Set<RowStatus['kind']>([
  'matched',
  'no match',
  'suppressed',
]);

interface Group extends BreakdownGroup {
  rows: number;
  answered: number;
  matched: number;
}

/** Counts rows by a column's values, and gives the column up once it has too many of them. */
export class ColumnTally {
  readonly #mostValues: number;
  #groups: Map<string, Group> | undefined = new Map();

  constructor(mostValues: number) {
    this.#mostValues = mostValues;
  }

  /** Whether it had too many values; it counts nothing then. */
  get gaveUp(): boolean {
    return !this.#groups;
  }

  add(value: string, status: RowStatus): void {
    const group = this.#groups?.get(value) ?? this.#newGroup(value);
    if (!group) return;
    group.rows += 1;
    if (status.kind === 'matched') group.matched += 1;
    if (ANSWERED.has(status.kind)) group.answered += 1;
  }

  /** The groups, those with most rows first; undefined if the column was given up. */
  groups(): BreakdownGroup[] | undefined {
    if (!this.#groups) return undefined;
    return [...this.#groups.values()].toSorted(
      (a, b) => b.rows - a.rows || (a.value < b.value ? -1 : 1),
    );
  }

  #newGroup(value: string) {
    if (!this.#groups) return undefined;
    if (this.#groups.size === this.#mostValues || value.length > LONGEST_VALUE) {
      this.#groups = undefined;
      return undefined;
    }
    // A copy: a slice would keep a whole block's text alive.
    const group = { value: structuredClone(value), rows: 0, answered: 0, matched: 0 };
    this.#groups.set(group.value, group);
    return group;
  }
}
