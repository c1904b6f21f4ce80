import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, stat, unlink, utimes } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** How often an owner shows that it is alive, in milliseconds. */
const BEAT = 3_000;

/** Another process uses the folder; the message says which. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

export interface FolderLock {
  release(): Promise<void>;
}

interface Owner {
  readonly pid: number;
  readonly host: string;
  readonly token: string;
  /** When it took the folder, for people. */
  readonly since: string;
}

/** The tokens of this process. */
const ours = new Set<string>();

/**
 * Takes `folder`, which is made if need be, for this process alone, with a file that says whose it is. Throws a
 * FolderInUseError where another process has it. The lock of a process that died is taken over: at once where it ran on
 * this computer, otherwise when it was not renewed for three beats.
 */
export async function lockFolder(folder: string, beat = BEAT): Promise<FolderLock> {
  await mkdir(folder, { recursive: true });
  const path = join(folder, 'lock');
  const owner = {
    pid: process.pid,
    host: hostname(),
    token: randomUUID(),
    since: new Date().toISOString(),
  };
  while (!(await take(path, owner))) await removeStale(path, folder, beat);
  ours.add(owner.token);
  const beating = setInterval(() => void renew(path), beat);
  beating.unref();
  return {
    async release() {
      clearInterval(beating);
      ours.delete(owner.token);
      if ((await ownerOf(path))?.token === owner.token) await unlink(path);
    },
  };
}

async function take(path: string, owner: Owner): Promise<boolean> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(`${JSON.stringify(owner)}\n`);
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}

async function removeStale(path: string, folder: string, beat: number): Promise<void> {
  const owner = await ownerOf(path);
  if (owner && !isGone(owner) && (ours.has(owner.token) || (await isRenewed(path, beat)))) {
    const { pid, host, since } = owner;
    throw new FolderInUseError(
      `process ${pid} on ${host} has used ${folder} since ${since}. Stop it, or give each server a folder of its own.`,
    );
  }
  // One that its owner is writing just now cannot be read yet.
  if (!owner && (await isRenewed(path, beat))) return;
  if ((await ownerOf(path))?.token === owner?.token) await unlink(path).catch(() => undefined);
}

/**
 * Whether an owner certainly died. One with our own number may be another container's: each has a process 1.
 */
function isGone({ pid, host }: Owner): boolean {
  if (host !== hostname() || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return codeOf(error) === 'ESRCH';
  }
}

/** Whether somebody renews the lock. Compares it with itself: clocks differ from computer to computer. */
async function isRenewed(path: string, beat: number): Promise<boolean> {
  const before = await changedAt(path);
  for (let beats = 0; beats < 3; beats += 1) {
    await wait(beat);
    if ((await changedAt(path)) !== before) return true;
  }
  return false;
}

async function changedAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
}

async function renew(path: string): Promise<void> {
  const now = new Date();
  // Whoever takes a folder from a process that is alive finds out by its journal.
  await utimes(path, now, now).catch(() => undefined);
}

async function ownerOf(path: string): Promise<Owner | undefined> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Owner;
  } catch {
    return undefined;
  }
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
