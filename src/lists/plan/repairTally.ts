import type { Repair, RepairKind } from '../types/plan.ts';

const EXAMPLES = 5;
const LONGEST_EXAMPLE = 200;

interface RowRepair {
  readonly kind: RepairKind;
  readonly before: string;
  readonly after: string;
}

/** Counts the repairs of rows by kind, with the first few that differ as examples. */
export class RepairTally {
  readonly #repairs = new Map<
    RepairKind,
    { rows: number; examples: Repair['examples'][number][] }
  >();

  /** The repairs of one row. */
  add(rowNumber: number, repairs: readonly RowRepair[]): void {
    for (const one of repairs) {
      const { kind, before, after } = one;
      const repair = this.#repairs.get(kind) ?? { rows: 0, examples: [] };
      if (repair.rows === 0) this.#repairs.set(kind, repair);
      if (repairs.find((other) => other.kind === kind) === one) repair.rows += 1;
      if (repair.examples.length < EXAMPLES && !has(repair.examples, before))
        repair.examples.push({ rowNumber, before: shown(before), after: shown(after) });
    }
  }

  /** These repairs and those of another tally, in the order in which their kinds came. */
  with(other: RepairTally): Repair[] {
    const kinds = new Set([...this.#repairs.keys(), ...other.#repairs.keys()]);
    return [...kinds].map((kind) => {
      const [ours, theirs] = [this.#repairs.get(kind), other.#repairs.get(kind)];
      const examples = [...(ours?.examples ?? []), ...(theirs?.examples ?? [])]
        .toSorted((a, b) => a.rowNumber - b.rowNumber)
        .filter(({ before }, i, all) => !has(all.slice(0, i), before))
        .slice(0, EXAMPLES);
      return { kind, rows: (ours?.rows ?? 0) + (theirs?.rows ?? 0), examples };
    });
  }
}

function has(examples: Repair['examples'], before: string): boolean {
  return examples.some((example) => example.before === before.slice(0, LONGEST_EXAMPLE));
}

/** A copy: a slice would keep a whole block's text alive. */
function shown(text: string): string {
  return structuredClone(text.slice(0, LONGEST_EXAMPLE));
}
