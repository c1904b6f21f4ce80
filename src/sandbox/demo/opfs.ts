import * as v from 'valibot';
import type { SandboxStore, StoredBatch } from '../store.ts';
import { whereFound, writeFile } from './folder.ts';

type Folder = FileSystemDirectoryHandle;

const storedJob = v.object({ id: v.string(), name: v.string(), createdAt: v.number() });
const storedBatch = v.object({
  job: v.string(),
  id: v.string(),
  acceptedAt: v.number(),
  records: v.number(),
  attempt: v.exactOptional(v.string()),
});
const pointer = v.object({ job: v.string(), id: v.string() });

/**
 * Keeps everything in private storage, and nothing in memory, so that tabs and reloads see the same:
 * `jobs/<job>/job.json`, `jobs/<job>/<batch>.body` and `<batch>.json`, `attempts/<attempt>`. A batch's
 * own file is written last: with it, and not before, the batch is there.
 */
export async function opfsStore(root: Folder): Promise<SandboxStore> {
  const jobs = await root.getDirectoryHandle('jobs', { create: true });
  const attempts = await root.getDirectoryHandle('attempts', { create: true });

  const folder = (job: string, create = false): Promise<Folder> =>
    jobs.getDirectoryHandle(job, { create });
  const batch = async (job: string, id: string): Promise<StoredBatch | undefined> =>
    readJson(() => folder(job), `${id}.json`, storedBatch);

  return {
    async saveJob(job) {
      await writeFile(await folder(job.id, true), 'job.json', JSON.stringify(job));
    },
    job: (id) => readJson(() => folder(id), 'job.json', storedJob),
    async saveBatch(saved, body) {
      const { job, id, attempt } = saved;
      const own = await folder(job, true);
      await writeFile(own, `${id}.body`, body);
      if (attempt !== undefined) await writeFile(attempts, attempt, JSON.stringify({ job, id }));
      await writeFile(own, `${id}.json`, JSON.stringify(saved));
    },
    batch,
    body: (job, id) =>
      whereFound(async () => (await (await folder(job)).getFileHandle(`${id}.body`)).getFile()),
    async attempted(attempt) {
      const to = await readJson(async () => attempts, attempt, pointer);
      return to && batch(to.job, to.id);
    },
    async forget(job) {
      for (const attempt of await attemptsOf(attempts, job))
        await whereFound(() => attempts.removeEntry(attempt));
      await whereFound(() => jobs.removeEntry(job, { recursive: true }));
    },
  };
}

async function attemptsOf(attempts: Folder, job: string): Promise<string[]> {
  const names: string[] = [];
  for await (const name of attempts.keys()) {
    const to = await readJson(async () => attempts, name, pointer);
    if (to?.job === job) names.push(name);
  }
  return names;
}

/** The content of a JSON file; undefined where there is none, or one that was cut short. */
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
