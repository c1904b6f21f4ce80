import type { SandboxStore, StoredBatch, StoredJob, StoreIdentity } from './store.ts';

interface Kept {
  readonly batch: StoredBatch;
  readonly body: Blob;
}

/** A store whose content can also be listed. */
export interface MemoryStore extends SandboxStore {
  jobs(): StoredJob[];
  /** The batches of a job in the order in which they were accepted. */
  batches(job: string): StoredBatch[];
}

/** Creates a store in memory, which lasts as long as the process. */
export function memoryStore(): MemoryStore {
  const jobs = new Map<string, StoredJob>();
  const kept = new Map<string, Kept>();
  const all = (): StoredBatch[] => [...kept.values()].map(({ batch }) => batch);

  let identity = newIdentity();

  return {
    identity: async () => identity,
    jobs: () => [...jobs.values()],
    batches: (job) => all().filter((batch) => batch.job === job),
    async saveJob(job) {
      jobs.set(job.id, job);
    },
    job: async (id) => jobs.get(id),
    async saveBatch(batch, body) {
      kept.set(key(batch.job, batch.id), { batch, body });
    },
    batch: async (job, id) => kept.get(key(job, id))?.batch,
    body: async (job, id) => kept.get(key(job, id))?.body,
    async attempted(attempt) {
      const job = [...jobs.values()].find((one) => one.attempt === attempt);
      if (job) return { job: job.id };
      const batch = all().find((one) => one.attempt === attempt);
      return batch && { job: batch.job, batch: batch.id };
    },
    async forget(job) {
      jobs.delete(job);
      for (const { id } of all().filter((batch) => batch.job === job)) kept.delete(key(job, id));
    },
    async forgetAll() {
      identity = newIdentity();
      jobs.clear();
      kept.clear();
    },
  };
}

export function newIdentity(): StoreIdentity {
  return { id: crypto.randomUUID(), since: Date.now() };
}

function key(job: string, id: string): string {
  return `${job}/${id}`;
}
