import type { Life } from '../life.ts';

const MINUTE = 60_000;

/** What each tab asks of the network, for laws about how much and how soon. */
export class Traffic {
  /** The most calls of the same thing that a tab made within a minute. */
  mostInAMinute = 0;
  /** The most bodies that were on their way at once. */
  mostBodies = 0;
  /** Creates that left a tab before the time that the API had asked for. */
  tooEarly = 0;
  readonly #now: () => number;
  readonly #calls = new Map<Life, Map<string, number[]>>();
  readonly #bodies = new Set<Life>();
  readonly #bodyCounts = new Map<Life, number>();
  readonly #askedUntil = new Map<Life, number>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A tab calls `what`. */
  called(life: Life, what: string): void {
    const now = this.#now();
    const mine = this.#calls.get(life) ?? new Map<string, number[]>();
    this.#calls.set(life, mine);
    const lately = (mine.get(what) ?? []).filter((at) => at > now - MINUTE);
    lately.push(now);
    mine.set(what, lately);
    this.mostInAMinute = Math.max(this.mostInAMinute, lately.length);
  }

  /** A tab sends a body; it is on its way until what this gives is called, or the tab dies. */
  sends(life: Life): () => void {
    if (this.#now() < (this.#askedUntil.get(life) ?? 0)) this.tooEarly += 1;
    this.#count(life, 1);
    let over = false;
    return () => {
      if (!over) this.#count(life, -1);
      over = true;
    };
  }

  /** The API asked a tab to wait. */
  askedToWait(life: Life, ms: number): void {
    this.#askedUntil.set(life, this.#now() + ms);
  }

  #count(life: Life, more: number): void {
    this.#bodies.add(life);
    this.#bodyCounts.set(life, (this.#bodyCounts.get(life) ?? 0) + more);
    const alive = [...this.#bodies].filter(({ dead }) => !dead);
    const now = alive.reduce((sum, one) => sum + (this.#bodyCounts.get(one) ?? 0), 0);
    this.mostBodies = Math.max(this.mostBodies, now);
  }
}
