import { hintText, type Hint, type STREAM_EVENTS } from '../../api/hints.ts';

/** An open stream of server-sent events. */
export interface HintStream {
  /** Writes text unchanged. */
  write(text: string): void;
  end(): void;
}

interface Topic {
  readonly streams: Set<HintStream>;
  /** Number of the topic's last hint. */
  last: number;
  /** When the topic's last stream closed, in epoch milliseconds. */
  leftAt: number;
}

/** How long a topic without a stream is kept, in milliseconds, so that a stream that reconnects misses nothing. */
const KEPT_FOR = 10 * 60_000;

/** Maximum number of topics kept without a stream. */
const MAX_KEPT = 20_000;

/** Maximum number of open streams. */
const MAX_STREAMS = 20_000;

/** Maximum number of open streams of one topic. A browser opens one, and a lost one may stay open for a while. */
export const MAX_STREAMS_OF_TOPIC = 16;

/** Number of groups of streams. Each heartbeat goes to one group, in turn. */
export const BEAT_GROUPS = 15;

/** Passes hints to the streams that listen to their topics. Drops hints without a listener. */
export class HintHub {
  readonly #topics = new Map<string, Topic>();
  /** Topics without a stream, the longest without one first. */
  readonly #left = new Set<string>();
  readonly #groups = Array.from({ length: BEAT_GROUPS }, () => new Set<HintStream>());
  readonly #now: () => number;
  readonly #newId: () => string;
  #instance: string;
  #count = 0;
  #opened = 0;
  #beats = 0;

  /** `newId` names an epoch: a period in which no hint was lost. */
  constructor(now: () => number, newId: () => string) {
    this.#now = now;
    this.#newId = newId;
    this.#instance = newId();
  }

  /** Number of open streams. */
  get size(): number {
    return this.#groups.reduce((sum, group) => sum + group.size, 0);
  }

  /** Whether a stream for these topics would be one too many. */
  isFull(topics: readonly string[]): boolean {
    const ofTopic = (topic: string): number => this.#topics.get(topic)?.streams.size ?? 0;
    return (
      this.size >= MAX_STREAMS || topics.some((topic) => ofTopic(topic) >= MAX_STREAMS_OF_TOPIC)
    );
  }

  /**
   * Starts a stream for some topics. `lastEventId`: the last event that the client got from a stream for the same
   * topics. Returns a function that removes the stream.
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

  /** Sends a hint to the streams that listen to its topic. */
  tell(hint: Hint): void {
    const topic = this.#topics.get(hint.topic);
    if (!topic) return;
    this.#count += 1;
    topic.last = this.#count;
    const text = this.#event('hint', hintText(hint));
    for (const stream of topic.streams) stream.write(text);
  }

  /** Tells all streams that hints may have been lost on their way to this server. */
  missed(): void {
    this.#instance = this.#newId();
    const text = this.#event('missed', '');
    for (const stream of this.#all()) stream.write(text);
  }

  /** Sends a heartbeat to the next group of streams, and drops old topics. */
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

  /** The topics with hints since an event, or `unknown` if that can't be told. */
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
    // The topic may have had hints before it was dropped, so a new topic counts as a hint.
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
    // Evict at once: a client that opens and closes streams may leave many topics before the next heartbeat.
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
