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

/** Asks with the path exactly as given: nothing decoded, no dots resolved. Any certificate will do. */
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
