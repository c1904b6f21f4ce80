import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { changed } from '../faults/changes.ts';
import type { Fault, Stage } from '../faults/fault.ts';
import type { Handler } from '../handler.ts';

/** A request on its way, with what is to go wrong with it. */
export interface Exchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly handle: Handler;
  readonly fault?: Fault | undefined;
}

/** Carries an exchange out, fault included. Rejects where the client goes away before its body is whole. */
export async function carryOut(exchange: Exchange): Promise<void> {
  const { incoming, outgoing, handle, fault } = exchange;
  if (strikes(exchange, 'before body')) return;
  const body = await readBody(exchange);
  if (body === undefined) return;
  if (strikes(exchange, 'after body')) return;
  const response = await changed(await handle(toRequest(incoming, body)), fault);
  if (strikes(exchange, 'after acceptance')) return;
  if (fault?.kind === 'slow') await wait(fault.ms);
  await answer(outgoing, response, fault);
}

/** Lets the fault strike if this is its stage; says whether it ended the exchange. */
function strikes({ incoming, outgoing, fault }: Exchange, stage: Stage): boolean {
  if (!fault || !('at' in fault) || fault.at !== stage) return false;
  if (fault.kind === 'reset') incoming.socket.resetAndDestroy();
  if (fault.kind === 'close') incoming.socket.end();
  if (fault.kind === 'answer') outgoing.writeHead(fault.status, fault.headers).end(fault.body);
  return true;
}

/** The whole body; undefined where a fault struck in its midst. */
async function readBody(exchange: Exchange): Promise<Buffer | undefined> {
  const { incoming } = exchange;
  const half = Number(incoming.headers['content-length'] ?? 0) / 2;
  const chunks: Buffer[] = [];
  let read = 0;
  for await (const chunk of incoming.iterator({ destroyOnReturn: false })) {
    if (!(chunk instanceof Buffer)) throw new TypeError('The body came as text.');
    chunks.push(chunk);
    read += chunk.length;
    if (read >= half && strikes(exchange, 'during body')) return undefined;
  }
  return Buffer.concat(chunks);
}

function toRequest({ method = 'GET', url = '/', headers }: IncomingMessage, body: Buffer): Request {
  const given = Object.entries(headers).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const init = { method, headers: given };
  return new Request(
    new URL(url, 'http://sandbox.invalid'),
    body.length === 0 ? init : { ...init, body: new Uint8Array(body) },
  );
}

/** Sends the answer; half of it where a fault strikes in its midst. */
async function answer(
  outgoing: ServerResponse,
  response: Response,
  fault: Fault | undefined,
): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  outgoing.writeHead(response.status, {
    ...Object.fromEntries(response.headers),
    'content-length': body.length,
  });
  if (!fault || !('at' in fault) || fault.at !== 'during answer') {
    outgoing.end(body);
    return;
  }
  const { socket } = outgoing;
  await new Promise((sent) => outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), sent));
  if (fault.kind === 'reset') socket?.resetAndDestroy();
  if (fault.kind === 'close') socket?.end();
}
