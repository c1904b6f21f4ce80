import type { RelayedRequest, RelayFault, RelayStage } from '../relay/relay.ts';
import type { Moment, Schedule } from './schedule.ts';

interface Due extends Moment {
  readonly strike: () => void;
}

/** Counts the calls that come by the relay, and lets happen what is due. */
export class Trouble {
  readonly #faults: Schedule['relayFaults'];
  readonly #numbers = new WeakMap<RelayedRequest, number>();
  #calls = 0;
  #due: readonly Due[] = [];

  constructor(faults: Schedule['relayFaults']) {
    this.#faults = faults;
  }

  /** Lets `strike` happen at the moment, whose calls are counted from now. */
  at({ calls, stage }: Moment, strike: () => void): void {
    this.#due = [...this.#due, { calls: this.#calls + calls, stage, strike }];
  }

  /** What happens to a request. */
  fault(request: RelayedRequest): RelayFault | undefined {
    if (!request.path.startsWith('/api/')) return undefined;
    this.#calls += 1;
    this.#numbers.set(request, this.#calls);
    const fault = this.#faults.get(this.#calls);
    // Where the page is patient for minutes, silence would only take time.
    const patient = request.method === 'POST' || request.path.endsWith('/result');
    return fault?.kind === 'stall' && patient ? { ...fault, kind: 'reset' } : fault;
  }

  /** Hears how far a request is. */
  reached(request: RelayedRequest, stage: RelayStage): void {
    const number = this.#numbers.get(request);
    if (number === undefined) return;
    const now = this.#due.filter((due) => due.stage === stage && number >= due.calls);
    this.#due = this.#due.filter((due) => !now.includes(due));
    for (const { strike } of now) strike();
  }
}
