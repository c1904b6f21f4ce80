import {
  HINT_BEAT,
  MAX_TOPICS,
  parseHint,
  STREAM_PATH,
  type Hint,
  type STREAM_EVENTS,
} from '../../api/hints.ts';
import type { HintNews } from '../ports.ts';

/** A hint, or how the stream is. */
export type StreamNews = Hint | Exclude<HintNews, { kind: 'hint' }>;

/** Without a sign of life for so long, in milliseconds, a stream counts as lost. */
const SILENCE = 3 * HINT_BEAT;

/** Waits until a stream that was refused is opened again, in milliseconds: doubled each time. */
const REOPEN_AFTER = { least: 2_000, most: 5 * 60_000 };

/** A stream that is opened again whenever it is lost. */
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

  /** Carries these topics from now on; asked for the same again, says that some hints may have been missed. */
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
      // Else the browser opens it again by itself, and says what it had last.
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
