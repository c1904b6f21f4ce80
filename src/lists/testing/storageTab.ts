import type { StorageReply, StorageRequest } from './storageWorker.ts';

/** A worker with a storage, as one tab has it. Throws what a task throws. */
export class StorageTab {
  readonly #worker: Worker;
  readonly #about: Omit<StorageRequest, 'task'>;

  constructor(url: string, about: Omit<StorageRequest, 'task'>) {
    this.#worker = new Worker(url, { type: 'module' });
    this.#about = about;
  }

  async do(task: string): Promise<void> {
    const answer = new Promise<StorageReply>((resolve) => {
      const reply = ({ data }: MessageEvent<StorageReply>) => resolve(data);
      this.#worker.addEventListener('message', reply, { once: true });
    });
    this.#worker.postMessage({ ...this.#about, task } satisfies StorageRequest);
    const { error } = await answer;
    if (error !== undefined) throw new Error(error);
  }

  close(): void {
    this.#worker.terminate();
  }
}
