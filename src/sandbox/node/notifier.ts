import type { Notification } from '../requests.ts';
import { doneAfter } from '../states.ts';
import type { StoredBatch } from '../store.ts';

/** Calls notification URLs when batches are done. The content of real notifications is undocumented (A9). */
export class Notifier {
  /** Replaces the URLs' own origin, for tests without TLS. */
  origin: string | undefined;
  /** The URLs that were called, in order. */
  readonly called: string[] = [];
  readonly #speed: number;
  readonly #stop = new AbortController();
  readonly #timers = new Set<NodeJS.Timeout>();

  constructor(speed: number) {
    this.#speed = speed;
  }

  expect(batch: StoredBatch, notification: Notification): void {
    const wait = doneAfter(batch, this.#speed);
    if (!Number.isFinite(wait)) return;
    // Timers may fire a millisecond early.
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#call(batch, notification).catch(() => undefined);
    }, wait + 2);
    this.#timers.add(timer);
  }

  stop(): void {
    this.#stop.abort();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  async #call({ job, id }: StoredBatch, { url, method }: Notification): Promise<void> {
    this.called.push(url);
    const { pathname, search } = new URL(url);
    const response = await fetch(this.origin ? new URL(pathname + search, this.origin) : url, {
      method,
      ...(method === 'POST' ? { body: JSON.stringify({ job_id: job, batch_id: id }) } : {}),
      signal: this.#stop.signal,
    });
    await response.body?.cancel();
  }
}
