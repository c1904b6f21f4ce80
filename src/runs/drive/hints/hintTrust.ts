/** News of a part's batch since the last poll: it changed, or hints may have been lost. */
type News = 'hinted' | 'missed';

/** How long after a poll found a batch's end a hint of it still counts, in milliseconds. */
const LATE = 60_000;

/**
 * Judges whether hints of a run's batches are reliable enough to poll less. They become reliable when a hint matches
 * the end of a batch, and stop being so when a poll finds an end without a hint or the stream is lost. Forged hints
 * alone have no effect.
 */
export class HintTrust {
  readonly #now: () => number;
  readonly #news = new Map<number, News>();
  /** When polls found the ends of batches, by part. */
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

  /** Whether the part's batch may be polled less often. */
  relaxed(part: number): boolean {
    return this.reliable && !this.#news.has(part);
  }

  /** Starts watching the part's current batch, perhaps after an earlier one that ended. */
  watched(part: number): void {
    this.#endedAt.delete(part);
  }

  /** Records whether hints arrive from now on. */
  connected(live: boolean): void {
    this.#live = live;
  }

  hinted(part: number): void {
    const endedAt = this.#endedAt.get(part);
    if (endedAt === undefined) this.#news.set(part, 'hinted');
    else if (this.#now() - endedAt <= LATE) this.#proven = true;
  }

  /**
   * Records that a hint of the part may have been lost. An end found without a hint then doesn't count against hints.
   */
  missed(part: number): void {
    if (!this.#news.has(part)) this.#news.set(part, 'missed');
  }

  /** Records a poll's answer about the part's batch. `ended`: its state is final. */
  answered(part: number, ended: boolean): void {
    if (this.#endedAt.has(part)) return;
    const news = this.#news.get(part);
    if (ended || news === 'missed') this.#news.delete(part);
    if (!ended) return;
    this.#endedAt.set(part, this.#now());
    if (news !== 'missed') this.#proven = news === 'hinted';
  }
}
