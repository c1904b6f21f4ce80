import type { Remote, Reply, Request } from './protocol.ts';
import { toWire } from './wireError.ts';

type Method = (...args: unknown[]) => Promise<unknown>;

/** Serves an object's methods to `connect`: gives what is to be done with each request. */
export function serve<T extends Remote<T>>(
  target: Promise<T>,
  reply: (reply: Reply) => void,
): (request: Request) => Promise<void> {
  const aborts = new Map<number, AbortController>();
  // Each call reports a failure; without calls, nobody needs to know.
  target.catch(() => {});
  return async (request) => {
    const { id } = request;
    if (request.kind === 'abort') {
      aborts.get(id)?.abort();
      return;
    }
    const abort = new AbortController();
    aborts.set(id, abort);
    const onProgress = (progress: unknown): void => reply({ kind: 'progress', id, progress });
    const work = { onProgress, signal: abort.signal };
    try {
      const args = request.args.map((arg, i) => (i === request.work ? work : arg));
      reply({ kind: 'done', id, answer: await methodOf(await target, request.method)(...args) });
    } catch (error) {
      reply({ kind: 'failed', id, error: toWire(error) });
    } finally {
      aborts.delete(id);
    }
  };
}

/** A method of the object itself; what it inherits cannot be called from outside. */
function methodOf(target: object, name: string): Method {
  const method: unknown = Object.hasOwn(target, name)
    ? (target as Record<string, unknown>)[name]
    : undefined;
  if (typeof method !== 'function') throw new TypeError(`There is no method ${name}.`);
  return method as Method;
}
