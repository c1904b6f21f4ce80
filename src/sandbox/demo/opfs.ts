import * as v from 'valibot';
import type { Created, SandboxStore, StoredBatch, StoredJob, StoreIdentity } from '../store.ts';
import { newIdentity } from '../memory.ts';
import { whereFound, writeFile } from './folder.ts';

type Folder = FileSystemDirectoryHandle;

const IDENTITY = 'identity.json';

const storedJob = v.object({
  id: v.string(),
  name: v.string(),
  createdAt: v.number(),
  attempt: v.exactOptional(v.string()),
});
const storedBatch = v.object({
  job: v.string(),
  id: v.string(),
  acceptedAt: v.number(),
  records: v.number(),
  file: v.exactOptional(v.literal(true)),
  attempt: v.exactOptional(v.string()),
});
const storedIdentity = v.object({ id: v.pipe(v.string(), v.uuid()), since: v.number() });
const created = v.object({ job: v.string(), batch: v.exactOptional(v.string()) });

/**
 * Keeps everything in private storage, and nothing in memory, so that tabs and reloads see the same:
 * `jobs/<job>/job.json`, `jobs/<job>/<batch>.body` and `<batch>.json`, `attempts/<key>`, `identity.json`. The
 * `.json` of a job or batch is written last: with it, and not before, the job or batch is there.
 */
export async function opfsStore(root: Folder): Promise<SandboxStore> {
  const jobs = await root.getDirectoryHandle('jobs', { create: true });
  const attempts = await root.getDirectoryHandle('attempts', { create: true });

  const folder = (job: string, create = false): Promise<Folder> =>
    jobs.getDirectoryHandle(job, { create });
  const findJob = (id: string): Promise<StoredJob | undefined> =>
    readJson(() => folder(id), 'job.json', storedJob);
  const findBatch = (job: string, id: string): Promise<StoredBatch | undefined> =>
    readJson(() => folder(job), `${id}.json`, storedBatch);
  const remember = async (attempt: string | undefined, brought: Created): Promise<void> => {
    if (attempt !== undefined) await writeFile(attempts, attempt, JSON.stringify(brought));
  };

  const readIdentity = () => readJson(async () => root, IDENTITY, storedIdentity);
  const makeIdentity = async (): Promise<StoreIdentity> => {
    const made = newIdentity();
    await writeFile(root, IDENTITY, JSON.stringify(made));
    // Another tab may have written its own meanwhile.
    return (await readIdentity()) ?? made;
  };
  let making: Promise<StoreIdentity> | undefined;

  return {
    async identity() {
      const known = await readIdentity();
      if (known) return known;
      making ??= makeIdentity().finally(() => {
        making = undefined;
      });
      return making;
    },
    async saveJob(saved) {
      await remember(saved.attempt, { job: saved.id });
      await writeFile(await folder(saved.id, true), 'job.json', JSON.stringify(saved));
    },
    job: findJob,
    async saveBatch(saved, body) {
      const { id, attempt } = saved;
      const own = await folder(saved.job, true);
      await writeFile(own, `${id}.body`, body);
      await remember(attempt, { job: saved.job, batch: id });
      await writeFile(own, `${id}.json`, JSON.stringify(saved));
    },
    batch: findBatch,
    body: (own, id) =>
      whereFound(async () => (await (await folder(own)).getFileHandle(`${id}.body`)).getFile()),
    async attempted(attempt) {
      const brought = await readJson(async () => attempts, attempt, created);
      if (!brought) return undefined;
      const there =
        brought.batch === undefined ? findJob(brought.job) : findBatch(brought.job, brought.batch);
      return (await there) && brought;
    },
    async forget(id) {
      for (const attempt of await attemptsOf(attempts, id))
        await whereFound(() => attempts.removeEntry(attempt));
      await whereFound(() => jobs.removeEntry(id, { recursive: true }));
    },
    async forgetAll() {
      for (const own of [attempts, jobs]) await emptyFolder(own);
      await whereFound(() => root.removeEntry(IDENTITY));
    },
  };
}

async function emptyFolder(parent: Folder): Promise<void> {
  const names: string[] = [];
  for await (const name of parent.keys()) names.push(name);
  for (const name of names) await whereFound(() => parent.removeEntry(name, { recursive: true }));
}

async function attemptsOf(attempts: Folder, job: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of attempts.keys()) {
    const brought = await readJson(async () => attempts, name, created);
    if (brought?.job === job) names.push(name);
  }
  return names;
}

/** The content of a JSON file; undefined if there is none, or one that was cut short. */
async function readJson<S extends v.GenericSchema>(
  folder: () => Promise<Folder>,
  name: string,
  schema: S,
): Promise<v.InferOutput<S> | undefined> {
  const file = await whereFound(async () => (await folder()).getFileHandle(name));
  if (!file) return undefined;
  const text = await (await file.getFile()).text();
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), text);
  return parsed.success ? parsed.output : undefined;
}
