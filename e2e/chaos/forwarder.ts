import { once } from 'node:events';
import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';

/** A plain reverse proxy: forwards requests and remembers nothing. */
export interface Forwarder {
  readonly origin: string;
  stop(): Promise<void>;
}

/** Forwards `/api/…` unchanged to the API, and everything else to the page's server. */
export async function startForwarder(page: string, api: string): Promise<Forwarder> {
  const server = createServer((incoming, outgoing) => {
    const { url = '/' } = incoming;
    const toApi = url.startsWith('/api/');
    forward(incoming, outgoing, toApi ? api + url.slice('/api'.length) : page + url);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('The forwarder has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function forward(incoming: IncomingMessage, outgoing: ServerResponse, to: string): void {
  const { method = 'GET', headers } = incoming;
  const { host: _, ...others } = headers;
  const upstream = request(to, { method, headers: others }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(outgoing);
  });
  upstream.on('error', () => {
    if (outgoing.headersSent) outgoing.destroy();
    else outgoing.writeHead(502).end();
  });
  incoming.pipe(upstream);
}
