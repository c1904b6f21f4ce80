import type { AttemptMemory } from '../attempts/memory.ts';
import type { Attempt } from './attempt.ts';

/** What is called from afar of an `Attempt`. */
type RemoteAttempt = Pick<Attempt, 'state' | 'begin' | 'end' | 'landed'>;

/** The binding to the objects of the class `Attempt`. */
export interface Attempts {
  idFromName(name: string): object;
  get(id: object): RemoteAttempt;
}

/** The attempt memory of the edge: a Durable Object per attempt id, which is one and the same for the whole world. */
export function edgeMemory(attempts: Attempts): AttemptMemory {
  const remote = (attempt: string): RemoteAttempt => attempts.get(attempts.idFromName(attempt));
  return {
    state: (attempt) => remote(attempt).state(),
    async begin(attempt) {
      const known = await remote(attempt).begin();
      // An object that nobody waits for may be put away, and then cannot tell flying from lost.
      if (!known)
        remote(attempt)
          .landed()
          .catch(() => undefined);
      return known;
    },
    end: (attempt, outcome) => remote(attempt).end(outcome),
  };
}
