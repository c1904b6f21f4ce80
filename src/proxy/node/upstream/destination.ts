import type { Times } from '../../limits.ts';

/** Where and how requests are forwarded, and the time limit of each step. */
export interface Destination {
  /** Such as `https://api.thedatagroup.com`; the only place that is ever contacted. */
  readonly origin: URL;
  /** The outbound proxy to use, if any. */
  readonly through?: URL | undefined;
  readonly times: Times;
}
