import { request as requestHttp, type Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps, type AgentOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import { connect, type ConnectionOptions } from 'node:tls';

type Connected = (error: Error | null, stream?: Duplex) => void;

/**
 * Reaches https servers through an outbound proxy, which sees where the connection goes to and nothing
 * of what is in it. (Ready-made agents hand a refusal of the proxy on as if the server had said it.)
 */
export class TunnelAgent extends HttpsAgent {
  readonly #proxy: URL;
  readonly #patience: number;

  /** `patience`: how long the proxy may take to open a tunnel, in milliseconds. */
  constructor(proxy: URL, patience: number, options: AgentOptions) {
    super(options);
    this.#proxy = proxy;
    this.#patience = patience;
  }

  override createConnection(
    options: Parameters<HttpAgent['createConnection']>[0],
    connected: Connected,
  ): undefined {
    const host = options.host ?? '';
    const target = `${host.includes(':') ? `[${host}]` : host}:${options.port}`;
    this.#open(target, (error, stream) => {
      if (error || !stream) connected(error);
      else connected(null, connect({ ...(options as ConnectionOptions), socket: stream }));
    });
  }

  #open(target: string, opened: Connected): void {
    const { protocol, hostname, port, username, password } = this.#proxy;
    const request = protocol === 'https:' ? requestHttps : requestHttp;
    const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
    const asking = request({
      host: hostname,
      port: port || (protocol === 'https:' ? 443 : 80),
      method: 'CONNECT',
      path: target,
      agent: false,
      timeout: this.#patience,
      headers: {
        host: target,
        ...(username
          ? { 'proxy-authorization': `Basic ${Buffer.from(credentials).toString('base64')}` }
          : {}),
      },
    });
    asking.once('connect', ({ statusCode }, stream) => {
      stream.setTimeout(0);
      if (statusCode === 200) opened(null, stream);
      else {
        stream.destroy();
        opened(refusal(statusCode));
      }
    });
    asking.once('timeout', () => asking.destroy(refusal('too slow')));
    asking.once('error', opened).end();
  }
}

function refusal(code: number | string | undefined): Error {
  const text = `outbound proxy: ${code}`;
  return Object.assign(new Error(text), { code: text });
}
