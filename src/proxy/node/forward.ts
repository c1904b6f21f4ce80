import type { Times } from '../limits.ts';
import { createRelay, type Relay } from './relay.ts';
import { createSender, type Send } from './send.ts';

export interface ForwardOptions {
  /** Such as `https://api.thedatagroup.com`; the only place that is ever contacted. */
  readonly origin: URL;
  /** The outbound proxy on the way there, where there is one. */
  readonly through?: URL | undefined;
  readonly times: Times;
}

/** Sends requests to the API as streams: no body is ever held whole. */
export interface Forwarder extends Relay {
  readonly send: Send;
}

export function createForwarder(options: ForwardOptions): Forwarder {
  return { ...createRelay(options), send: createSender(options) };
}
