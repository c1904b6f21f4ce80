import type { LookupAddress } from 'node:dns';
import { Agent as HttpAgent, request as requestHttp, type IncomingMessage } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { UPLOAD_MEDIA_TYPE } from '../../../api/assumptions.ts';
import type { Commit } from '../../attempts/idempotentSend.ts';
import type { ApiAnswer } from '../../headers.ts';
import { cutShort } from '../../progress.ts';
import type { UploadTarget } from '../../uploads/uploadHosts.ts';
import { ApiPost } from './apiPost.ts';
import { pump } from './bodyPump.ts';
import type { Destination } from './destination.ts';
import { addressesOf, hostOf, type Resolve } from './publicAddress.ts';
import { readAnswer } from './readAnswer.ts';
import { WRITE_AHEAD_BYTES } from './sender.ts';
import { TunnelAgent } from './tunnel.ts';

/** Streams a body to an upload address, its last bytes after `commit`, and reads the whole answer; see `Exchange`. */
export type Upload = (
  target: UploadTarget,
  length: number,
  incoming: IncomingMessage,
  commit: Commit,
) => Promise<ApiAnswer>;

/** Creates a function that uploads on its own connection to a checked address, without following redirects. */
export function createUploader(
  { through, times }: Pick<Destination, 'through' | 'times'>,
  resolve: Resolve,
): Upload {
  const options = { timeout: times.silence, highWaterMark: WRITE_AHEAD_BYTES };

  function open(url: URL, addresses: readonly LookupAddress[], length: number): ApiPost {
    const secure = url.protocol === 'https:';
    const tunnel = secure && through ? new TunnelAgent(through, times.connect, options) : undefined;
    const host = hostOf(url);
    const upstream = (secure ? requestHttps : requestHttp)({
      method: 'PUT',
      // An outbound proxy gets the checked address, since it would resolve the name itself.
      hostname: tunnel ? addresses[0]?.address : host,
      ...(secure && isIP(host) === 0 ? { servername: host } : {}),
      port: url.port,
      path: url.pathname + url.search,
      headers: { host: url.host, 'content-type': UPLOAD_MEDIA_TYPE, 'content-length': length },
      agent: tunnel ?? (secure ? new HttpsAgent(options) : new HttpAgent(options)),
      lookup: only(addresses),
    });
    return new ApiPost(upstream, { secure, connect: times.connect });
  }

  return async (target, length, incoming, commit) => {
    const addresses = await addressesOf(target, resolve, times.connect);
    if (incoming.destroyed) throw cutShort();
    const post = open(target.url, addresses, length);
    const stop = pump(incoming, length, post, commit);
    try {
      return await readAnswer(await post.head());
    } catch (error) {
      throw post.progress.failure(error);
    } finally {
      stop();
      post.upstream.destroy();
    }
  };
}

/** A lookup that always returns these checked addresses. By the time of the connection, DNS may return others. */
function only(addresses: readonly LookupAddress[]): LookupFunction {
  return (_host, options, found) => {
    const [first] = addresses;
    if (options.all) found(null, [...addresses]);
    else found(null, first?.address ?? '', first?.family);
  };
}
