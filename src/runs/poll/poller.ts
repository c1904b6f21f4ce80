import type { BatchState } from '../../api/answers.ts';

/** What came of asking for a state, and when it is asked again; epoch milliseconds. */
export interface PollResult {
  readonly heardAt?: number;
  readonly asksAt: number;
  readonly state?: BatchState;
  /** How the last asking failed. */
  readonly failure?: unknown;
}

/** A batch to watch. */
export interface Watch {
  /** Names the batch among all that are watched. */
  readonly key: readonly string[];
  /** When it was accepted; epoch milliseconds. */
  readonly since: number;
  /** Whether hints are reliable, so that polls can be less frequent. */
  readonly relaxed: () => boolean;
  readonly ask: (signal: AbortSignal) => Promise<BatchState>;
  readonly onResult: (heard: PollResult) => void;
}

/** A batch that is being watched. */
export interface Watching {
  /** Polls at once, unless a poll is pending. */
  ask(): void;
  stop(): void;
}

/** Asks for states again and again. */
export interface Poller {
  /** Polls at once and then by the schedule. */
  watch(watch: Watch): Watching;
}
