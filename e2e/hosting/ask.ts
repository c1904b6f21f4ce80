import { once } from 'node:events';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import { Agent, request } from 'node:https';
import { buffer } from 'node:stream/consumers';

export interface Asking {
  readonly method?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

/** Requests the path exactly as given: nothing decoded, no dots resolved. Accepts any certificate. */
export async function ask(origin: string, path: string, asking: Asking = {}): Promise<Answer> {
  const { method = 'GET', headers = {}, body } = asking;
  const agent = new Agent({ keepAlive: true, rejectUnauthorized: false });
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    request(origin, { agent, method, path, headers }, resolve).on('error', reject).end(body);
  });
  const text = (await buffer(incoming)).toString();
  agent.destroy();
  return { status: incoming.statusCode ?? 0, headers: incoming.headers, text };
}

/** A streamed response. */
export interface Listening {
  /** Resolves when `text` has been received. */
  hears(text: string): Promise<void>;
  close(): void;
}

/** Requests a streamed response. Accepts any certificate. */
export async function listen(origin: string, path: string): Promise<Listening> {
  const agent = new Agent({ rejectUnauthorized: false });
  const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
    request(origin, { agent, path }, resolve).on('error', reject).end();
  });
  let text = '';
  incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  return {
    async hears(wanted) {
      while (!text.includes(wanted)) await once(incoming, 'data');
    },
    close() {
      incoming.on('error', () => undefined);
      agent.destroy();
    },
  };
}
