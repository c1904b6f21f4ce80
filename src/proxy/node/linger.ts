import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { IncomingMessage } from 'node:http';

/**
 * Gives an answer to a request whose body was not read to its end. The rest is read and thrown away
 * for `linger` milliseconds at most before the connection closes: closing with bytes unread resets it, and a reset can destroy the
 * answer on its way.
 */
export async function answerEarly(
  { incoming, outgoing }: HttpBindings,
  response: Response,
  linger: number,
): Promise<Response> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    'content-length': body.length,
    connection: 'close',
  });
  outgoing.write(body);
  await thrownAway(incoming, linger);
  outgoing.end();
  return RESPONSE_ALREADY_SENT;
}

function thrownAway(incoming: IncomingMessage, linger: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, linger);
    const over = (): void => {
      clearTimeout(timer);
      resolve();
    };
    incoming.once('end', over).once('close', over).resume();
  });
}
