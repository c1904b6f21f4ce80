import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { RunEvent } from '../model/events.ts';
import type { RunHead } from '../state.ts';
import { LedgerError, type Discarded } from './ledger.ts';

/** What is kept of a run beside its events. */
export interface StoredHead {
  readonly head: RunHead;
  /** How many events there are. */
  readonly length: number;
  readonly discarded?: Omit<Discarded, 'head'>;
}

export interface Schema extends DBSchema {
  heads: { key: string; value: StoredHead };
  /** By run and position in its journal, from 0. */
  events: { key: [string, number]; value: RunEvent };
}

/** A later version may add stores, never change these: a page of before must still find its runs. */
const VERSION = 1;

/** The database, opened again where the browser closed it (as when the site's data are cleared). */
export class Database {
  readonly #name: string;
  #db: Promise<IDBPDatabase<Schema>> | undefined;
  #outdated = false;

  constructor(name: string) {
    this.#name = name;
  }

  /**
   * Works with the database, once more on a fresh connection where that fails: Safari loses a page's connection
   * while it is in the background, and tells nobody. Throws a LedgerError that says what is wrong.
   */
  async using<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      return await this.#once(work);
    } catch (error) {
      if (!(error instanceof LedgerError) || error.problem !== 'failed') throw error;
      await this.#disconnect();
      return this.#once(work);
    }
  }

  async #once<T>(work: (db: IDBPDatabase<Schema>) => Promise<T>): Promise<T> {
    try {
      if (this.#outdated) throw new LedgerError('newer page');
      return await work(await this.#open());
    } catch (error) {
      throw this.#outdated ? new LedgerError('newer page', error) : ledgerError(error);
    }
  }

  async #disconnect(): Promise<void> {
    const db = this.#db;
    this.#db = undefined;
    try {
      (await db)?.close();
    } catch {
      // It was never opened.
    }
  }

  #open(): Promise<IDBPDatabase<Schema>> {
    this.#db ??= this.#openVersion(VERSION)
      .catch((error: unknown) => {
        // A later version of this page was here, and the host went back to this one.
        if (isNamed(error, 'VersionError')) return this.#openVersion(undefined);
        throw error;
      })
      .catch((error: unknown) => {
        this.#db = undefined;
        throw error;
      });
    return this.#db;
  }

  #openVersion(version: number | undefined): Promise<IDBPDatabase<Schema>> {
    return openDB<Schema>(this.#name, version, {
      upgrade(db) {
        db.createObjectStore('heads');
        db.createObjectStore('events');
      },
      // A later version of the page waits for this; what this one writes from now on fails, and is told.
      blocking: (_version, wanted, event) => {
        this.#outdated = wanted !== null;
        this.#db = undefined;
        if (event.target instanceof IDBDatabase) event.target.close();
      },
      terminated: () => {
        this.#db = undefined;
      },
    });
  }
}

function ledgerError(error: unknown): LedgerError {
  if (error instanceof LedgerError) return error;
  return new LedgerError(isNamed(error, 'QuotaExceededError') ? 'full' : 'failed', error);
}

function isNamed(error: unknown, name: string): boolean {
  return error instanceof DOMException && error.name === name;
}
