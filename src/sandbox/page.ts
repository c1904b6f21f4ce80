import { isId } from '../api/calls.ts';
import type { Send } from '../api/http.ts';
import type { Ask, Reply } from './demo/messages.ts';
import workerUrl from './worker.ts?worker&url';

/** The demo: an API that needs no account and no network. */
export interface Demo {
  /** A replacement for `fetch`: answers for any origin, with or without `/api`, and remembers attempts. */
  readonly send: Send;
  /** Removes all that the demo keeps of a job. */
  forget(jobId: string): Promise<void>;
  /** Removes all that the demo keeps. */
  forgetAll(): Promise<void>;
}

/**
 * Opens the demo. Its worker, a module at the address that `startWorker` is given, starts at the first
 * call, and again after one that it did not survive.
 */
export function openDemo(startWorker: (url: string) => Worker): Demo {
  let worker: Worker | undefined;

  function running(): Worker {
    if (worker) return worker;
    const started = startWorker(workerUrl);
    started.addEventListener('error', () => {
      started.terminate();
      worker = undefined;
    });
    worker = started;
    return started;
  }

  return {
    async send(url, { method, headers, body, signal }) {
      const request = { kind: 'request', method, path: pathBelow(url), headers } as const;
      const asked = body === undefined ? request : { ...request, body };
      return toResponse(await ask(running(), asked, signal));
    },
    async forget(jobId) {
      if (isId(jobId)) orThrow(await ask(running(), { kind: 'forget', job: jobId }));
    },
    async forgetAll() {
      orThrow(await ask(running(), { kind: 'forget all' }));
    },
  };
}

/** Asks the worker. Rejects as `fetch` does: with the signal's reason, or a TypeError where no reply can come. */
function ask(worker: Worker, question: Ask, signal?: AbortSignal): Promise<Reply> {
  const { port1, port2 } = new MessageChannel();
  const over = new AbortController();
  const whileWaiting = { signal: over.signal };
  return new Promise<Reply>((resolve, reject) => {
    signal?.throwIfAborted();
    signal?.addEventListener('abort', () => reject(signal.reason as Error), whileWaiting);
    worker.addEventListener(
      'error',
      () => reject(new TypeError('The demo stopped.')),
      whileWaiting,
    );
    port1.addEventListener(
      'message',
      ({ data }: MessageEvent<Reply>) => resolve(data),
      whileWaiting,
    );
    port1.start();
    worker.postMessage(question, [port2]);
  }).finally(() => {
    over.abort();
    port1.close();
  });
}

function orThrow(reply: Reply): void {
  if (reply.kind === 'failed') throw new Error(reply.message);
}

function toResponse(reply: Reply): Response {
  if (reply.kind !== 'response')
    throw new TypeError(reply.kind === 'failed' ? reply.message : 'The demo gave no answer.');
  const { status, headers, body } = reply;
  return new Response(body, { status, headers: headers.map(([name, value]) => [name, value]) });
}

function pathBelow(url: string): string {
  return new URL(url, 'https://sandbox.invalid').pathname.replace(/^\/api(?=\/)/, '');
}
