/** What was heard of a part's batch since it was last asked about: that it changed, or that something may have been lost. */
type News = 'hinted' | 'missed';

/** How long after a batch's end was found a hint of it still counts, in milliseconds. */
const LATE = 60_000;

/**
 * Judges whether hints tell of a run's batches so well that asking can wait. They do once one of them came with the end of
 * a batch, and no longer where an end is found that none told of, or while the stream is lost. Forged hints alone prove
 * nothing.
 */
export class HintTrust {
  readonly #now: () => number;
  readonly #news = new Map<number, News>();
  /** When the ends of batches were found, by part. */
  readonly #endedAt = new Map<number, number>();
  #live = false;
  #proven = false;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Whether hints can be relied on. */
  get reliable(): boolean {
    return this.#live && this.#proven;
  }

  /** Whether the part's batch may be asked about seldom. */
  relaxed(part: number): boolean {
    return this.reliable && !this.#news.has(part);
  }

  /** The part has a batch that is under way, perhaps after another one that ended. */
  watched(part: number): void {
    this.#endedAt.delete(part);
  }

  /** Hints arrive from now on, or no longer do. */
  connected(live: boolean): void {
    this.#live = live;
  }

  hinted(part: number): void {
    const endedAt = this.#endedAt.get(part);
    if (endedAt === undefined) this.#news.set(part, 'hinted');
    else if (this.#now() - endedAt <= LATE) this.#proven = true;
  }

  /** A hint of the part may have been lost: if its end is found now, that says nothing. */
  missed(part: number): void {
    if (!this.#news.has(part)) this.#news.set(part, 'missed');
  }

  /** The API told the state of the part's batch; `ended` where that is its last. */
  answered(part: number, ended: boolean): void {
    if (this.#endedAt.has(part)) return;
    const news = this.#news.get(part);
    if (ended || news === 'missed') this.#news.delete(part);
    if (!ended) return;
    this.#endedAt.set(part, this.#now());
    if (news !== 'missed') this.#proven = news === 'hinted';
  }
}
