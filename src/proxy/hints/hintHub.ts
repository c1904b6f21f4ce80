import { hintText, type Hint, type STREAM_EVENTS } from '../../api/hints.ts';

/** An open stream of server-sent events. */
export interface HintStream {
  /** Sends text as it is. */
  write(text: string): void;
  end(): void;
}

interface Topic {
  readonly streams: Set<HintStream>;
  /** Number of its last hint. */
  last: number;
  /** When its last stream was closed; epoch milliseconds. */
  leftAt: number;
}

/** How long a topic without a stream is kept, so that one that comes back misses nothing; in milliseconds. */
const KEPT_FOR = 10 * 60_000;

/** Maximum number of topics kept without a stream. */
const MAX_KEPT = 20_000;

/** Streams are told that they are alive in so many groups, one after another. */
export const BEAT_GROUPS = 15;

/** Carries hints to the streams that listen to their topics. Keeps nothing of what nobody listens to. */
export class HintHub {
  readonly #topics = new Map<string, Topic>();
  /** Topics without a stream, those that were left first ahead. */
  readonly #left = new Set<string>();
  readonly #groups = Array.from({ length: BEAT_GROUPS }, () => new Set<HintStream>());
  readonly #now: () => number;
  readonly #newId: () => string;
  #instance: string;
  #count = 0;
  #opened = 0;
  #beats = 0;

  /** `newId` makes names for stretches of time in which no hint was lost. */
  constructor(now: () => number, newId: () => string) {
    this.#now = now;
    this.#newId = newId;
    this.#instance = newId();
  }

  /** Number of open streams. */
  get size(): number {
    return this.#groups.reduce((sum, group) => sum + group.size, 0);
  }

  /**
   * Begins a stream for some topics. `lastEventId` is what the client got last from a stream for the same topics. Gives the
   * way to leave.
   */
  open(topics: readonly string[], lastEventId: string | undefined, stream: HintStream): () => void {
    const missed = this.#missedSince(topics, lastEventId);
    for (const topic of topics) this.#topic(topic).streams.add(stream);
    stream.write(this.#event('ready', missed === 'unknown' ? 'missed' : 'resumed'));
    if (missed !== 'unknown')
      for (const topic of missed) stream.write(this.#event('hint', hintText({ topic })));
    const group = this.#groups[this.#opened++ % BEAT_GROUPS];
    group?.add(stream);
    return () => {
      group?.delete(stream);
      for (const topic of topics) this.#leave(topic, stream);
    };
  }

  /** Tells the streams that listen to the hint's topic. */
  tell(hint: Hint): void {
    const topic = this.#topics.get(hint.topic);
    if (!topic) return;
    this.#count += 1;
    topic.last = this.#count;
    const text = this.#event('hint', hintText(hint));
    for (const stream of topic.streams) stream.write(text);
  }

  /** Hints may have been lost on their way here: tells all streams. */
  missed(): void {
    this.#instance = this.#newId();
    const text = this.#event('missed', '');
    for (const stream of this.#all()) stream.write(text);
  }

  /** Tells the next group of streams that they are alive, and forgets old topics. */
  beat(): void {
    const group = this.#beats++ % BEAT_GROUPS;
    for (const stream of this.#groups[group] ?? []) stream.write('event: beat\ndata:\n\n');
    if (group === 0) this.#forgetOld();
  }

  /** Ends all streams. */
  endAll(): void {
    for (const stream of this.#all()) stream.end();
  }

  *#all(): Iterable<HintStream> {
    for (const group of this.#groups) yield* group;
  }

  /** The topics that had hints since an event; `unknown` where nobody can tell. */
  #missedSince(topics: readonly string[], lastEventId: string | undefined): string[] | 'unknown' {
    const [instance, number] = lastEventId?.split('.') ?? [];
    const since = Number(number);
    if (instance !== this.#instance || !(since <= this.#count)) return 'unknown';
    const missed = topics.filter((topic) => (this.#topics.get(topic)?.last ?? Infinity) > since);
    return missed.every((topic) => this.#topics.has(topic)) ? missed : 'unknown';
  }

  #topic(name: string): Topic {
    this.#left.delete(name);
    const known = this.#topics.get(name);
    if (known) return known;
    // It may have been known, and had hints, before it was forgotten: being new counts as a hint.
    this.#count += 1;
    const topic = { streams: new Set<HintStream>(), last: this.#count, leftAt: 0 };
    this.#topics.set(name, topic);
    return topic;
  }

  #leave(name: string, stream: HintStream): void {
    const topic = this.#topics.get(name);
    if (!topic?.streams.delete(stream) || topic.streams.size > 0) return;
    topic.leftAt = this.#now();
    this.#left.add(name);
    // At once: whoever opens and closes streams may leave many topics before the next round of beats.
    const [oldest] = this.#left;
    if (oldest !== undefined && this.#left.size > MAX_KEPT) this.#forget(oldest);
  }

  #forgetOld(): void {
    const horizon = this.#now() - KEPT_FOR;
    for (const name of this.#left)
      if ((this.#topics.get(name)?.leftAt ?? 0) < horizon) this.#forget(name);
  }

  #forget(name: string): void {
    this.#left.delete(name);
    this.#topics.delete(name);
  }

  #event(event: (typeof STREAM_EVENTS)[number], data: string): string {
    return `id: ${this.#instance}.${this.#count}\nevent: ${event}\ndata: ${data}\n\n`;
  }
}
