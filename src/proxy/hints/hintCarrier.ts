import type { Hint } from '../../api/hints.ts';

/** What a carrier tells this server. */
export interface CarrierEvents {
  /** Hints that other servers took. */
  readonly onHints: (hints: readonly Hint[]) => void;
  /** Hints of other servers may have been lost, and are carried from now on. */
  readonly onMissed: () => void;
  /** Hints of other servers do not arrive any more. */
  readonly onAway: () => void;
}

/** Carries hints between servers that share a store of attempts. */
export interface HintCarrier {
  /** Whether hints of other servers arrive now. */
  readonly carries: boolean;
  /** Tells the other servers. May be lost: whoever waits for it asks by its schedule. */
  publish(hints: readonly Hint[]): void;
  close(): Promise<void>;
}

/** For a server that is alone. */
export const NO_OTHER_SERVERS: HintCarrier = {
  carries: true,
  publish: () => undefined,
  close: async () => undefined,
};
