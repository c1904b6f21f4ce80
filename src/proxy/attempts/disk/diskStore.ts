import { readdir, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isKey } from '../../../api/attempts.ts';
import { cachedFor } from '../cachedFor.ts';
import { lockFolder } from './folderLock.ts';
import { AttemptTable, storeOf } from '../inMemoryStore.ts';
import { Journal } from './journal.ts';
import { headLine, readJournal, recordLine } from './journalLines.ts';
import { WRONG_SECRET, type AttemptStore, type StoreHealth } from '../store.ts';

export interface DiskOptions {
  /** Made if need be; belongs to one process at a time. */
  readonly folder: string;
  /** Epoch milliseconds; may jump. */
  readonly now: () => number;
  readonly report: (error: unknown) => void;
  /** How often the folder's lock is renewed, in milliseconds. */
  readonly beat?: number;
}

/** A journal this large is written anew when most of it is out of date. */
const WORTH_COMPACTING = 262_144;

/** How long a check of the disk holds, in milliseconds. */
const CHECKED_FOR = 1_000;

/**
 * Keeps attempts below a folder, as a journal with a line per change that is on disk before anybody acts upon it. A claim
 * alone is not written: lost with its process, it was not sent. Rejects if the folder cannot be used.
 */
export async function openDiskStore(options: DiskOptions): Promise<AttemptStore> {
  const lock = await lockFolder(options.folder, options.beat);
  try {
    await removeFormerFiles(options.folder);
    const path = join(options.folder, 'journal');
    const { table, skipped } = await readJournal(path, options.now);
    if (skipped > 0) options.report(new Error(`${path}: ${skipped} lines cannot be read.`));
    table.forgetOld();
    const journal = await Journal.create(path, linesOf(table));
    return new DiskStore(table, journal, () => lock.release()).store();
  } catch (error) {
    await lock.release();
    throw error;
  }
}

class DiskStore {
  readonly #table: AttemptTable;
  readonly #journal: Journal;
  readonly #release: () => Promise<void>;
  /** Keys whose last change could not be written; it is written along with the next one. */
  readonly #unwritten = new Set<string>();
  readonly #check = cachedFor(CHECKED_FOR, () => this.#tryDisk());
  #failing = false;

  constructor(table: AttemptTable, journal: Journal, release: () => Promise<void>) {
    this.#table = table;
    this.#journal = journal;
    this.#release = release;
  }

  store(): AttemptStore {
    const table = this.#table;
    return {
      ...storeOf(table),
      claim: async (claim) => {
        await this.#refuseWhileFailing();
        return table.claim(claim);
      },
      commit: async (key, owner, digest) => {
        const before = table.record(key);
        if (!table.commit(key, owner, digest)) return false;
        await this.#write(key).catch((error: unknown) => {
          table.restore(key, before);
          throw error;
        });
        return true;
      },
      finish: async (key, owner, outcome) => {
        if (!table.finish(key, owner, outcome)) return;
        await this.#write(key).catch((error: unknown) => {
          this.#unwritten.add(key);
          throw error;
        });
      },
      voidAttempt: (key, secretHash) => this.#void(key, secretHash),
      check: () => this.#check(),
      forgetOld: () => this.#forgetOld(),
      close: async () => {
        await this.#journal.close();
        await this.#release();
      },
    };
  }

  async #void(key: string, secretHash: string) {
    const table = this.#table;
    if (!table.admits(key, secretHash)) return WRONG_SECRET;
    const before = table.record(key);
    if (table.voidAttempt(key, secretHash))
      await this.#write(key).catch((error: unknown) => {
        // A sender may have been told that it lost the key.
        const lost = before?.status === 'claimed';
        table.restore(key, lost ? { ...before, status: 'not sent', owner: '' } : before);
        throw error;
      });
    return table.reportOn(key);
  }

  async #write(key: string): Promise<void> {
    const keys = [...this.#unwritten, key];
    try {
      await this.#journal.append(keys.map((one) => this.#line(one)).join('\n'));
      for (const one of keys) this.#unwritten.delete(one);
      this.#failing = false;
    } catch (error) {
      this.#failing = true;
      throw error;
    }
  }

  /** Empty if there is nothing to remember: one that went unwritten may be claimed again. */
  #line(key: string): string {
    const record = this.#table.record(key);
    return record && record.status !== 'claimed' ? recordLine(key, record) : '';
  }

  /** A body of megabytes should not be sent here only to find that the disk is full. */
  async #refuseWhileFailing(): Promise<void> {
    if (!this.#failing) return;
    const { serving, message } = await this.#check();
    if (!serving) throw new Error(message);
  }

  async #tryDisk(): Promise<StoreHealth> {
    try {
      await this.#journal.append('');
      this.#failing = false;
      return { serving: true, message: 'ok' };
    } catch (error) {
      this.#failing = true;
      return { serving: false, message: `Attempts cannot be stored: ${String(error)}` };
    }
  }

  async #forgetOld(): Promise<void> {
    const forgot = this.#table.forgetOld();
    const wasted = this.#journal.size > WORTH_COMPACTING && this.#journal.size > 2 * this.#live();
    if (forgot || wasted) await this.#journal.replace(() => linesOf(this.#table));
  }

  /** Roughly how many bytes the journal needs. */
  #live(): number {
    return this.#table.size * 400;
  }
}

/** What was told to nobody is left out: a claim, and what is not committed. */
function* linesOf(table: AttemptTable): Generator<string> {
  yield headLine(table);
  for (const [key, record] of table.entries())
    if (record.status !== 'claimed') yield recordLine(key, record);
}

/** Before there was a journal, each attempt was a file that held what the API said. */
async function removeFormerFiles(folder: string): Promise<void> {
  for (const name of await readdir(folder)) if (isKey(name)) await unlink(join(folder, name));
}
