import { turn } from '../context.ts';
import type { Plan } from '../types.ts';
import type { PartCutter } from './cut.ts';
import {
  folded,
  hasEmail,
  isFolded,
  isNotSent,
  notSent,
  positionOf,
  sent,
} from './dispositions.ts';
import type { StagedRecords } from './stagedRecords.ts';
import type { WordBuffer, WritableWords } from './words.ts';

/** Records that a plan shows. */
const FIRST_RECORDS = 20;

/** Rows between two looks at the clock. */
const STRETCH = 4_096;

interface AssignOptions {
  readonly staged: StagedRecords;
  readonly dispositions: WritableWords;
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

/** The last pass of planning: gives each row to send its place in a part, and the others theirs. */
export async function assignRecords(options: AssignOptions): Promise<Assigned> {
  const { staged, dispositions, cutter, rowNumbers, onRows, signal } = options;
  const firstRecords: Plan['firstRecords'][number][] = [];
  const count = { sent: 0, folded: 0, leftOut: 0 };
  for (let ordinal = 0; ordinal < dispositions.length; ordinal++) {
    if (ordinal % STRETCH === 0) {
      onRows(ordinal);
      await turn(signal);
    }
    const word = dispositions.at(ordinal);
    if (isNotSent(word)) continue;
    const { rowNumber, json } = staged.next();
    if (isFolded(word)) {
      // Its first row came before, and has its place by now.
      const record = positionOf(dispositions.peek(positionOf(word)));
      dispositions.set(ordinal, folded(word, record));
      count.folded += 1;
    } else if (options.leaveOutWithEmail && hasEmail(word)) {
      dispositions.set(ordinal, notSent('already has an e-mail'));
      count.leftOut += 1;
    } else {
      if (!cutter.hasRoom(json.length)) await cutter.endPart();
      cutter.add(rowNumber, json);
      rowNumbers.add(rowNumber);
      dispositions.set(ordinal, sent(word, count.sent));
      if (count.sent < FIRST_RECORDS) firstRecords.push({ rowNumber, record: parsed(json) });
      count.sent += 1;
    }
  }
  await cutter.endPart();
  return { records: count.sent, folded: count.folded, leftOut: count.leftOut, firstRecords };
}

function parsed(json: Uint8Array): Plan['firstRecords'][number]['record'] {
  return JSON.parse(new TextDecoder().decode(json)) as Plan['firstRecords'][number]['record'];
}
