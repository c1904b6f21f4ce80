import type { Times } from '../limits.ts';

/** Where requests are forwarded to, by which way, and how long each step may take. */
export interface ForwardOptions {
  /** Such as `https://api.thedatagroup.com`; the only place that is ever contacted. */
  readonly origin: URL;
  /** The outbound proxy on the way there, where there is one. */
  readonly through?: URL | undefined;
  readonly times: Times;
}
