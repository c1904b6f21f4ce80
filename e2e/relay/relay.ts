import { once } from 'node:events';
import {
  Agent,
  createServer,
  request,
  type ClientRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { Socket } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';

/** Stages of an exchange. `before answer`: the proxy's answer has reached the relay, but not the browser. */
export type RelayStage =
  'before body' | 'during body' | 'after body' | 'before answer' | 'during answer' | 'after answer';

/** What happens to the browser's connection: a reset (RST), a close (FIN), or silence from here on. */
export interface RelayFault {
  readonly kind: 'reset' | 'close' | 'stall';
  readonly at: RelayStage;
}

/** A request that reached the relay. One that the browser sent twice appears twice. */
export interface RelayedRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<NodeJS.Dict<string | string[]>>;
}

export interface RelayOptions {
  /** The current origin of the proxy. */
  readonly target: () => string;
  /** Returns the fault of a request, if any. */
  readonly fault: (request: RelayedRequest) => RelayFault | undefined;
  /** Called with each stage of a request, before a fault of that stage strikes. */
  readonly reached?: (request: RelayedRequest, stage: RelayStage) => void;
}

export interface Relay {
  /** Such as `http://127.0.0.1:43210`, without a slash at the end. */
  readonly origin: string;
  /** Every request so far. */
  readonly seen: readonly RelayedRequest[];
  stop(): Promise<void>;
}

/** Starts a relay at a port of its own. */
export async function startRelay({ target, fault, reached }: RelayOptions): Promise<Relay> {
  const seen: RelayedRequest[] = [];
  const links = new WeakMap<Socket, { agent: Agent; origin: string }>();
  const server = createServer();

  server.on('connection', (socket: Socket) => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    links.set(socket, { agent, origin: target() });
    socket.once('close', () => agent.destroy());
  });
  server.on('request', (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const asked = { method, path: url, headers };
    seen.push(asked);
    const link = links.get(incoming.socket);
    if (!link) return;
    const upstream = request(new URL(link.origin), {
      agent: link.agent,
      method,
      path: url,
      headers: incoming.rawHeaders,
      setHost: false,
    });
    // Errors are handled where the answer is awaited. After a fault nobody awaits it.
    upstream.on('error', () => {});
    const passage = new Passage(incoming, outgoing, upstream, fault(asked), (stage) => {
      reached?.(asked, stage);
    });
    passage.run().catch(() => {
      // One side went away. Closes the other side too, as over a single connection.
      incoming.socket.destroy();
      upstream.destroy();
    });
  });

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The relay has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    seen,
    async stop() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** One request and its answer, on their way through. */
class Passage {
  readonly #incoming: IncomingMessage;
  readonly #outgoing: ServerResponse;
  readonly #upstream: ClientRequest;
  readonly #fault: RelayFault | undefined;
  readonly #reached: (stage: RelayStage) => void;

  constructor(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    upstream: ClientRequest,
    fault: RelayFault | undefined,
    reached: (stage: RelayStage) => void,
  ) {
    this.#incoming = incoming;
    this.#outgoing = outgoing;
    this.#upstream = upstream;
    this.#fault = fault;
    this.#reached = reached;
  }

  async run(): Promise<void> {
    this.#outgoing.once('close', () => {
      if (!this.#outgoing.writableFinished) this.#upstream.destroy();
    });
    if (this.#strikes('before body')) return;
    const answered = once(this.#upstream, 'response') as Promise<[IncomingMessage]>;
    const passed = this.#passBody();
    // The proxy may answer before the body is whole, as it does when it refuses one.
    const answer = await Promise.race([answered, passed.then((on) => (on ? answered : undefined))]);
    if (!answer || this.#strikes('before answer')) return;
    await this.#passAnswer(answer[0]);
  }

  /** Forwards the body. Returns false if a fault ended it. */
  async #passBody(): Promise<boolean> {
    const half = Number(this.#incoming.headers['content-length'] ?? 0) / 2;
    let passed = 0;
    for await (const chunk of this.#incoming.iterator({ destroyOnReturn: false })) {
      if (!(chunk instanceof Buffer)) throw new TypeError('The body came as text.');
      passed += chunk.length;
      if (!this.#upstream.write(chunk)) await once(this.#upstream, 'drain');
      if (passed >= half && this.#strikes('during body')) return false;
    }
    // Ended and flushed: with a reset from here on, the proxy still has all of it.
    await new Promise<void>((flushed) => this.#upstream.end(flushed));
    return !this.#strikes('after body');
  }

  async #passAnswer(answer: IncomingMessage): Promise<void> {
    this.#outgoing.writeHead(answer.statusCode ?? 0, answer.statusMessage, answer.rawHeaders);
    if (this.#fault?.at === 'during answer') {
      const body = await buffer(answer);
      await new Promise((sent) =>
        this.#outgoing.write(body.subarray(0, Math.ceil(body.length / 2)), sent),
      );
      this.#strikes('during answer');
      return;
    }
    await pipeline(answer, this.#outgoing);
    this.#strikes('after answer');
  }

  /** Applies the fault if this is its stage. Returns whether it ended the passage. */
  #strikes(stage: RelayStage): boolean {
    this.#reached(stage);
    if (this.#fault?.at !== stage) return false;
    const { socket } = this.#incoming;
    if (this.#fault.kind === 'reset') socket.resetAndDestroy();
    if (this.#fault.kind === 'close') socket.destroy();
    return true;
  }
}
