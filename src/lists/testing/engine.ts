import { BLOCK_BYTES, type Context } from '../context.ts';
import type { ListEngine } from '../engine.ts';
import { createListEngine } from '../listEngine.ts';
import { memoryStorage } from '../storage/memory.ts';

/** The engine with storage in memory, and whatever else a test wants to be so. */
export function engineWith(context: Partial<Context> = {}): ListEngine {
  const storage = memoryStorage();
  return createListEngine({ storage, now: () => 0, blockBytes: BLOCK_BYTES, ...context });
}

/** A file of this text, in UTF-8. */
export function textFile(...lines: readonly string[]): Blob {
  return new Blob([lines.join('\n')]);
}
