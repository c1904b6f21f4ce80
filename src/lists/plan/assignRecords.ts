import type { BitSet } from '../bitSet.ts';
import { turn } from '../context.ts';
import type { KnownPeople } from '../earlier/lookUp/knownPeople.ts';
import type { NotSentReason, Plan } from '../types/plan.ts';
import type { PartCutter } from './parts/partCutter.ts';
import {
  duplicate,
  hasEmail,
  isNotSent,
  isRepairedInVain,
  isReused,
  notSent,
  positionOf,
  reused,
  sent,
} from './dispositions.ts';
import { SHARED } from './duplicates/findDuplicates.ts';
import { STRETCH, type Pairs } from './duplicates/pairs.ts';
import type { StagedRecords } from './parts/stagedRecords.ts';
import type { Uint32Buffer, WritableUint32Column } from '../storage/uint32Column.ts';

type FirstRecord = Plan['firstRecords'][number];

/** Records that a plan shows. */
const FIRST_RECORDS = 20;

/** A row of a stretch that is no duplicate. */
const NO_DUPLICATE = 0xffff_ffff;

/** Flag added to a first row's position if that row reuses an earlier list's answer. */
const REUSED = 0x4000_0000;

interface AssignOptions {
  readonly staged: StagedRecords;
  readonly dispositions: WritableUint32Column;
  /** First rows, each with a later row of the same person (with SHARED added). */
  readonly duplicates: Pairs;
  /** Output: duplicates, each with the position of its first row (with SHARED or REUSED added). */
  readonly duplicateOf: Pairs;
  readonly rowNumbers: Uint32Buffer;
  readonly cutter: PartCutter;
  readonly leaveOutWithEmail: boolean;
  /** People who were in earlier lists. Undefined if there are none. */
  readonly known: KnownPeople | undefined;
  /** Rows on the do-not-contact list, including all rows of the same people. Undefined if there is no such list. */
  readonly listed: BitSet | undefined;
  readonly onRows: (rows: number) => void;
  readonly signal: AbortSignal | undefined;
}

export interface Assigned {
  readonly records: number;
  readonly duplicates: number;
  /** Of these, those that differ from the first one in what is not sent. */
  readonly shared: number;
  readonly leftOut: number;
  /** Rows left out because their person was in an earlier list. */
  readonly leftOutKnown: number;
  /** Rows that reuse an answer from an earlier list. */
  readonly reused: number;
  /** Rows on the do-not-contact list. */
  readonly listed: number;
  /** Rows not sent, for `leftOutKnown` or `listed`, whose repairs were counted before that was known. */
  readonly repairedInVain: number;
  readonly firstRecords: Plan['firstRecords'];
}

