import { DurableObject } from 'cloudflare:workers';
import type { AttemptState } from '../../api/attempts.ts';
import { maySend, type Outcome } from '../attempts/memory.ts';
import { LONGEST_SENDING, REMEMBERED_FOR } from '../limits.ts';

const STATE = 'state';
const IN_FLIGHT: AttemptState = { state: 'in flight' };

/** A sending that is under way. */
class Flight {
  readonly since = Date.now();
  land!: () => void;
  readonly landed = new Promise<void>((resolve) => {
    this.land = resolve;
  });
}

/** One attempt in the edge's memory, an object of its own: see `AttemptMemory` for what its methods do. */
export class Attempt extends DurableObject {
  /** Lost with the object: what was in flight then is unknown. */
  #flight: Flight | undefined;

  async state(): Promise<AttemptState> {
    if (this.#flight) return this.#believable(this.#flight) ? IN_FLIGHT : { state: 'unknown' };
    const stored = await this.ctx.storage.get<AttemptState>(STATE);
    if (stored?.state === 'in flight') return { state: 'unknown' };
    return stored ?? { state: 'never seen' };
  }

  // Nothing else runs in the object while it waits for its storage.
  async begin(): Promise<AttemptState | undefined> {
    const known = await this.state();
    if (!maySend(known)) return known;
    await this.#keep(IN_FLIGHT);
    this.#flight = new Flight();
    return undefined;
  }

  async end(outcome: Outcome): Promise<void> {
    try {
      await this.#keep(outcome);
    } finally {
      this.#flight?.land();
      this.#flight = undefined;
    }
  }

  /** Resolves when the sending has ended. As long as somebody waits for that, the object stays alive. */
  async landed(): Promise<void> {
    await this.#flight?.landed;
  }

  /** Forgets the attempt when its time is over. */
  async alarm(): Promise<void> {
    await this.ctx.storage.deleteAll();
  }

  async #keep(state: AttemptState): Promise<void> {
    await this.ctx.storage.put(STATE, state);
    await this.ctx.storage.setAlarm(Date.now() + REMEMBERED_FOR);
  }

  /** Whoever sends may die without a word. */
  #believable({ since }: Flight): boolean {
    return Date.now() - since < LONGEST_SENDING;
  }
}
