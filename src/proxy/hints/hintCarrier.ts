import type { Hint } from '../../api/hints.ts';

/** Callbacks of a carrier. */
export interface CarrierEvents {
  /** Called with hints that other servers received. */
  readonly onHints: (hints: readonly Hint[]) => void;
  /** Called when hints of other servers arrive from now on, and some may have been lost. */
  readonly onMissed: () => void;
  /** Called when hints of other servers no longer arrive. */
  readonly onAway: () => void;
}

/** Carries hints between servers that share a store of attempts. */
export interface HintCarrier {
  /** True while hints of other servers arrive. */
  readonly carries: boolean;
  /** Sends hints to the other servers. They may be lost: pages still poll by their schedule. */
  publish(hints: readonly Hint[]): void;
  close(): Promise<void>;
}

/** Carrier of a server that shares its store with no other. */
export const NO_OTHER_SERVERS: HintCarrier = {
  carries: true,
  publish: () => undefined,
  close: async () => undefined,
};
