import type { IncomingMessage, ServerResponse } from 'node:http';
import ipaddr from 'ipaddr.js';
import type { Exchange } from '../api.ts';
import type { Commit } from '../attempts/idempotentSend.ts';
import type { ApiAnswer } from '../headers.ts';
import type { Admitted } from '../rules.ts';
import type { UploadTarget } from '../uploads/uploadHosts.ts';
import { readDigest } from './upstream/bodyPump.ts';
import type { Relay } from './upstream/relay.ts';
import type { Send } from './upstream/sender.ts';
import type { Upload } from './upstream/uploader.ts';
import { headerOf } from './upstream/readAnswer.ts';

type Headers = Readonly<Record<string, string>>;

export interface ExchangeOptions {
  readonly relay: Relay;
  readonly send: Send;
  readonly upload: Upload;
  /** Whether a trusted reverse proxy names the client in `X-Forwarded-For`. */
  readonly behindProxy: boolean;
  /** How long an unwanted body is read and discarded, in milliseconds. */
  readonly linger: number;
}

/** An exchange on Node's HTTP server. */
export class NodeExchange implements Exchange<void> {
  readonly method: string;
  readonly target: string;
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #options: ExchangeOptions;

  constructor(incoming: IncomingMessage, outgoing: ServerResponse, options: ExchangeOptions) {
    this.method = incoming.method ?? '';
    this.target = incoming.url ?? '';
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#options = options;
  }

  get client(): string {
    return clientOf(this.#incoming, this.#options.behindProxy);
  }

  header(name: string): string | undefined {
    return headerOf(this.#incoming, name);
  }

  relay(request: Admitted, headers: Headers): Promise<void> {
    return this.#options.relay.relay(request, this.#outgoing, headers);
  }

  send(request: Admitted, commit?: Commit): Promise<ApiAnswer> {
    return this.#options.send(request, this.#incoming, commit);
  }

  upload(target: UploadTarget, length: number, commit: Commit): Promise<ApiAnswer> {
    return this.#options.upload(target, length, this.#incoming, commit);
  }

  readDigest({ length }: Pick<Admitted, 'length'>): Promise<string> {
    return readDigest(this.#incoming, length);
  }

  /** Answers; reads the rest of an unread body for a while before the connection closes (see `discardBody`). */
  async answer(status: number, headers: Headers, body: string): Promise<void> {
    const outgoing = this.#outgoing;
    if (outgoing.headersSent) {
      outgoing.destroy();
      return;
    }
    const bytes = Buffer.from(body);
    const { complete, destroyed } = this.#incoming;
    const unread = hasBody(this.#incoming) && !complete && !destroyed;
    outgoing.writeHead(status, {
      ...headers,
      ...(status === 204 ? {} : { 'content-length': bytes.length }),
      ...(unread || this.method === 'POST' || this.method === 'PUT' ? { connection: 'close' } : {}),
    });
    outgoing.write(bytes);
    if (unread) await discardBody(this.#incoming, this.#options.linger);
    outgoing.end();
  }
}

/**
 * The client that a request is counted for, by its address; behind a reverse proxy, by the last one in `X-Forwarded-For`.
 */
export function clientOf(incoming: IncomingMessage, behindProxy: boolean): string {
  const forwarded = behindProxy ? headerOf(incoming, 'x-forwarded-for') : undefined;
  return networkOf(forwarded?.split(',').at(-1)?.trim() || (incoming.socket.remoteAddress ?? ''));
}

/** Of an IPv6 address the first 64 bits: whoever has one address has all of these (RFC 6177). */
function networkOf(address: string): string {
  if (!address.includes(':') || !ipaddr.isValid(address)) return address;
  const parsed = ipaddr.process(address);
  return parsed.kind() === 'ipv4'
    ? parsed.toString()
    : parsed.toNormalizedString().split(':', 4).join(':');
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Reads and discards the rest of a body, for at most `linger` milliseconds and about `most` bytes: closing a connection
 * with unread bytes resets it, and a reset can destroy an answer that the client has not read yet.
 */
export function discardBody(
  incoming: IncomingMessage,
  linger: number,
  most = Infinity,
): Promise<void> {
  return new Promise((resolve) => {
    let bytes = 0;
    const timer = setTimeout(resolve, linger);
    const over = (): void => {
      clearTimeout(timer);
      resolve();
    };
    incoming.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > most) over();
    });
    incoming.once('end', over).once('close', over).once('error', over).resume();
  });
}
