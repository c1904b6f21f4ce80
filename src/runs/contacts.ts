import type { ListEngine } from '../lists/engine.ts';
import {
  contactCount,
  type AddedContacts,
  type DoNotContact,
} from '../lists/types/doNotContact.ts';
import type { EarlierLists } from '../lists/types/earlier.ts';
import type { Plan } from '../lists/types/plan.ts';
import type { Progress, Work } from '../lists/types/progress.ts';

/** Why submitting or saving is refused so that nobody is contacted wrongly. Screens have the messages. */
export type ContactsProblem =
  /** The host's list could not be loaded. Without it, people on it would be sent. */
  | 'host list missing'
  /** The list changed since the run was planned. The run is being replanned. */
  | 'list changed'
  /** Another list finished since the run was planned. The run is being replanned. */
  | 'list finished'
  /** The API's raw answer may contain emails of people on the list. */
  | 'raw result';

export class ContactsError extends Error {
  override readonly name = 'ContactsError';
  readonly problem: ContactsProblem;
  constructor(problem: ContactsProblem, cause?: unknown) {
    super(problem, { cause });
    this.problem = problem;
  }
}

/** Why a plan must be made again before it is submitted. `version`: of the do-not-contact list as it is now. */
export function whyOutdated(
  { doNotContact = 0, lookedUp = [] }: Plan,
  version: number,
  { lists }: EarlierLists,
): ContactsProblem | undefined {
  if (doNotContact !== version) return 'list changed';
  return lists.every(({ run }) => lookedUp.includes(run)) ? undefined : 'list finished';
}

/**
 * Loads the host's list. Resolves to undefined if its tag hasn't changed. Rejects if it can't be loaded. Absent if
 * the host provides no list.
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

  /** The list's counts as stored in this browser. */
  list(): Promise<DoNotContact> {
    return this.#engine.doNotContact();
  }

  /**
   * The list's counts after loading the host's current list. Throws a ContactsError `host list missing` if it can't
   * be loaded; nothing may be submitted then.
   */
  current(): Promise<DoNotContact> {
    this.#loading ??= this.#load().finally(() => {
      this.#loading = undefined;
    });
    return this.#loading;
  }

  /**
   * Throws a ContactsError if anybody is on the list or the host's list can't be loaded. Raw answers of the API may
   * contain emails of people on the list.
   */
  async refuseRawResults(): Promise<void> {
    const { own, host } = await this.current();
    if (contactCount(own) + contactCount(host) > 0) throw new ContactsError('raw result');
  }

  /** Adds the entries of a file to the user's list. `keep`: true to add, false to replace. Throws a ListError. */
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
