import { NO_SUCH_JOB } from '../../src/api/assumptions.ts';
import type { RelayedRequest, RelayFault, RelayStage } from '../relay/relay.ts';
import type { Moment } from './schedule.ts';

/** The check of a key and token is not counted: no list is there yet that could suffer. */
const CHECK = `/job/${NO_SUCH_JOB}`;

/** What happens to a call, the how many-eth it is of all, from 1. */
export type RelayRule = (call: number, request: RelayedRequest) => RelayFault | undefined;

interface Due extends Moment {
  readonly strike: () => void;
}

/** Counts the calls that come by the relay, and lets happen what is due. */
export class Trouble {
  /** What happens to calls from now on. */
  rule: RelayRule = () => undefined;
  readonly #numbers = new WeakMap<RelayedRequest, number>();
  #calls = 0;
  #due: readonly Due[] = [];

  /** Lets `strike` happen at the moment, whose calls are counted from now. */
  at({ calls, stage }: Moment, strike: () => void): void {
    this.#due = [...this.#due, { calls: this.#calls + calls, stage, strike }];
  }

  /** What happens to a request. */
  fault(request: RelayedRequest): RelayFault | undefined {
    if (!request.path.startsWith('/api/') || request.path.endsWith(CHECK)) return undefined;
    this.#calls += 1;
    this.#numbers.set(request, this.#calls);
    return this.rule(this.#calls, request);
  }

  /** Records that a request reached a stage. */
  reached(request: RelayedRequest, stage: RelayStage): void {
    const number = this.#numbers.get(request);
    if (number === undefined) return;
    const now = this.#due.filter((due) => due.stage === stage && number >= due.calls);
    this.#due = this.#due.filter((due) => !now.includes(due));
    for (const { strike } of now) strike();
  }
}
