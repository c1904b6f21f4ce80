import type { Context } from '../../context.ts';
import { withFiles } from '../../storage/openFiles.ts';
import type { Storage } from '../../storage/storage.ts';
import { runFiles } from '../../storage/paths.ts';
import type { Part } from '../../types/plan.ts';
import { storePart } from './partCutter.ts';
import { nextRecord } from './partRecords.ts';
import { withPart } from './readPart.ts';
import { Uint32Column } from '../../storage/uint32Column.ts';

/** Cuts a part in two after its first `records` records. */
export async function splitPart(
  { storage }: Context,
  run: string,
  part: Part,
  records: number,
  [firstId, secondId]: readonly [number, number],
): Promise<[Part, Part]> {
  if (!(records > 0 && records < part.records))
    throw new RangeError(`A part of ${part.records} records cannot be cut after ${records}.`);
  const middle = part.firstRecord + records;
  const { lastRow, firstRow } = await rowsAround(storage, run, middle);
  const first = { ...part, id: firstId, records, lastRow };
  const rest = part.records - records;
  const second = { ...part, id: secondId, firstRecord: middle, records: rest, firstRow };
  return withPart(storage, run, part, async (bytes) => {
    const cut = recordStart(bytes, records);
    const one = await storePart(storage, run, bytes.subarray(0, cut - 1), first);
    const other = await storePart(storage, run, bytes.subarray(cut), second);
    return Promise.all([one.hashed, other.hashed]);
  });
}

/** Row numbers of the last record before a cut and of the first one behind it. */
function rowsAround(
  storage: Storage,
  run: string,
  record: number,
): Promise<{ lastRow: number; firstRow: number }> {
  return withFiles(storage, async (files) => {
    const rowNumbers = new Uint32Column(await files.open(runFiles(run).rowNumbers, 'the plan'));
    return { lastRow: rowNumbers.peek(record - 1), firstRow: rowNumbers.peek(record) };
  });
}

/** Where the record with `count` records before it starts. */
function recordStart(bytes: Uint8Array, count: number): number {
  let at = 0;
  for (let i = 0; i < count; i++) at = nextRecord(bytes, at + 1);
  return at;
}
