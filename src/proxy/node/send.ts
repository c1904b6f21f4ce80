import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { RememberedAnswer } from '../../api/attempts.ts';
import { cutShort } from '../progress.ts';
import type { Admitted } from '../rules.ts';
import { readAnswer } from './answer.ts';
import type { ForwardOptions } from './forward.ts';
import { Trip } from './trip.ts';
import { TunnelAgent } from './tunnel.ts';

/** Streams a POST's body to the API and reads the answer whole. Throws a ProxyError where none came. */
export type Send = (request: Admitted, incoming: IncomingMessage) => Promise<RememberedAnswer>;

/**
 * How many bytes of a body may wait for the API before the client has to: so that reading and writing
 * overlap. With Node's own 16 kB a body of 8 MB takes a quarter more.
 */
const AHEAD = 262_144;

export function createSender({ origin, through, times }: ForwardOptions): Send {
  const secure = origin.protocol === 'https:';
  const sending = secure ? requestHttps : requestHttp;
  const { hostname, port, protocol } = origin;
  const agent = agentFor();

  /**
   * A POST has a connection of its own, because a shared one may be closing just then and nobody could
   * tell whether the request arrived.
   */
  function agentFor(): HttpAgent {
    const options = { timeout: times.silence, highWaterMark: AHEAD };
    if (!secure) return new HttpAgent(options);
    return through ? new TunnelAgent(through, times.connect, options) : new HttpsAgent(options);
  }

  function open({ method, path, length, headers }: Admitted): Trip {
    const ours = {
      host: origin.host,
      // Offered all the same: a server that means to close answers early with a reset, which
      // destroys its answer on the way.
      connection: 'keep-alive',
      'content-length': length,
    };
    const all = { ...headers, ...ours };
    const upstream = sending({ protocol, hostname, port, method, path, headers: all, agent });
    return new Trip(upstream, { secure, connect: times.connect });
  }

  return async (request, incoming) => {
    if (incoming.destroyed) throw cutShort();
    const trip = open(request);
    const stop = pump(incoming, request.length, trip);
    try {
      return await readAnswer(await trip.answer());
    } catch (error) {
      throw trip.failure(error);
    } finally {
      stop();
      trip.upstream.destroy();
    }
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
