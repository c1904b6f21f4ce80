import { Agent as HttpAgent, request as requestHttp } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps, type AgentOptions } from 'node:https';
import type { RememberedAnswer } from '../../api/attempts.ts';
import { ProxyError } from '../errors.ts';
import { answerHeaders } from '../headers.ts';
import type { Times } from '../limits.ts';
import { clientGone, cutShort } from '../progress.ts';
import type { Admitted } from '../rules.ts';
import { readAnswer } from './answer.ts';
import { headerOf } from './header.ts';
import { whenOver } from './over.ts';
import { Trip } from './trip.ts';
import { TunnelAgent } from './tunnel.ts';

export interface ForwardOptions {
  /** Such as `https://api.thedatagroup.com`; the only place that is ever contacted. */
  readonly origin: URL;
  /** The outbound proxy on the way there, where there is one. */
  readonly through?: URL | undefined;
  readonly times: Times;
}

/** Sends requests to the API as streams: no body is ever held whole. */
export interface Forwarder {
  relay(
    request: Admitted,
    outgoing: ServerResponse,
    headers: Readonly<Record<string, string>>,
  ): Promise<void>;
  send(request: Admitted, incoming: IncomingMessage): Promise<RememberedAnswer>;
  close(): void;
}

export function createForwarder({ origin, through, times }: ForwardOptions): Forwarder {
  const secure = origin.protocol === 'https:';
  const sending = secure ? requestHttps : requestHttp;
  const { hostname, port, protocol } = origin;
  // GETs share connections. A POST has one of its own, because a shared one may be closing just then
  // and nobody could tell whether the request arrived. It offers to keep it all the same: a server
  // that means to close answers early with a reset, which destroys its answer on the way.
  const kept = { keepAlive: true, timeout: times.silence };
  const agent = agentOf(kept);
  const single = agentOf({ timeout: times.silence });

  function agentOf(options: AgentOptions): HttpAgent {
    if (!secure) return new HttpAgent(options);
    return through ? new TunnelAgent(through, times.connect, options) : new HttpsAgent(options);
  }

  function open(request: Admitted, shared: boolean): Trip {
    const { method, path, length } = request;
    const ours = ['host', origin.host, 'connection', 'keep-alive'];
    if (method === 'POST') ours.push('content-length', String(length));
    // As a list Node takes them as they are, at half the cost.
    const headers = [...ours, ...Object.entries(request.headers).flat()];
    return new Trip(
      sending({ protocol, hostname, port, method, path, headers, agent: shared ? agent : single }),
      {
        secure,
        connect: times.connect,
      },
    );
  }

  /** The head of the answer to a GET, which ends when the client leaves. */
  async function get(
    request: Admitted,
    outgoing: ServerResponse,
    shared: boolean,
  ): Promise<IncomingMessage> {
    const trip = open(request, shared);
    const { upstream } = trip;
    trip.whole = true;
    upstream.end();
    whenOver(outgoing, () => {
      if (!upstream.destroyed) upstream.destroy(clientGone());
    });
    try {
      return await trip.answer();
    } catch (error) {
      // A shared connection that the API closed as we used it says nothing about the API.
      const stale = upstream.reusedSocket && error instanceof ProxyError;
      if (stale && error.code === 'connection_lost') return get(request, outgoing, false);
      throw error;
    }
  }

  return {
    async relay(request, outgoing, headers) {
      if (outgoing.req.socket.destroyed) throw clientGone();
      const answer = await get(request, outgoing, true);
      outgoing.writeHead(answer.statusCode ?? 502, {
        ...headers,
        ...answerHeaders((name) => headerOf(answer, name)),
      });
      await pour(answer, outgoing);
    },

    async send(request, incoming) {
      if (incoming.destroyed) throw cutShort();
      const trip = open(request, false);
      const stop = pump(incoming, request.length, trip);
      try {
        return await readAnswer(await trip.answer());
      } catch (error) {
        throw trip.failure(error);
      } finally {
        stop();
        trip.upstream.destroy();
      }
    },

    close: () => {
      agent.destroy();
    },
  };
}

/**
 * Moves a body of `length` bytes upstream as fast as both sides allow. The request upstream is only
 * ever completed by the last byte of the body.
 */
function pump(incoming: IncomingMessage, length: number, trip: Trip): () => void {
  const { upstream } = trip;
  let left = length;
  const pass = (chunk: Buffer): void => {
    left -= chunk.length;
    trip.whole = left === 0;
    if (!upstream.write(chunk)) incoming.pause();
    if (trip.whole) upstream.end();
  };
  const resume = (): void => {
    incoming.resume();
  };
  const closed = (): void => {
    if (!trip.whole) upstream.destroy(cutShort());
  };
  trip.whole = length === 0;
  if (trip.whole) upstream.end();
  incoming.on('data', pass).once('close', closed);
  upstream.on('drain', resume);
  return () => {
    upstream.off('drain', resume);
    incoming.off('data', pass).off('close', closed);
  };
}

/**
 * Pours an answer out to the client; resolves when that is over, however it ended. An answer that
 * breaks off breaks off for the client as well. (`pipeline` does the same at a third of the speed.)
 */
function pour(answer: IncomingMessage, outgoing: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    whenOver(outgoing, resolve);
    answer.once('error', () => outgoing.destroy());
    answer.pipe(outgoing);
  });
}
