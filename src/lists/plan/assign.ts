import { turn } from '../context.ts';
import type { Plan } from '../types/plan.ts';
import type { PartCutter } from './cut.ts';
import { folded, hasEmail, isNotSent, notSent, positionOf, sent } from './dispositions.ts';
import { STRETCH, type Pairs } from './pairs.ts';
import type { StagedRecords } from './stagedRecords.ts';
import type { WordBuffer, WritableWords } from './words.ts';

type FirstRecord = Plan['firstRecords'][number];

/** Records that a plan shows. */
const FIRST_RECORDS = 20;

/** A row of a stretch that is not folded. */
const NOT_FOLDED = 0xffff_ffff;

interface AssignOptions {
  readonly staged: StagedRecords;
  readonly dispositions: WritableWords;
  /** First rows, each with a later row of the same person. */
  readonly folds: Pairs;
  /** To be filled: folded rows, each with the record of the first one. */
  readonly foldedInto: Pairs;
  readonly rowNumbers: WordBuffer;
  readonly cutter: PartCutter;
  readonly leaveOutWithEmail: boolean;
  readonly onRows: (rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

export interface Assigned {
  readonly records: number;
  readonly folded: number;
  readonly leftOut: number;
  readonly firstRecords: Plan['firstRecords'];
}

/**
 * The last pass of planning: gives each row to send its place in a part, and the others theirs. Goes
 * through the rows stretch by stretch. A folded row comes after its first one, so that the record is
 * known by then: at once within a stretch, else by way of `foldedInto`.
 */
export async function assignRecords(options: AssignOptions): Promise<Assigned> {
  const assigning = new Assigning(options);
  const { dispositions, onRows, signal } = options;
  for (let stretch = 0; stretch * STRETCH < dispositions.length; stretch++) {
    await assigning.stretch(stretch);
    onRows(stretch * STRETCH);
    await turn(signal);
  }
  await options.cutter.endPart();
  return assigning.assigned();
}

class Assigning {
  readonly #options: AssignOptions;
  /** For each row of the stretch: the record it is folded into, from an earlier stretch. */
  readonly #intoRecord = new Uint32Array(STRETCH);
  /** For each row of the stretch: the row of the same stretch that it is folded into. */
  readonly #intoRow = new Uint32Array(STRETCH);
  readonly #firstRecords: FirstRecord[] = [];
  #records = 0;
  #folded = 0;
  #leftOut = 0;

  constructor(options: AssignOptions) {
    this.#options = options;
  }

  assigned(): Assigned {
    return {
      records: this.#records,
      folded: this.#folded,
      leftOut: this.#leftOut,
      firstRecords: this.#firstRecords,
    };
  }

  async stretch(stretch: number): Promise<void> {
    const { dispositions, folds, foldedInto, cutter, staged } = this.#options;
    const from = stretch * STRETCH;
    const to = Math.min(dispositions.length, from + STRETCH);
    this.#intoRecord.fill(NOT_FOLDED);
    this.#intoRow.fill(NOT_FOLDED);
    for (const [row, record] of foldedInto.of(stretch)) this.#intoRecord[row - from] = record;
    for (const [first, row] of folds.of(stretch)) if (row < to) this.#intoRow[row - from] = first;
    for (let ordinal = from; ordinal < to; ordinal++) {
      const word = dispositions.at(ordinal);
      if (isNotSent(word)) continue;
      staged.next();
      const settled = this.#staysOut(ordinal - from, word);
      if (settled === undefined && !cutter.hasRoom(staged.length)) await cutter.endPart();
      dispositions.set(ordinal, settled ?? this.#send(word));
    }
    for (const [first, row] of folds.of(stretch))
      if (row >= to) foldedInto.add(row, positionOf(dispositions.at(first)));
  }

  /** What becomes of a row that could be sent and is not; `i` is its place in the stretch. */
  #staysOut(i: number, word: number): number | undefined {
    const { leaveOutWithEmail, dispositions } = this.#options;
    if (leaveOutWithEmail && hasEmail(word)) {
      this.#leftOut += 1;
      return notSent('already has an e-mail');
    }
    const record = this.#intoRecord[i] ?? NOT_FOLDED;
    const row = this.#intoRow[i] ?? NOT_FOLDED;
    if (record === NOT_FOLDED && row === NOT_FOLDED) return undefined;
    this.#folded += 1;
    return folded(word, record === NOT_FOLDED ? positionOf(dispositions.at(row)) : record);
  }

  #send(word: number): number {
    const { cutter, rowNumbers, staged } = this.#options;
    const record = this.#records;
    cutter.add();
    rowNumbers.add(staged.rowNumber);
    if (record < FIRST_RECORDS) this.#firstRecords.push(shown(staged));
    this.#records += 1;
    return sent(word, record);
  }
}

function shown(staged: StagedRecords): FirstRecord {
  const json = new Uint8Array(staged.length);
  staged.copy(staged.start, json);
  const record = JSON.parse(new TextDecoder().decode(json)) as FirstRecord['record'];
  return { rowNumber: staged.rowNumber, record };
}
