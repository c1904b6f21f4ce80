import { createHash } from 'node:crypto';
import { hintText, parseHint, parseHintPath, type Hint } from '../../api/hints.ts';

/** How long hints are collected into one batch, in milliseconds. */
const COLLECTED_FOR = 100;

/** Maximum number of hints in one batch. Further ones are dropped, and the page polls by its schedule. */
const MAX_AT_ONCE = 5_000;

/** Maximum number of calls of one client in ten seconds. Further ones are ignored. */
const MAX_CALLS = 5_000;
const WINDOW = 10_000;

/**
 * Accepts calls that claim to come from the API. Merges repeats within `COLLECTED_FOR` and drops calls above the
 * limits. Passes on only the hash of a token.
 */
export class HintInbox {
  readonly #pass: (hints: readonly Hint[]) => void;
  readonly #now: () => number;
  readonly #waiting = new Set<string>();
  #calls = new Map<string, number>();
  #window = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(pass: (hints: readonly Hint[]) => void, now: () => number) {
    this.#pass = pass;
    this.#now = now;
  }

  /** Accepts a call of `client`. `path`: the path after `HINTS_PATH`. */
  take(client: string, path: string): void {
    if (!this.#mayCall(client) || this.#waiting.size >= MAX_AT_ONCE) return;
    const parsed = parseHintPath(path);
    if (!parsed) return;
    const { token, ...about } = parsed;
    const topic = createHash('sha256').update(token).digest('base64url');
    this.#waiting.add(hintText({ topic, ...about }));
    this.#timer ??= setTimeout(() => {
      this.#passOn();
    }, COLLECTED_FOR);
  }

  close(): void {
    clearTimeout(this.#timer);
  }

  #passOn(): void {
    this.#timer = undefined;
    const texts = [...this.#waiting];
    this.#waiting.clear();
    this.#pass(texts.map(parseHint).filter((hint) => hint !== undefined));
  }

  #mayCall(client: string): boolean {
    const window = Math.floor(this.#now() / WINDOW);
    if (window !== this.#window) this.#calls = new Map();
    this.#window = window;
    const calls = (this.#calls.get(client) ?? 0) + 1;
    this.#calls.set(client, calls);
    return calls <= MAX_CALLS;
  }
}
