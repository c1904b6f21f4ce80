import type { ForwardOptions } from './forwardOptions.ts';
import { createRelay, type Relay } from './relay.ts';
import { createSender, type Send } from './send.ts';

/** Sends requests to the API as streams: no body is ever held whole. */
export interface Forwarder extends Relay {
  readonly send: Send;
}

export function createForwarder(options: ForwardOptions): Forwarder {
  return { ...createRelay(options), send: createSender(options) };
}
