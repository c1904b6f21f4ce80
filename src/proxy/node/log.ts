import type { IncomingMessage, ServerResponse } from 'node:http';
import { pathPattern } from '../pathPattern.ts';

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
  const { socket, method = '', url = '' } = incoming;
  const written = socket.bytesWritten;
  outgoing.once('close', () => {
    log({
      time: new Date(now()).toISOString(),
      method,
      path: pathPattern(method, url),
      // A client that leaves before the answer has no status.
      status: outgoing.headersSent ? outgoing.statusCode : null,
      in: Number(incoming.headers['content-length'] ?? 0),
      out: socket.bytesWritten - written,
      ms: now() - started,
    });
  });
}
