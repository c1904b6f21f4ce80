import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import type { Commit } from '../../attempts/idempotentSend.ts';
import type { ApiAnswer } from '../../headers.ts';
import { cutShort } from '../../progress.ts';
import type { Admitted } from '../../rules.ts';
import { readAnswer } from './readAnswer.ts';
import { pump } from './bodyPump.ts';
import type { Destination } from './destination.ts';
import { ApiPost } from './apiPost.ts';
import { TunnelAgent } from './tunnel.ts';

/**
 * Streams a POST's body to the API, its last bytes after `commit`, and reads the answer whole. Throws a ProxyError if
 * none came.
 */
export type Send = (
  request: Admitted,
  incoming: IncomingMessage,
  commit?: Commit,
) => Promise<ApiAnswer>;

/**
 * How many bytes of a body may wait for the API before the client has to: so that reading and writing
 * overlap. With Node's own 16 kB a body of 8 MB takes a quarter more.
 */
export const WRITE_AHEAD_BYTES = 262_144;

export function createSender({ origin, through, times }: Destination): Send {
  const secure = origin.protocol === 'https:';
  const sending = secure ? requestHttps : requestHttp;
  const { hostname, port, protocol } = origin;
  const agent = agentFor();

  /**
   * A POST has a connection of its own, because a shared one may be closing just then and nobody could
   * tell whether the request arrived.
   */
  function agentFor(): HttpAgent {
    const options = { timeout: times.silence, highWaterMark: WRITE_AHEAD_BYTES };
    if (!secure) return new HttpAgent(options);
    return through ? new TunnelAgent(through, times.connect, options) : new HttpsAgent(options);
  }

  function open({ method, path, length, headers }: Admitted): ApiPost {
    const ours = {
      host: origin.host,
      // Offered all the same: a server that means to close answers early with a reset, which
      // destroys its answer on the way.
      connection: 'keep-alive',
      'content-length': length,
    };
    const all = { ...headers, ...ours };
    const upstream = sending({ protocol, hostname, port, method, path, headers: all, agent });
    return new ApiPost(upstream, { secure, connect: times.connect });
  }

  return async (request, incoming, commit) => {
    if (incoming.destroyed) throw cutShort();
    const post = open(request);
    const stop = pump(incoming, request.length, post, commit);
    try {
      return await readAnswer(await post.answer());
    } catch (error) {
      throw post.progress.failure(error);
    } finally {
      stop();
      post.upstream.destroy();
    }
  };
}
