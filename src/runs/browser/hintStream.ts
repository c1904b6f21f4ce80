import * as v from 'valibot';
import { hintText, parseHint } from '../../api/hints.ts';
import type { HintNews, Locks, Ports } from '../ports.ts';
import { EventStream, type StreamNews } from './eventStream.ts';

type Told = (news: HintNews) => void;

/** Name of the lock held by the tab with the stream, and of the channel to the other tabs. */
const NAME = 'append-desk hints';

const message = v.variant('what', [
  /** The topics that a tab listens to. */
  v.object({ what: v.literal('topics'), tab: v.string(), topics: v.array(v.string()) }),
  /** The tab that holds the stream asks for topics. */
  v.object({ what: v.literal('which topics') }),
  v.object({ what: v.literal('hint'), hint: v.string() }),
  v.object({ what: v.picklist(['missed', 'resumed', 'lost']) }),
]);

type Message = v.InferOutput<typeof message>;

/**
 * Listens to hints over one stream of server-sent events per browser. One of the tabs that drive a run holds the
 * stream and passes news to the others. `base`: base URL of our server.
 */
export function openHintStream(
  base: string,
  locks: Locks,
  report: (error: unknown) => void,
): Ports['listenToHints'] {
  const tab = new TabHints(base, locks, report);
  return (topic, told) => tab.listen(topic, told);
}

class TabHints {
  readonly #base: string;
  readonly #locks: Locks;
  readonly #report: (error: unknown) => void;
  readonly #tab = crypto.randomUUID();
  readonly #channel = new BroadcastChannel(NAME);
  readonly #own = new Map<string, Set<Told>>();
  readonly #others = new Map<string, readonly string[]>();
  #over: AbortController | undefined;
  #stream: EventStream | undefined;

  constructor(base: string, locks: Locks, report: (error: unknown) => void) {
    this.#base = base;
    this.#locks = locks;
    this.#report = report;
    this.#channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      const parsed = v.safeParse(message, data);
      if (parsed.success) this.#hear(parsed.output);
    });
  }

  listen(topic: string, told: Told): () => void {
    const all = this.#own.get(topic) ?? new Set();
    this.#own.set(topic, all.add(told));
    this.#sayTopics();
    if (this.#over) this.#stream?.carry(this.#topics());
    else this.#hold();
    return () => {
      all.delete(told);
      if (all.size === 0) this.#own.delete(topic);
      this.#sayTopics();
      if (this.#own.size > 0) return;
      this.#over?.abort();
      this.#over = undefined;
    };
  }

  /** Waits for the lock, then holds the stream until nobody in this tab listens. */
  #hold(): void {
    const { signal } = (this.#over = new AbortController());
    const work = async (): Promise<void> => {
      if (signal.aborted) return;
      this.#others.clear();
      this.#stream = new EventStream(this.#base, (news) => {
        this.#pass(news);
      });
      this.#stream.carry(this.#topics());
      this.#say({ what: 'which topics' });
      await new Promise((resolve) => {
        signal.addEventListener('abort', resolve);
      });
      this.#stream.close();
      this.#stream = undefined;
    };
    this.#locks.hold(NAME, signal, () => undefined, work).catch(this.#report);
  }

  /** Passes news to this tab and all others. */
  #pass(news: StreamNews): void {
    if ('topic' in news) this.#say({ what: 'hint', hint: hintText(news) });
    else this.#say({ what: news.kind });
    this.#tell(news);
  }

  #tell(news: StreamNews): void {
    if (!('topic' in news))
      for (const all of this.#own.values()) for (const told of all) told(news);
    else {
      const { topic, ...about } = news;
      for (const told of this.#own.get(topic) ?? []) told({ kind: 'hint', ...about });
    }
  }

  #hear(heard: Message): void {
    switch (heard.what) {
      case 'topics':
        this.#others.set(heard.tab, heard.topics);
        return this.#stream?.carry(this.#topics());
      case 'which topics':
        return this.#sayTopics();
      case 'hint': {
        const hint = parseHint(heard.hint);
        return hint && this.#tell(hint);
      }
      default:
        this.#tell({ kind: heard.what });
    }
  }

  #topics(): readonly string[] {
    return [...new Set([...this.#own.keys(), ...[...this.#others.values()].flat()])];
  }

  #sayTopics(): void {
    this.#say({ what: 'topics', tab: this.#tab, topics: [...this.#own.keys()] });
  }

  #say(said: Message): void {
    this.#channel.postMessage(said);
  }
}
