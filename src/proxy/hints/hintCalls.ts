import type { IncomingMessage, ServerResponse } from 'node:http';
import { HINT_BEAT, HINTS_PATH, isTopic, MAX_TOPICS, STREAM_PATH } from '../../api/hints.ts';
import { ClientLimiter } from '../clientLimiter.ts';
import { crossOriginHeaders } from '../cors.ts';
import { problemAnswer, ProxyError, refused } from '../errors.ts';
import { API_HEADERS } from '../headers.ts';
import { TIMES } from '../limits.ts';
import { clientOf, discardBody } from '../node/nodeExchange.ts';
import { headerOf } from '../node/upstream/readAnswer.ts';
import { NO_OTHER_SERVERS, type CarrierEvents, type HintCarrier } from './hintCarrier.ts';
import { BEAT_GROUPS, HintHub, type HintStream } from './hintHub.ts';
import { HintInbox } from './hintInbox.ts';

/** Path of the hint calls on this server. */
const OFFER = `/api${HINTS_PATH}`;
const STREAM = `/api${STREAM_PATH}`;
const INBOX = `${OFFER}/`;

/**
 * Maximum bytes buffered for a client that doesn't read. Above this its stream ends, and the client may reconnect.
 */
const MAX_UNREAD = 65_536;

/** Maximum bytes of a call's body that are read and discarded. */
const MAX_IGNORED = 65_536;

const STREAM_HEADERS = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-store, no-transform',
  // nginx buffers the stream without this header.
  'x-accel-buffering': 'no',
};

export interface HintOptions {
  /** The base URL at which the API reaches this server, ending in a slash. */
  readonly publicUrl: string;
  readonly behindProxy: boolean;
  readonly allowedOrigins: readonly string[];
  /** Maximum number of open streams of one client. */
  readonly maxConcurrent: number;
  /** Maximum number of calls of one page per minute. Undefined for no limit. */
  readonly rateLimit: number | undefined;
  readonly now: () => number;
  readonly newId: () => string;
  /** Connects to the other servers. Absent if there are none. */
  readonly openCarrier?: (events: CarrierEvents) => HintCarrier;
}

/** Handles hint calls: accepts hints from the API, and streams them to the pages that listen. */
export class HintCalls {
  readonly #options: HintOptions;
  readonly #hub: HintHub;
  readonly #inbox: HintInbox;
  readonly #carrier: HintCarrier;
  readonly #limiter: ClientLimiter;
  readonly #beating: NodeJS.Timeout;
  #closed = false;

  constructor(options: HintOptions) {
    const { now, newId, openCarrier, maxConcurrent, rateLimit } = options;
    this.#options = options;
    this.#hub = new HintHub(now, newId);
    this.#limiter = new ClientLimiter({ concurrent: maxConcurrent, perMinute: rateLimit }, now);
    this.#inbox = new HintInbox((hints) => {
      for (const hint of hints) this.#hub.tell(hint);
      this.#carrier.publish(hints);
    }, now);
    this.#carrier = openCarrier?.(this.#events()) ?? NO_OTHER_SERVERS;
    this.#beating = setInterval(() => {
      this.#hub.beat();
    }, HINT_BEAT / BEAT_GROUPS);
  }

  /** Answers a request about hints; false for any other. */
  handle(incoming: IncomingMessage, outgoing: ServerResponse): boolean {
    const { method = '', url = '' } = incoming;
    if (method === 'POST' && url.startsWith(INBOX)) this.#take(incoming, outgoing);
    else if (method === 'GET' && url === OFFER)
      this.#answer(incoming, outgoing, () => this.#offer(incoming, outgoing));
    else if (method === 'GET' && (url === STREAM || url.startsWith(`${STREAM}?`)))
      this.#answer(incoming, outgoing, () => this.#stream(incoming, outgoing));
    else return false;
    return true;
  }

  /** Ends all streams, and refuses new ones. */
  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#beating);
    this.#inbox.close();
    this.#hub.endAll();
    await this.#carrier.close();
  }

  #events(): CarrierEvents {
    return {
      onHints: (hints) => {
        for (const hint of hints) this.#hub.tell(hint);
      },
      onMissed: () => {
        this.#hub.missed();
      },
      onAway: () => {
        this.#hub.endAll();
      },
    };
  }

  /** Accepts a hint. Answers before processing it and always in the same way, so that the answer reveals nothing. */
  #take(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const { url = '' } = incoming;
    const client = clientOf(incoming, this.#options.behindProxy);
    outgoing.writeHead(204, { ...API_HEADERS, connection: 'close' }).flushHeaders();
    void discardBody(incoming, TIMES.linger, MAX_IGNORED).then(() => outgoing.end());
    this.#inbox.take(client, url.slice(INBOX.length));
  }

  #answer(incoming: IncomingMessage, outgoing: ServerResponse, answer: () => void): void {
    try {
      answer();
    } catch (error) {
      if (!(error instanceof ProxyError)) throw error;
      const { status, headers, body } = problemAnswer(error);
      outgoing.writeHead(status, { ...this.#headers(incoming), ...headers }).end(body);
    }
  }

  #headers(incoming: IncomingMessage): Record<string, string> {
    const origin = headerOf(incoming, 'origin');
    return { ...API_HEADERS, ...crossOriginHeaders(this.#options.allowedOrigins, origin) };
  }

  #offer(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const type = { 'content-type': 'application/json' };
    outgoing.writeHead(200, { ...this.#headers(incoming), ...type });
    outgoing.end(JSON.stringify({ url: `${this.#options.publicUrl}api${HINTS_PATH}/` }));
  }

  #stream(incoming: IncomingMessage, outgoing: ServerResponse): void {
    const topics = topicsOf(incoming.url ?? '');
    if (this.#closed || !this.#carrier.carries || this.#hub.isFull(topics))
      throw refused(503, 'no-hints', 'Hints cannot be carried now.', { retryAfter: 60 });
    const leave = this.#limiter.enter(clientOf(incoming, this.#options.behindProxy));
    outgoing.writeHead(200, { ...this.#headers(incoming), ...STREAM_HEADERS });
    // Node 20.20: a head that leaves together with the first event stays in memory in 40 pieces, 1 kB a stream.
    outgoing.flushHeaders();
    const stream = new ResponseStream(outgoing);
    const close = this.#hub.open(topics, headerOf(incoming, 'last-event-id'), stream);
    outgoing.once('close', () => {
      close();
      leave();
    });
  }
}

class ResponseStream implements HintStream {
  readonly #outgoing: ServerResponse;

  constructor(outgoing: ServerResponse) {
    this.#outgoing = outgoing;
  }

  write(text: string): void {
    // If the client doesn't read, the response may end long before it closes.
    if (this.#outgoing.writableEnded) return;
    if (this.#outgoing.writableLength > MAX_UNREAD) this.#outgoing.destroy();
    else this.#outgoing.write(text);
  }

  end(): void {
    this.#outgoing.end();
  }
}

/** The topics that a request for a stream names. Throws a ProxyError if they are not valid. */
function topicsOf(target: string): readonly string[] {
  const query = new URLSearchParams(target.slice(STREAM.length));
  const topics = [...new Set((query.get('topics') ?? '').split(','))];
  if (topics.length > MAX_TOPICS || !topics.every(isTopic))
    throw refused(400, 'bad-topics', `topics must be 1 to ${MAX_TOPICS} hashes of tokens.`);
  return topics;
}
