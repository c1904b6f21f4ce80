import { mkdir, open, readdir, readFile, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { AnswerError } from '../../api/answers.ts';
import type { AttemptState } from '../../api/attempts.ts';
import { REMEMBERED_FOR } from '../limits.ts';
import { maySend, type AttemptMemory, type Outcome } from './memory.ts';

const IN_FLIGHT: AttemptState = { state: 'in flight' };

/** An attempt memory on disk that also forgets. */
export interface DiskMemory extends AttemptMemory {
  /** Deletes what is older than `REMEMBERED_FOR`. */
  forgetOld(): Promise<void>;
}

/**
 * Remembers attempts below `folder`, which is made if need be and belongs to one process at a time.
 * Each attempt is a small file of its own with a line of JSON per change, on disk before anybody
 * acts upon it.
 */
export async function openDiskMemory(folder: string, now: () => number): Promise<DiskMemory> {
  await mkdir(folder, { recursive: true });
  const active = new Set<string>();
  const file = (attempt: string): string => join(folder, attempt);

  async function state(attempt: string): Promise<AttemptState> {
    if (active.has(attempt)) return IN_FLIGHT;
    const stored = lastState(await readText(file(attempt)));
    return stored.state === 'in flight' ? { state: 'unknown' } : stored;
  }

  async function begin(attempt: string): Promise<AttemptState | undefined> {
    if (active.has(attempt)) return IN_FLIGHT;
    const before = state(attempt);
    active.add(attempt);
    try {
      const known = await before;
      if (maySend(known)) {
        await append(file(attempt), IN_FLIGHT);
        if (known.state === 'never seen') await syncFolder(folder);
        return undefined;
      }
      active.delete(attempt);
      return known;
    } catch (error) {
      active.delete(attempt);
      throw error;
    }
  }

  async function end(attempt: string, outcome: Outcome): Promise<void> {
    try {
      await append(file(attempt), outcome);
    } finally {
      active.delete(attempt);
    }
  }

  async function forgetOld(): Promise<void> {
    for (const attempt of await readdir(folder)) {
      const { mtimeMs } = await stat(file(attempt));
      if (now() - mtimeMs > REMEMBERED_FOR && !active.has(attempt)) await unlink(file(attempt));
    }
  }

  return { state, begin, end, forgetOld };
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return '';
    throw error;
  }
}

/** The last line that can be read. One cut short was never acted upon, so the one before it holds. */
function lastState(text: string): AttemptState {
  for (const line of text.split('\n').toReversed()) {
    try {
      return JSON.parse(line) as AttemptState;
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error;
    }
  }
  return { state: 'never seen' };
}

/** Adds a line and waits until it is on disk. It starts afresh, whatever a crash left before it. */
async function append(path: string, state: AttemptState): Promise<void> {
  const handle = await open(path, 'a', 0o600);
  try {
    await handle.write(`\n${JSON.stringify(state)}\n`);
    await handle.datasync();
  } finally {
    await handle.close();
  }
}

/** Makes a new file's name durable, which its own sync does not. Windows has no such call and no such need. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
