import type { HintNews, Ports } from '../../ports.ts';
import { HintedAsk } from './hintedAsk.ts';
import { HintTrust } from './hintTrust.ts';

/** Milliseconds over which tabs spread their polls after a stream was lost or came back. */
const SPREAD = 5_000;

/** What the watcher of a batch uses of hints. */
export interface PartHints {
  /** Whether the batch may be polled less often. */
  readonly relaxed: () => boolean;
  /** Records that a poll was sent. */
  begun(): void;
  /** Records the answer: whether the batch has ended (undefined if unknown), and the time to wait until. */
  answered(ended: boolean | undefined, notBefore: number): void;
  stop(): void;
}

interface Watched {
  readonly ask: HintedAsk;
  readonly stop: AbortController;
}

/** The hints of one run. Polls its batches when hints arrive, and less often while hints are reliable. */
export class RunHints {
  readonly #ports: Pick<Ports, 'clock' | 'random' | 'listenToHints'>;
  readonly #topic: string;
  readonly #trust: HintTrust;
  readonly #watched = new Map<number, Watched>();
  #stopListening: (() => void) | undefined;

  constructor(ports: Pick<Ports, 'clock' | 'random' | 'listenToHints'>, topic: string) {
    this.#ports = ports;
    this.#topic = topic;
    this.#trust = new HintTrust(ports.clock.now);
  }

  /** Watches the batch of a part. `ask` polls it at once. */
  watch(part: number, ask: () => void): PartHints {
    this.#trust.watched(part);
    const stop = new AbortController();
    const hinted = new HintedAsk(this.#ports.clock, stop.signal, ask);
    this.#watched.set(part, { ask: hinted, stop });
    this.#stopListening ??= this.#ports.listenToHints(this.#topic, (news) => {
      this.#hear(news);
    });
    return {
      relaxed: () => this.#trust.relaxed(part),
      begun: () => {
        hinted.begun();
      },
      answered: (ended, notBefore) => {
        if (hinted.ended(notBefore) && ended !== undefined) this.#answered(part, ended);
      },
      stop: () => {
        stop.abort();
        this.#watched.delete(part);
      },
    };
  }

  /** Stops listening permanently. */
  stop(): void {
    this.#stopListening?.();
  }

  #answered(part: number, ended: boolean): void {
    const before = this.#trust.reliable;
    this.#trust.answered(part, ended);
    if (before && !this.#trust.reliable) this.#askAll(0);
  }

  #hear(news: HintNews): void {
    if (news.kind === 'hint') return this.#hinted(news.part);
    this.#trust.connected(news.kind !== 'lost');
    if (news.kind === 'resumed') return;
    if (news.kind === 'missed') for (const part of this.#watched.keys()) this.#trust.missed(part);
    this.#askAll(this.#ports.random() * SPREAD);
  }

  #hinted(hinted: number | undefined): void {
    const parts = hinted === undefined ? [...this.#watched.keys()] : [hinted];
    for (const part of parts) {
      this.#trust.hinted(part);
      this.#watched.get(part)?.ask.want();
    }
  }

  #askAll(after: number): void {
    for (const { ask, stop } of this.#watched.values())
      void this.#ports.clock.wait(after, stop.signal).then(() => {
        ask.want();
      });
  }
}
