import { ResultReader } from '../../api/resultReader.ts';
import type { Context } from '../context.ts';
import { idsOf } from '../plan/partRecords.ts';
import { withPart } from '../plan/readPart.ts';
import { runFiles } from '../storage/paths.ts';
import type { ResultCounts } from '../types/outcome.ts';
import type { Part } from '../types/plan.ts';
import { writeAnswers } from './answers.ts';
import { Comparison } from './comparison.ts';

/** Compares a result with its part, by `external_id` alone, and stores the e-mails. */
export async function keepResult(
  { storage, blockBytes }: Context,
  run: string,
  part: Part,
  result: Blob,
): Promise<ResultCounts> {
  const comparison = new Comparison(await withPart(storage, run, part, idsOf));
  await compare(comparison, result, blockBytes);
  const file = await storage.create(runFiles(run).answers(part.id));
  try {
    writeAnswers(file, comparison.emails);
  } finally {
    file.close();
  }
  return comparison.counts();
}

/** Block by block: memory need not hold a result of 10 MB and all of its objects at once. */
async function compare(comparison: Comparison, result: Blob, blockBytes: number): Promise<void> {
  const reader = new ResultReader();
  const decoder = new TextDecoder();
  for (let at = 0; at < result.size; at += blockBytes) {
    const bytes = await result.slice(at, at + blockBytes).arrayBuffer();
    const { records, unreadable } = reader.push(decoder.decode(bytes, { stream: true }));
    comparison.take(records, unreadable);
  }
  reader.push(decoder.decode());
  reader.end();
}
