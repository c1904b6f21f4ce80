import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { changeAnswer } from '../faults/changes.ts';
import type { Fault, Stage } from '../faults/fault.ts';
import type { Handler } from '../handler.ts';

/** A request to the sandbox, and the fault to inject, if any. */
export interface SandboxRequest {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
  readonly handle: Handler;
  readonly fault?: Fault | undefined;
}

/** Answers a request, with its fault. Rejects if the client leaves before its body is complete. */
export async function carryOut(exchange: SandboxRequest): Promise<void> {
  const { incoming, outgoing, handle, fault } = exchange;
  if (strikes(exchange, 'before body')) return;
  const body = await readBody(exchange);
  if (body === undefined) return;
  if (strikes(exchange, 'after body')) return;
  const response = await changeAnswer(await handle(toRequest(incoming, body)), fault);
  if (strikes(exchange, 'after acceptance')) return;
  if (fault?.kind === 'slow') await wait(fault.ms);
  await answer(outgoing, response, fault);
}

/** Injects the fault if this is its stage; true if that ended the request. */
function strikes({ incoming, outgoing, fault }: SandboxRequest, stage: Stage): boolean {
  if (!fault || !('at' in fault) || fault.at !== stage) return false;
  if (fault.kind === 'reset') incoming.socket.resetAndDestroy();
  if (fault.kind === 'close') incoming.socket.end();
  if (fault.kind === 'answer') outgoing.writeHead(fault.status, fault.headers).end(fault.body);
  return true;
}

/** The whole body; undefined if a fault was injected halfway. */
async function readBody(exchange: SandboxRequest): Promise<Buffer | undefined> {
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
    // Upload addresses use the origin of the request.
    new URL(url, `http://${headers.host ?? 'sandbox.invalid'}`),
    body.length === 0 ? init : { ...init, body: new Uint8Array(body) },
  );
}

/** Sends the answer, or half of it if a fault is injected there. */
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
