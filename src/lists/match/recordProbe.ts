import { RecordMaker } from '../clean/recordMaker.ts';
import { lineOf } from '../read/lines/lines.ts';
import type { Line } from '../read/lines/lines.ts';
import type { Matching } from '../types/matching.ts';
import type { PlanOptions } from '../types/plan.ts';

/** Makes records of a few rows, to see whether a matching gives what can be sent. */
export class RecordProbe {
  readonly #lines: readonly Line[];

  constructor(rows: readonly (readonly string[])[]) {
    this.#lines = rows.map(lineOf);
  }

  get rows(): number {
    return this.#lines.length;
  }

  /** How many rows have a street and a place by these fields. */
  wholeAddresses(fields: Matching): number {
    const maker = makerOf(fields, {});
    return this.#lines.filter((line) => {
      const { address_1, city, state, zipcode } = maker.make(line).values;
      const isPlaced = !zipcode.isBlank || (!city.isBlank && !state.isBlank);
      return !address_1.isBlank && isPlaced;
    }).length;
  }

  /** How many rows give a record that can be sent. */
  sendable(matching: Matching, options: Partial<PlanOptions>): number {
    const maker = makerOf(matching, options);
    return this.#lines.filter((line) => maker.make(line).reason === undefined).length;
  }
}

function makerOf(matching: Matching, options: Partial<PlanOptions>): RecordMaker {
  return new RecordMaker(matching, { rowsWithEmail: 'send', bodyBytes: 0, ...options }, () => {});
}
