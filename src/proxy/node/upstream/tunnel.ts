import { request as requestHttp, type Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent, request as requestHttps, type AgentOptions } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { connect, type ConnectionOptions } from 'node:tls';
import { buildConnector } from 'undici';

type Connected = (error: Error | null, stream?: Duplex) => void;

/** Connects undici to https servers through an outbound proxy, which may take `patience` milliseconds. */
export function connectThrough(proxy: URL, patience: number): buildConnector.connector {
  const secure = buildConnector({ timeout: patience });
  return (options, connected) => {
    openTunnel({ proxy, patience, ...options }, (error, stream) => {
      if (stream) secure({ ...options, httpSocket: stream as Socket }, connected);
      else connected(error ?? refusal('nothing'), null);
    });
  };
}

/** Connects Node's requests to https servers through an outbound proxy. */
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
    const { host, port } = options;
    const way = { proxy: this.#proxy, patience: this.#patience, hostname: host ?? '', port };
    openTunnel(way, (error, stream) => {
      if (stream) connected(null, connect({ ...(options as ConnectionOptions), socket: stream }));
      else connected(error);
    });
  }
}

interface TunnelOptions {
  readonly proxy: URL;
  readonly patience: number;
  /** Where the tunnel ends. */
  readonly hostname: string;
  readonly port?: string | number | null | undefined;
}

/**
 * Has an outbound proxy open a tunnel: it sees where the connection goes to and nothing of what is in it.
 * (Ready-made agents hand a refusal of the proxy on as if the server had said it.)
 */
function openTunnel(
  { proxy, patience, hostname: to, port: at }: TunnelOptions,
  opened: Connected,
): void {
  const { protocol, hostname, port, username, password } = proxy;
  const target = `${to.includes(':') ? `[${to}]` : to}:${at || 443}`;
  const request = protocol === 'https:' ? requestHttps : requestHttp;
  const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const asking = request({
    host: hostname,
    port: port || (protocol === 'https:' ? 443 : 80),
    method: 'CONNECT',
    path: target,
    agent: false,
    timeout: patience,
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

function refusal(code: number | string | undefined): Error {
  const text = `outbound proxy: ${code}`;
  return Object.assign(new Error(text), { code: text });
}
