import type { ListEngine } from '../lists/engine.ts';
import {
  contactCount,
  type AddedContacts,
  type DoNotContact,
} from '../lists/types/doNotContact.ts';
import type { Progress, Work } from '../lists/types/progress.ts';

/** Why nothing is submitted or saved for the sake of the do-not-contact list. Screens have the sentences. */
export type ContactsProblem =
  /** The host's list could not be loaded: without it, people on it would be sent. */
  | 'host list missing'
  /** The list changed since the run was planned; it is planned again. */
  | 'list changed'
  /** The API's own answer may hold emails of people on the list. */
  | 'raw result';

export class ContactsError extends Error {
  override readonly name = 'ContactsError';
  readonly problem: ContactsProblem;
  constructor(problem: ContactsProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/**
 * Loads the host's list; undefined if it is still the one of this tag. Rejects where it cannot be had. Absent where the
 * host provides none.
 */
export type LoadHostList = (
  known: string | undefined,
) => Promise<{ readonly file: Blob; readonly tag: string } | undefined>;

/** The do-not-contact list: the user's own, and the one that the host provides for everybody. */
export class Contacts {
  readonly #engine: ListEngine;
  readonly #loadHost: LoadHostList | undefined;
  #loading: Promise<DoNotContact> | undefined;

  constructor(engine: ListEngine, loadHost: LoadHostList | undefined) {
    this.#engine = engine;
    this.#loadHost = loadHost;
  }

  /** The list in numbers, as it is in this browser. */
  list(): Promise<DoNotContact> {
    return this.#engine.doNotContact();
  }

  /**
   * The same with the host's list as it is now. Throws a ContactsError `host list missing` where that cannot be had:
   * nothing may be submitted then.
   */
  current(): Promise<DoNotContact> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /**
   * Throws a ContactsError if anybody is on the list, or the host's can't be had: what the API returns may hold emails
   * of people on it.
   */
  async refuseRawResults(): Promise<void> {
    const { own, host } = await this.current();
    if (contactCount(own) + contactCount(host) > 0) throw new ContactsError('raw result');
  }

  /** Adds what is in a file to the user's list; `keep`: beside what is on it. Throws a ListError. */
  add(file: Blob, keep: boolean, work: Work<Progress>): Promise<AddedContacts> {
    return this.#engine.addContacts(file, keep, work);
  }

  /** Empties the user's list. */
  remove(): Promise<void> {
    return this.#engine.removeContacts('own');
  }

  /** The user's list as CSV of hashes. */
  export(): Promise<Blob> {
    return this.#engine.exportContacts();
  }

  async #load(): Promise<DoNotContact> {
    const list = await this.#engine.doNotContact();
    if (!this.#loadHost) {
      if (contactCount(list.host) === 0) return list;
      await this.#engine.removeContacts('host');
      return this.#engine.doNotContact();
    }
    try {
      const loaded = await this.#loadHost(list.hostTag);
      return loaded ? await this.#engine.setHostContacts(loaded.file, loaded.tag) : list;
    } catch (error) {
      throw new ContactsError('host list missing', error);
    }
  }
}
