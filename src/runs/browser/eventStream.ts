import {
  HINT_BEAT,
  MAX_TOPICS,
  parseHint,
  STREAM_PATH,
  type Hint,
  type STREAM_EVENTS,
} from '../../api/hints.ts';
import type { HintNews } from '../ports.ts';

/** A hint, or a change in the state of the stream. */
export type StreamNews = Hint | Exclude<HintNews, { kind: 'hint' }>;

/** A stream counts as lost after this many milliseconds without any event. */
const SILENCE = 3 * HINT_BEAT;

/** Delays before a refused stream is reopened, in milliseconds. Doubled each time. */
const REOPEN_AFTER = { least: 2_000, most: 5 * 60_000 };

/** An event stream that reopens whenever it is lost. */
export class EventStream {
  readonly #base: string;
  readonly #tell: (news: StreamNews) => void;
  #topics: readonly string[] = [];
  #source: EventSource | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failures = 0;
  #live = false;

  constructor(base: string, tell: (news: StreamNews) => void) {
    this.#base = base;
    this.#tell = tell;
  }

  /** Switches to these topics. If they are the current ones, reports that hints may have been missed. */
  carry(topics: readonly string[]): void {
    const wanted = topics.slice(0, MAX_TOPICS);
    const added = wanted.some((topic) => !this.#topics.includes(topic));
    this.#topics = wanted;
    if (added) this.#open();
    else if (this.#live) this.#tell({ kind: 'missed' });
  }

  close(): void {
    clearTimeout(this.#timer);
    this.#source?.close();
  }

  #open(): void {
    this.close();
    const source = new EventSource(`${this.#base}${STREAM_PATH}?topics=${this.#topics.join(',')}`);
    this.#source = source;
    const on = (event: (typeof STREAM_EVENTS)[number], then: (data: string) => void): void => {
      source.addEventListener(event, ({ data }: MessageEvent<string>) => {
        this.#alive();
        then(data);
      });
    };
    on('ready', (data) => {
      this.#failures = 0;
      this.#live = true;
      this.#tell({ kind: data === 'resumed' ? 'resumed' : 'missed' });
    });
    on('hint', (data) => {
      const hint = parseHint(data);
      if (hint) this.#tell(hint);
    });
    on('missed', () => {
      this.#tell({ kind: 'missed' });
    });
    on('beat', () => undefined);
    source.addEventListener('error', () => {
      this.#lost();
      // In other states the browser reopens the stream itself and sends the last event ID.
      if (source.readyState === EventSource.CLOSED) this.#reopenLater();
    });
    this.#alive();
  }

  #alive(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#lost();
      this.#open();
    }, SILENCE);
  }

  #lost(): void {
    if (this.#live) this.#tell({ kind: 'lost' });
    this.#live = false;
  }

  #reopenLater(): void {
    const { least, most } = REOPEN_AFTER;
    const wait = Math.min(most, least * 2 ** this.#failures) * (0.5 + Math.random() / 2);
    this.#failures += 1;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#open();
    }, wait);
  }
}
