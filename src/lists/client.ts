import type { ListEngine } from './engine.ts';
import { connect, type WorkerLike } from './rpc/connect.ts';
import workerUrl from './worker.ts?worker&url';

/** Starts the list worker, a module at the address it is given, and returns the engine in it. */
export function openListEngine(startWorker: (url: string) => WorkerLike): ListEngine {
  return connect<ListEngine>(startWorker(workerUrl));
}
