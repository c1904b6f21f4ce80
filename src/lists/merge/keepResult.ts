import { ResultReader } from '../../api/resultReader.ts';
import type { Context } from '../context.ts';
import { withPart } from '../plan/parts/readPart.ts';
import { runFiles } from '../storage/paths.ts';
import type { ResultCounts } from '../types/outcome.ts';
import type { Part } from '../types/plan.ts';
import { Comparison } from './comparison.ts';

/** What is alive while garbage is collected may stay for long, and a piece with all of its objects is: small ones. */
const PIECE_BYTES = 16 * 1024;

/** The same one for each result: one follows the other, and all of its memory would be garbage for long. */
const comparison = new Comparison();

/** Compares a result with its part, by `external_id` alone, and stores the emails. */
export async function keepResult(
  { storage, blockBytes }: Context,
  run: string,
  part: Part,
  result: ArrayBuffer,
): Promise<ResultCounts> {
  try {
    return await withPart(storage, run, part, async (bytes) => {
      comparison.begin(bytes);
      compare(new Uint8Array(result), Math.min(blockBytes, PIECE_BYTES));
      const file = await storage.create(runFiles(run).answers(part.id));
      try {
        comparison.write(file);
      } finally {
        file.close();
      }
      return comparison.counts();
    });
  } finally {
    free(result);
  }
}

/** Compares piece by piece, so that memory doesn't hold a 10 MB result and all of its objects at once. */
function compare(result: Uint8Array, pieceBytes: number): void {
  const reader = new ResultReader();
  const decoder = new TextDecoder();
  for (let at = 0; at < result.length; at += pieceBytes) {
    const bytes = result.subarray(at, at + pieceBytes);
    const { records, unreadable } = reader.push(decoder.decode(bytes, { stream: true }));
    comparison.take(records, unreadable);
  }
  reader.push(decoder.decode());
  reader.end();
}

/** Frees memory at once. Garbage collection of such large buffers is late, and results follow each other. */
function free(memory: ArrayBuffer): void {
  if ('transfer' in memory) memory.transfer(0);
}
