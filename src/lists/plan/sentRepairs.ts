import { RecordMaker } from '../clean/recordMaker.ts';
import { turn, type Context } from '../context.ts';
import { correctedLine } from '../read/lines/correctedLine.ts';
import { lineOf } from '../read/lines/lines.ts';
import { RowIndex } from '../read/rowIndex.ts';
import { rowsAt } from '../read/rows.ts';
import type { OpenFiles } from '../storage/openFiles.ts';
import { runFiles } from '../storage/paths.ts';
import type { ReadableFile } from '../storage/storage.ts';
import { Uint32Column } from '../storage/uint32Column.ts';
import type { ListRef } from '../types/format.ts';
import type { Matching } from '../types/matching.ts';
import type { PlanOptions, Repair, RepairKind } from '../types/plan.ts';
import { isRepairedInVain } from './dispositions.ts';
import { rowBatches } from './rowBatches.ts';

interface RepairedList {
  readonly list: ListRef;
  readonly matching: Matching;
  readonly options: PlanOptions;
  /** The list's file, and what becomes of its rows. */
  readonly copy: ReadableFile;
  readonly dispositions: ReadableFile;
}

/** Takes the rows out of repairs that were counted, and then turned out not to be sent. */
export async function sentRepairs(
  { blockBytes }: Context,
  files: OpenFiles,
  { list, matching, options, copy, dispositions }: RepairedList,
  repairs: readonly Repair[],
  signal?: AbortSignal,
): Promise<Repair[]> {
  const { run, format, corrections } = list;
  const index = new RowIndex(await files.open(runFiles(run).index(format), 'the index'));
  const unsent = new UnsentRepairs(repairs);
  const kinds = new Set<RepairKind>();
  const maker = new RecordMaker(matching, options, (kind) => kinds.add(kind));
  for (const ordinals of rowBatches(new Uint32Column(dispositions), isRepairedInVain)) {
    for (const { rowNumber, cells } of rowsAt(copy, index, { format, blockBytes }, ordinals)) {
      kinds.clear();
      maker.make(correctedLine(lineOf(cells), rowNumber, corrections));
      unsent.add(rowNumber, kinds);
    }
    await turn(signal);
  }
  return unsent.without();
}

/** Counts repairs to take away from others. */
class UnsentRepairs {
  readonly #repairs: readonly Repair[];
  readonly #rows = new Map<RepairKind, number>();
  /** Row numbers of all examples. */
  readonly #shown: ReadonlySet<number>;
  /** Those of them that are not sent. */
  readonly #unsent = new Set<number>();

  constructor(repairs: readonly Repair[]) {
    this.#repairs = repairs;
    const examples = repairs.flatMap((repair) => repair.examples);
    this.#shown = new Set(examples.map(({ rowNumber }) => rowNumber));
  }

  /** A row that is not sent, and the kinds of its repairs. */
  add(rowNumber: number, kinds: ReadonlySet<RepairKind>): void {
    for (const kind of kinds) this.#rows.set(kind, (this.#rows.get(kind) ?? 0) + 1);
    if (this.#shown.has(rowNumber)) this.#unsent.add(rowNumber);
  }

  /** The repairs without the added rows. */
  without(): Repair[] {
    return this.#repairs.flatMap((repair) => {
      const rows = repair.rows - (this.#rows.get(repair.kind) ?? 0);
      const examples = repair.examples.filter(({ rowNumber }) => !this.#unsent.has(rowNumber));
      return rows > 0 ? [{ ...repair, rows, examples }] : [];
    });
  }
}
