import { topicOf } from '../../../api/hints.ts';
import type { HintNews, Ports } from '../../ports.ts';
import type { VirtualClock } from '../clock.ts';
import type { HintFault } from './faults.ts';
import type { Life } from '../life.ts';

/** Delay of a late hint, and how long a stream is lost, in milliseconds. */
const LATE = 45_000;

interface Listener {
  readonly topic: string;
  readonly told: (news: HintNews) => void;
}

/** The path of hints from the API through our server to the tabs. Outlives tabs. */
export class HintLine {
  /** Faults of the next notifications. `undefined`: no fault. */
  faults: (HintFault | undefined)[] = [];
  /** Number of hints that reached a tab. */
  told = 0;
  readonly #clock: VirtualClock;
  readonly #listeners = new Set<Listener>();

  constructor(clock: VirtualClock) {
    this.#clock = clock;
  }

  /** The `listenToHints` port of a tab. */
  of(life: Life): Ports['listenToHints'] {
    return (topic, told) => {
      const listener = { topic, told: (news: HintNews) => void (life.dead || told(news)) };
      this.#listeners.add(listener);
      const stop = (): void => void this.#listeners.delete(listener);
      life.onDeath(stop);
      queueMicrotask(() => {
        listener.told({ kind: 'missed' });
      });
      return stop;
    };
  }

  /** Sends a hint about a part, or about all parts. It may be forged. */
  tell(part?: number): void {
    for (const { told } of this.#listeners) {
      this.told += 1;
      told({ kind: 'hint', ...(part === undefined ? {} : { part }) });
    }
  }

  /** Loses the stream, and restores it after a while. */
  async lose(): Promise<void> {
    for (const { told } of this.#listeners) told({ kind: 'lost' });
    const without = [...this.#listeners];
    for (const listener of without) this.#listeners.delete(listener);
    await this.#clock.wait(LATE);
    for (const listener of without) {
      this.#listeners.add(listener);
      listener.told({ kind: 'missed' });
    }
  }

  /** Schedules the API's call of `url` when a batch is done, in `ms` milliseconds. */
  async notify(url: string, ms: number): Promise<void> {
    const [token = '', part] = url.split('/').slice(-2);
    const topic = await this.#clock.busy(topicOf(token));
    const fault = this.faults.shift();
    await this.#clock.wait(fault === 'too early' ? ms / 3 : ms);
    if (fault === 'lost') return;
    if (fault === 'stream lost') return void this.lose();
    if (fault === 'late') await this.#clock.wait(LATE);
    if (fault === 'without a part') return this.#call(topic);
    this.#call(topic, Number(part) + (fault === 'of another part' ? 1 : 0));
    if (fault === 'doubled') this.#call(topic, Number(part));
  }

  #call(topic: string, part?: number): void {
    if ([...this.#listeners].some((listener) => listener.topic === topic)) this.tell(part);
  }
}
