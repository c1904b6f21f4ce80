import type { ListEngine, Work } from './engine.ts';
import type { Answer, Call, Reply, Request } from './protocol.ts';
import type { Profile } from './types/profile.ts';
import type { Progress } from './types/progress.ts';
import { fromWire } from './wireError.ts';
import workerUrl from './worker.ts?worker&url';

/** The part of a `Worker` that the client needs. */
export type WorkerLike = Pick<Worker, 'addEventListener' | 'postMessage'>;

/** Starts the list worker, a module at the address it is given, and gives the engine in it. */
export function openListEngine(startWorker: (url: string) => WorkerLike): ListEngine {
  return connectEngine(startWorker(workerUrl));
}

/** The engine behind a worker's messages. */
export function connectEngine(worker: WorkerLike): ListEngine {
  const { call } = new Calls(worker);
  return {
    lifetime: () => call({ method: 'lifetime', args: [] }),
    glance: (...args) => call({ method: 'glance', args }),
    read: (run, file, work) => call({ method: 'read', args: [run, file] }, work),
    reread: (run, format, work) => call({ method: 'reread', args: [run, format] }, work),
    rows: (...args) => call({ method: 'rows', args }),
    plan: (list, matching, options, work) =>
      call({ method: 'plan', args: [list, matching, options] }, work),
    split: (...args) => call({ method: 'split', args }),
    part: (...args) => call({ method: 'part', args }),
    keepResult: (...args) => call({ method: 'keepResult', args }, {}, [args[2]]),
    merge: (list, parts, work) => call({ method: 'merge', args: [list, parts] }, work),
    output: (...args) => call({ method: 'output', args }),
    outcomes: (...args) => call({ method: 'outcomes', args }),
    breakdowns: (list, parts, matching, work) =>
      call({ method: 'breakdowns', args: [list, parts, matching] }, work),
    exportRows: (list, parts, options, work) =>
      call({ method: 'exportRows', args: [list, parts, options] }, work),
    kept: () => call({ method: 'kept', args: [] }),
    remove: (...args) => call({ method: 'remove', args }),
  };
}

/** A call that is under way. */
interface Pending {
  readonly resolve: (answer: never) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: never) => void) | undefined;
}

class Calls {
  readonly #worker: WorkerLike;
  readonly #pending = new Map<number, Pending>();
  #lastId = 0;

  constructor(worker: WorkerLike) {
    this.#worker = worker;
    worker.addEventListener('message', (event) => this.#reply((event as MessageEvent<Reply>).data));
    worker.addEventListener('error', (event) => this.#broke(event));
    worker.addEventListener('messageerror', (event) => this.#broke(event));
  }

  readonly call = <C extends Call, P extends Profile | Progress>(
    call: C,
    { onProgress, signal }: Work<P> = {},
    transfer: Transferable[] = [],
  ): Promise<Answer<C['method']>> => {
    if (signal?.aborted) return Promise.reject(fromWire({ kind: 'abort' }));
    this.#lastId += 1;
    const id = this.#lastId;
    const stop = (): void => this.#send({ kind: 'abort', id });
    signal?.addEventListener('abort', stop);
    const done = new Promise<Answer<C['method']>>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress });
    });
    this.#send({ kind: 'call', id, call }, transfer);
    return done.finally(() => signal?.removeEventListener('abort', stop));
  };

  #send(request: Request, transfer: Transferable[] = []): void {
    this.#worker.postMessage(request, transfer);
  }

  #reply(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === 'progress') {
      pending.onProgress?.(reply.progress as never);
      return;
    }
    this.#pending.delete(reply.id);
    if (reply.kind === 'done') pending.resolve(reply.answer as never);
    else pending.reject(fromWire(reply.error));
  }

  /** The worker could not be loaded, or an error of ours ended it. */
  #broke(event: Event): void {
    const words = event instanceof ErrorEvent ? event.message : '';
    const error = new Error(`The list worker does not work${words && `: ${words}`}.`);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
