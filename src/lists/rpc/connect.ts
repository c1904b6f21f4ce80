import type { Work } from '../types/progress.ts';
import { transferred, workIndex } from './arguments.ts';
import type { Remote, Reply, Request } from './protocol.ts';
import { fromWire } from './wireError.ts';

/** The part of a `Worker` that calls need. */
export type WorkerLike = Pick<Worker, 'addEventListener' | 'postMessage'>;

/**
 * The object that a worker serves (`serve.ts`). Its methods are known by the type alone: each access gives
 * a function that sends the call, so that no list of them needs to be kept.
 */
export function connect<T extends Remote<T>>(worker: WorkerLike): T {
  const calls = new Calls(worker);
  return new Proxy({} as T, {
    get: (_, method) => {
      // A promise that resolves with this object asks whether it is a promise itself.
      if (typeof method !== 'string' || method === 'then') return undefined;
      return (...args: unknown[]) => calls.call(method, args);
    },
  });
}

/** A call that is under way. */
interface Pending {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: ((progress: unknown) => void) | undefined;
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

  call(method: string, args: readonly unknown[]): Promise<unknown> {
    const work = workIndex(args);
    const { onProgress, signal } = (args[work] ?? {}) as Work<unknown>;
    if (signal?.aborted) return Promise.reject(fromWire({ kind: 'abort' }));
    this.#lastId += 1;
    const id = this.#lastId;
    const abort = (): void => this.#worker.postMessage({ kind: 'abort', id } satisfies Request);
    signal?.addEventListener('abort', abort);
    const done = new Promise<unknown>((resolve, reject) => {
      this.#pending.set(id, { resolve, reject, onProgress });
    });
    const cloned = args.map((arg, i) => (i === work ? undefined : arg));
    const request: Request = { kind: 'call', id, method, args: cloned, work };
    this.#worker.postMessage(request, transferred(args));
    return done.finally(() => signal?.removeEventListener('abort', abort));
  }

  #reply(reply: Reply): void {
    const pending = this.#pending.get(reply.id);
    if (!pending) return;
    if (reply.kind === 'progress') {
      pending.onProgress?.(reply.progress);
      return;
    }
    this.#pending.delete(reply.id);
    if (reply.kind === 'done') pending.resolve(reply.answer);
    else pending.reject(fromWire(reply.error));
  }

  /** The worker could not be loaded, or an error of ours ended it. */
  #broke(event: Event): void {
    const message = 'message' in event ? String(event.message) : '';
    const error = new Error(`The list worker does not work${message && `: ${message}`}.`);
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
  }
}