/**
 * The last pass of planning: gives each row to send its place in a part, and the others theirs. Goes
 * through the rows stretch by stretch. A duplicate comes after its first one, so that the record is
 * known by then: at once within a stretch, else by way of `duplicateOf`.
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
  /** For each row of the stretch: the record it has, of an earlier stretch. */
  readonly #ofRecord = new Uint32Array(STRETCH);
  /** For each row of the stretch: the row of the same stretch that it is a duplicate of. */
  readonly #ofRow = new Uint32Array(STRETCH);
  readonly #firstRecords: FirstRecord[] = [];
  #json = new Uint8Array();
  #records = 0;
  #duplicates = 0;
  #shared = 0;
  #leftOut = 0;
  #leftOutKnown = 0;
  #reused = 0;
  #listed = 0;
  #repairedInVain = 0;

  constructor(options: AssignOptions) {
    this.#options = options;
  }

  assigned(): Assigned {
    return {
      records: this.#records,
      duplicates: this.#duplicates,
      shared: this.#shared,
      leftOut: this.#leftOut,
      leftOutKnown: this.#leftOutKnown,
      reused: this.#reused,
      listed: this.#listed,
      repairedInVain: this.#repairedInVain,
      firstRecords: this.#firstRecords,
    };
  }

  async stretch(stretch: number): Promise<void> {
    const { dispositions, duplicates, duplicateOf, cutter, staged, known } = this.#options;
    const from = stretch * STRETCH;
    const to = Math.min(dispositions.length, from + STRETCH);
    this.#ofRecord.fill(NO_DUPLICATE);
    this.#ofRow.fill(NO_DUPLICATE);
    for (const [row, record] of duplicateOf.of(stretch)) this.#ofRecord[row - from] = record;
    for (const [first, later] of duplicates.of(stretch)) {
      const [row, mark] = unmarked(later);
      if (row < to) this.#ofRow[row - from] = first + mark;
    }
    await known?.begin(stretch, (i) => this.#isAsked(from + i, i, dispositions.at(from + i)));
    for (let ordinal = from; ordinal < to; ordinal++) {
      const word = dispositions.at(ordinal);
      if (isNotSent(word)) continue;
      staged.next();
      const settled =
        this.#staysOut(ordinal, ordinal - from, word) ?? this.#reuse(ordinal, from, word);
      if (settled === undefined && !cutter.hasRoom(staged.length)) await cutter.endPart();
      dispositions.set(ordinal, settled ?? this.#send(word));
    }
    for (const [first, later] of duplicates.of(stretch)) {
      const [row, mark] = unmarked(later);
      if (row < to) continue;
      const word = dispositions.at(first);
      duplicateOf.add(row, positionOf(word) + (isReused(word) ? REUSED : 0) + mark);
    }
    await known?.end(stretch);
  }

  /** Whether a row is the first sendable row of its person. */
  #isAsked(ordinal: number, i: number, word: number): boolean {
    const { leaveOutWithEmail, listed } = this.#options;
    if (listed?.has(ordinal)) return false;
    const isDuplicate = this.#ofRecord[i] !== NO_DUPLICATE || this.#ofRow[i] !== NO_DUPLICATE;
    return !isNotSent(word) && !isDuplicate && !(leaveOutWithEmail && hasEmail(word));
  }

  /** What becomes of a row that could be sent and is not; `i` is its place in the stretch. */
  #staysOut(ordinal: number, i: number, word: number): number | undefined {
    const { leaveOutWithEmail, dispositions, listed, known } = this.#options;
    const isLeftOut = leaveOutWithEmail && hasEmail(word);
    if (listed?.has(ordinal)) {
      this.#listed += 1;
      return isLeftOut ? notSent('do not contact') : this.#afterAll('do not contact', word);
    }
    if (isLeftOut) {
      this.#leftOut += 1;
      return notSent('already has an e-mail');
    }
    if (known?.leavesOut(i)) return undefined;
    const record = this.#ofRecord[i] ?? NO_DUPLICATE;
    const row = this.#ofRow[i] ?? NO_DUPLICATE;
    if (record === NO_DUPLICATE && row === NO_DUPLICATE) return undefined;
    const [first, mark] = unmarked(record === NO_DUPLICATE ? row : record);
    if (record === NO_DUPLICATE) {
      const firstWord = dispositions.at(first);
      return this.#duplicate(word, positionOf(firstWord), isReused(firstWord), mark > 0);
    }
    return this.#duplicate(word, positionOf(first), (first & REUSED) !== 0, mark > 0);
  }

  /** The word of a row that is not sent after all: its repairs were counted. */
  #afterAll(reason: NotSentReason, word: number): number {
    const unsent = notSent(reason, word);
    if (isRepairedInVain(unsent)) this.#repairedInVain += 1;
    return unsent;
  }

  /**
   * The word of a duplicate, which gets the answer of the row at `position`: a record's, or one from an earlier list.
   */
  #duplicate(word: number, position: number, isOfReused: boolean, isShared: boolean): number {
    if (isOfReused) {
      this.#reused += 1;
      return reused(word, position, isShared);
    }
    this.#duplicates += 1;
    if (isShared) this.#shared += 1;
    return duplicate(word, position, isShared);
  }

  /** The word of a row decided by an earlier list. Undefined if the row is to be sent. */
  #reuse(ordinal: number, from: number, word: number): number | undefined {
    const { known, staged } = this.#options;
    if (!known) return undefined;
    const i = ordinal - from;
    const person = this.#isAsked(ordinal, i, word)
      ? known.take({ i, ordinal, rowNumber: staged.rowNumber }, () => this.#stagedJson())
      : undefined;
    if (known.leavesOut(i)) {
      this.#leftOutKnown += 1;
      return this.#afterAll('in an earlier list', word);
    }
    if (person === undefined) return undefined;
    this.#reused += 1;
    return reused(word, person, false);
  }

  #stagedJson(): Uint8Array {
    const { staged } = this.#options;
    if (this.#json.length < staged.length) this.#json = new Uint8Array(staged.length * 2);
    const json = this.#json.subarray(0, staged.length);
    staged.copy(staged.start, json);
    return json;
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

/** A number without SHARED, and SHARED where it was added. */
function unmarked(number: number): readonly [number: number, mark: number] {
  return number >= SHARED ? [number - SHARED, SHARED] : [number, 0];
}

function shown(staged: StagedRecords): FirstRecord {
  const json = new Uint8Array(staged.length);
  staged.copy(staged.start, json);
  const record = JSON.parse(new TextDecoder().decode(json)) as FirstRecord['record'];
  return { rowNumber: staged.rowNumber, record };
}
