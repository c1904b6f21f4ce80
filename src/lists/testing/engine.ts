import { BLOCK_BYTES, type Context } from '../context.ts';
import type { ListEngine } from '../engine.ts';
import { createListEngine } from '../listEngine.ts';
import { memoryStorage } from '../storage/memory.ts';
import type { Storage } from '../storage/storage.ts';
import { ListError } from '../types/problem.ts';

/** The engine with storage in memory, and whatever else a test wants to be so. */
export function engineWith(context: Partial<Context> = {}): ListEngine {
  const storage = memoryStorage();
  return createListEngine({ storage, now: () => 0, blockBytes: BLOCK_BYTES, ...context });
}

/** A file of this text, in UTF-8. */
export function textFile(...lines: readonly string[]): Blob {
  return new Blob([lines.join('\n')]);
}

/** Makes a storage full: nothing more can be written. Returns what frees it again. */
export function fill(storage: Storage): () => void {
  const create = storage.create.bind(storage);
  storage.create = async (path) => {
    const created = await create(path);
    created.write = () => {
      throw new ListError({ kind: 'storage full' });
    };
    return created;
  };
  return () => {
    storage.create = create;
  };
}
