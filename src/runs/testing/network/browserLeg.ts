import type { AttemptKey } from '../../../api/attemptClient.ts';
import { never, unreachable, type Create } from './apiLeg.ts';
import type { VirtualClock } from '../clock.ts';
import type { CreateFault } from './faults.ts';
import type { Answer, Sent } from './proxy.ts';

/** Delay of a request that is held up on its way, in milliseconds. */
export const LATE_ARRIVAL = 90_000;

/** Sends an attempt through the proxy. */
export type Relay = (attempt: AttemptKey, deliver: () => Promise<Sent>) => Promise<Answer>;

/** A plain reverse proxy: passes everything on and remembers nothing. */
export async function alone(deliver: () => Promise<Sent>): Promise<Answer> {
  const sent = await deliver();
  return typeof sent === 'string' ? { status: 502, body: '<html>Bad gateway</html>' } : sent;
}

/** What the leg needs of the network. */
interface Surroundings {
  /** Whether there is a proxy that remembers attempts. */
  readonly remembers: boolean;
  /** Attempts that the API may or may not have accepted. */
  readonly ambiguous: Set<string>;
  restartProxy(): void;
}

/** The network between a tab and the proxy. */
export class BrowserLeg {
  readonly #clock: VirtualClock;
  readonly #network: Surroundings;

  constructor(clock: VirtualClock, network: Surroundings) {
    this.#clock = clock;
    this.#network = network;
  }

  /** Sends a body that is cut off on its way. */
  async cutOff(attempt: AttemptKey, relay: Relay): Promise<never> {
    await this.#clock.wait(LATE_ARRIVAL);
    if (!this.#network.remembers) this.#network.ambiguous.add(attempt.key);
    await relay(attempt, () => Promise.resolve('no'));
    throw unreachable();
  }

  /** Sends an attempt. Returns the answer that the page sees. */
  async send(
    { attempt, signal }: Pick<Create, 'attempt' | 'signal'>,
    fault: CreateFault | undefined,
    deliver: () => Promise<Sent>,
    relay: Relay,
  ): Promise<Answer> {
    switch (fault) {
      case 'lost before the proxy':
        throw unreachable();
      case 'arrives late':
        void this.#clock.wait(LATE_ARRIVAL).then(() => relay(attempt, deliver));
        throw unreachable();
      case 'gateway error before the proxy':
        return { status: 502, body: '<html><body>Bad gateway</body></html>' };
      case 'balancer’s 404':
        return { status: 404, body: 'no such backend' };
      case 'sign-in page':
        return { status: 200, body: '<html>Sign in</html>' };
      case 'cut short':
        await relay(attempt, () => Promise.resolve('no'));
        throw unreachable();
      case 'answer lost':
        await relay(attempt, deliver);
        throw unreachable();
      case 'slow':
        void relay(attempt, deliver);
        throw unreachable();
      case 'stalled':
        void relay(attempt, deliver);
        return never(signal);
      case 'sent twice': {
        // Only a proxy with a memory can drop a browser's duplicate request, so without one nothing is duplicated.
        if (!this.#network.remembers) return alone(deliver);
        // Both copies are one request of the page, which sees the answer to the later one.
        const first = relay(attempt, deliver);
        const second = await relay(attempt, deliver);
        await first;
        return second;
      }
      case 'proxy died before sending':
        this.#network.restartProxy();
        throw unreachable();
      case 'proxy died while sending':
      case 'proxy died after acceptance':
        await relay(attempt, deliver);
        throw unreachable();
      default:
        return relay(attempt, deliver);
    }
  }
}
