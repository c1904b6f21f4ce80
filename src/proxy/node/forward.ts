import type { IncomingMessage } from 'node:http';
import type { RememberedAnswer } from '../../api/attempts.ts';
import type { Times } from '../limits.ts';
import type { Admitted } from '../rules.ts';
import { createRelay, type Relay } from './relay.ts';
import { createSender } from './send.ts';

export interface ForwardOptions {
  /** Such as `https://api.thedatagroup.com`; the only place that is ever contacted. */
  readonly origin: URL;
  /** The outbound proxy on the way there, where there is one. */
  readonly through?: URL | undefined;
  readonly times: Times;
}

/** Sends requests to the API as streams: no body is ever held whole. */
export interface Forwarder extends Relay {
  send(request: Admitted, incoming: IncomingMessage): Promise<RememberedAnswer>;
}

export function createForwarder(options: ForwardOptions): Forwarder {
  return { ...createRelay(options), send: createSender(options) };
}
