/** What runs need of the world outside; tests hand in scripted ones. */
export interface Ports {
  readonly clock: Clock;
  readonly locks: Locks;
  readonly channel: Channel;
  /** From 0 up to 1, for jitter. */
  readonly random: () => number;
  /** A new UUID. */
  readonly newId: () => string;
  /** The secret of an attempt: 32 random bytes as lower-case hex. */
  readonly newSecret: () => string;
  /** Has the browser keep what is stored, where that asks the user nothing; whether it will. */
  readonly persist: () => Promise<boolean>;
  /** Calls back when the computer is online again; returns a function that stops it. */
  readonly onOnline: (online: () => void) => () => void;
  /**
   * Listens to the hints of a topic (`api/hints.ts`), over one stream per browser. Returns a function that stops
   * listening.
   */
  readonly listenToHints: (topic: string, told: (news: HintNews) => void) => () => void;
  /** The browser asks before this tab is closed, until the way back that this gives is called. */
  readonly askBeforeClose: () => () => void;
  /** Told of what nobody foresaw. */
  readonly report: (error: unknown) => void;
}

/**
 * News from the stream of hints. `hint`: poll a part's batch, or all batches if none is named. `missed`: hints arrive
 * from now on, and some may have been lost. `resumed`: hints arrive again, and none was lost. `lost`: hints no longer
 * arrive.
 */
export type HintNews =
  | { readonly kind: 'hint'; readonly part?: number }
  | { readonly kind: 'missed' | 'resumed' | 'lost' };

export interface Clock {
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Resolves after `ms`, however many; at once, without an error, when `signal` aborts. */
  readonly wait: (ms: number, signal: AbortSignal) => Promise<void>;
}

export interface Locks {
  /**
   * Does `work` while this tab holds the lock, after waiting for it; `waiting` is told when another
   * tab has it. Resolves when `work` ended, or without it when `signal` aborts while waiting.
   */
  hold(
    name: string,
    signal: AbortSignal,
    waiting: () => void,
    work: () => Promise<void>,
  ): Promise<void>;
  /** Holds the lock together with others who share it, until `signal` aborts. */
  share(name: string, signal: AbortSignal): Promise<void>;
  /** Does `work` holding the lock, if nobody holds it now; otherwise nothing. */
  holdIfFree(name: string, work: () => Promise<void>): Promise<void>;
}

/** What tabs tell each other about a run. */
export interface Message {
  readonly run: string;
  /** `wanted`: a tab with credentials would drive the run, if the one that does has none. */
  readonly what: 'changed' | 'removed' | 'restored' | 'wanted';
}

export interface Channel {
  /** Tells the other tabs, not this one. */
  tell(message: Message): void;
  listen(told: (message: Message) => void): void;
}
