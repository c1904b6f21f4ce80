import type { ServerResponse } from 'node:http';

/**
 * Calls back when a response was given or its client is gone; perhaps both. Of a connection that closes
 * Node tells only the response whose turn it is: one that waits behind it (pipelining) learns of it
 * from its request.
 */
export function whenOver(outgoing: ServerResponse, over: () => void): void {
  const { req } = outgoing;
  outgoing.once('close', over);
  req.once('close', () => {
    if (req.socket.destroyed) over();
  });
}
