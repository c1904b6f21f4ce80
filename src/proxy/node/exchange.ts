import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Exchange } from '../api.ts';
import type { Commit } from '../attempts/idempotentSend.ts';
import type { ApiAnswer } from '../headers.ts';
import type { Admitted } from '../rules.ts';
import { readDigest } from './bodyPump.ts';
import type { Forwarder } from './forward.ts';
import { headerOf } from './header.ts';

type Headers = Readonly<Record<string, string>>;

export interface ExchangeOptions {
  readonly forwarder: Forwarder;
  /** Whether a reverse proxy of ours tells who the client is. */
  readonly behindProxy: boolean;
  /** For how long an unwanted body is read and thrown away, in milliseconds. */
  readonly linger: number;
}

/** An exchange of Node's server. */
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

  /** The address that the request came from; behind a reverse proxy, the last one that it added. */
  get client(): string {
    const forwarded = this.#options.behindProxy ? this.header('x-forwarded-for') : undefined;
    return forwarded?.split(',').at(-1)?.trim() || (this.#incoming.socket.remoteAddress ?? '');
  }

  header(name: string): string | undefined {
    return headerOf(this.#incoming, name);
  }

  relay(request: Admitted, headers: Headers): Promise<void> {
    return this.#options.forwarder.relay(request, this.#outgoing, headers);
  }

  send(request: Admitted, commit?: Commit): Promise<ApiAnswer> {
    return this.#options.forwarder.send(request, this.#incoming, commit);
  }

  readDigest({ length }: Admitted): Promise<string> {
    return readDigest(this.#incoming, length);
  }

  /** A body that was not read to its end is, a while, before the connection closes: see `thrownAway`. */
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
      ...(unread || this.method === 'POST' ? { connection: 'close' } : {}),
    });
    outgoing.write(bytes);
    if (unread) await thrownAway(this.#incoming, this.#options.linger);
    outgoing.end();
  }
}

function hasBody({ headers }: IncomingMessage): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/**
 * Reads the rest of a body and throws it away, for `linger` milliseconds at most: closing a connection
 * with bytes unread resets it, and a reset can destroy the answer on its way.
 */
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
