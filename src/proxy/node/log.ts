import type { IncomingMessage, ServerResponse } from 'node:http';
import { CALLS, matchCall } from '../../api/calls.ts';

/** Writes one line of the log. */
export type Log = (line: Record<string, unknown>) => void;

/** Logs a request when it is over: nothing that anybody typed, only patterns and numbers. */
export function logRequest(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  log: Log,
  now: () => number,
): void {
  const started = now();
  const { socket } = incoming;
  const written = socket.bytesWritten;
  outgoing.once('close', () => {
    log({
      time: new Date(now()).toISOString(),
      ...describe(incoming.method ?? '', incoming.url ?? ''),
      // A client that leaves before the answer has no status.
      status: outgoing.headersSent ? outgoing.statusCode : null,
      in: Number(incoming.headers['content-length'] ?? 0),
      out: socket.bytesWritten - written,
      ms: now() - started,
    });
  });
}

/** Method and path as patterns. */
function describe(method: string, target: string): { method: string; path: string } {
  const call = target.startsWith('/api/')
    ? matchCall(method, target.slice('/api'.length))
    : undefined;
  if (call) return { method, path: `/api/{version}${CALLS[call.name].path}` };
  if (target.startsWith('/api/attempts/')) return { method, path: '/api/attempts/{attempt}' };
  if (target.startsWith('/api/')) return { method, path: '/api/…' };
  return { method, path: target === '/healthz' ? target : '/…' };
}
