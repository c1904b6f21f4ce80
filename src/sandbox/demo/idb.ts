import { openDB, type DBSchema } from 'idb';
import { newIdentity } from '../memory.ts';
import type { SandboxStore, StoredBatch, StoredJob, StoreIdentity } from '../store.ts';

interface Schema extends DBSchema {
  jobs: { key: string; value: StoredJob; indexes: { attempt: string } };
  /** By job and id. */
  batches: { key: [string, string]; value: StoredBatch; indexes: { attempt: string } };
  /** Request bodies, by job and id. Buffers: WebKit stores no blobs in a private window. */
  bodies: { key: [string, string]; value: ArrayBuffer };
  identity: { key: 'identity'; value: StoreIdentity };
}

/** Keeps everything in IndexedDB, for browsers without private storage. */
export async function idbStore(name: string): Promise<SandboxStore> {
  const db = await openDB<Schema>(name, 1, {
    upgrade(created) {
      created.createObjectStore('jobs', { keyPath: 'id' }).createIndex('attempt', 'attempt');
      created
        .createObjectStore('batches', { keyPath: ['job', 'id'] })
        .createIndex('attempt', 'attempt');
      created.createObjectStore('bodies');
      created.createObjectStore('identity');
    },
    // The site's data are cleared, or a later version of the page waits.
    blocking: (_version, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
  return {
    async identity() {
      const tx = db.transaction('identity', 'readwrite');
      const known = (await tx.store.get('identity')) ?? newIdentity();
      await Promise.all([tx.store.put(known, 'identity'), tx.done]);
      return known;
    },
    async saveJob(job) {
      await db.put('jobs', job);
    },
    job: (id) => db.get('jobs', id),
    async saveBatch(batch, body) {
      const bytes = await body.arrayBuffer();
      const tx = db.transaction(['batches', 'bodies'], 'readwrite');
      await Promise.all([
        tx.objectStore('batches').put(batch),
        tx.objectStore('bodies').put(bytes, [batch.job, batch.id]),
        tx.done,
      ]);
    },
    batch: (job, id) => db.get('batches', [job, id]),
    async body(job, id) {
      const bytes = await db.get('bodies', [job, id]);
      return bytes && new Blob([bytes]);
    },
    async attempted(attempt) {
      const job = await db.getFromIndex('jobs', 'attempt', attempt);
      if (job) return { job: job.id };
      const batch = await db.getFromIndex('batches', 'attempt', attempt);
      return batch && { job: batch.job, batch: batch.id };
    },
    async forget(job) {
      const tx = db.transaction(['jobs', 'batches', 'bodies'], 'readwrite');
      const ofJob = IDBKeyRange.bound([job], [job, []]);
      await Promise.all([
        tx.objectStore('jobs').delete(job),
        tx.objectStore('batches').delete(ofJob),
        tx.objectStore('bodies').delete(ofJob),
        tx.done,
      ]);
    },
    async forgetAll() {
      const stores = ['jobs', 'batches', 'bodies', 'identity'] as const;
      const tx = db.transaction(stores, 'readwrite');
      await Promise.all([...stores.map((one) => tx.objectStore(one).clear()), tx.done]);
    },
  };
}
