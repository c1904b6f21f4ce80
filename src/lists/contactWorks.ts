import type { Context } from './context.ts';
import { browserSecret } from './keys/browserSecret.ts';
import { doNotContact, type ContactLookup } from './contacts/contactLists.ts';
import { isWithheldKnown } from './merge/withheld.ts';
import type { RunLocks } from './runLocks.ts';
import { DO_NOT_CONTACT, runFiles, SECRET, type ContactSource } from './storage/paths.ts';
import { contactCount, type AddedContacts, type DoNotContact } from './types/doNotContact.ts';
import type { EndedPart } from './types/outcome.ts';
import type { Progress, Work } from './types/progress.ts';

/** The engine's work with the do-not-contact list. Code to change or apply a list loads on first use. */
export class ContactWorks {
  readonly #context: Context;
  readonly #locks: RunLocks;

  constructor(context: Context, locks: RunLocks) {
    this.#context = context;
    this.#locks = locks;
  }

  list(): Promise<DoNotContact> {
    return doNotContact(this.#context.storage);
  }

  add(file: Blob, keep: boolean, work: Work<Progress>): Promise<AddedContacts> {
    return this.#import(file, { source: 'own', keep }, work);
  }

  async setHost(file: Blob, tag: string, work: Work<Progress>): Promise<DoNotContact> {
    const version = tag === '' ? await contentTagOf(file) : tag;
    const list = await this.list();
    if (list.hostTag === version) return list;
    return (await this.#import(file, { source: 'host', keep: false, tag: version }, work)).list;
  }

  remove(source: ContactSource): Promise<void> {
    return this.#locks.write(DO_NOT_CONTACT, async () => {
      const { changeContacts } = await import('./contacts/contactBuilder.ts');
      await changeContacts(this.#context.storage, source, () => Promise.resolve(), { keep: false });
    });
  }

  export(): Promise<Blob> {
    return this.#locks.write(DO_NOT_CONTACT, async () => {
      const { storage } = this.#context;
      const { exportContacts } = await import('./contactImport/exportContacts.ts');
      return exportContacts(storage, await browserSecret(storage));
    });
  }

  /** Removes every list, and the secret that they were hashed with. */
  forget(): Promise<void> {
    return this.#locks.write(DO_NOT_CONTACT, async () => {
      const { storage } = this.#context;
      await storage.remove(DO_NOT_CONTACT);
      await storage.remove(SECRET);
    });
  }

  /** The current lists to look people up in. */
  async lookup(): Promise<ContactLookup> {
    const { version, own, host } = await this.list();
    const isEmpty = contactCount(own) + contactCount(host) === 0;
    return { version, secret: isEmpty ? undefined : await browserSecret(this.#context.storage) };
  }

  /** Runs work that reads emails of a run, after finding out which of them are withheld. */
  async reading<T>(run: string, parts: readonly EndedPart[], work: () => Promise<T>): Promise<T> {
    const { storage } = this.#context;
    if (!(await isWithheldKnown(storage, run, parts, await this.lookup())))
      await this.#locks.write(run, () => this.#withhold(run, parts));
    return this.#locks.read(run, work);
  }

  /** The same for work that also writes files of the run. `work` gets the version of the list. */
  writing<T>(
    run: string,
    parts: readonly EndedPart[],
    signal: AbortSignal | undefined,
    work: (version: number) => Promise<T>,
  ): Promise<T> {
    return this.#locks.write(run, async () => work(await this.#withhold(run, parts, signal)));
  }

  /**
   * Finds out which emails of a run are withheld, unless that is known for the current list. Returns the list's
   * version. Needs exclusive access to the run's files.
   */
  async #withhold(run: string, parts: readonly EndedPart[], signal?: AbortSignal): Promise<number> {
    const { storage } = this.#context;
    const { version, secret } = await this.lookup();
    if (await isWithheldKnown(storage, run, parts, { version, secret })) return version;
    if (secret) {
      const { updateWithheld } = await import('./merge/updateWithheld.ts');
      await updateWithheld(storage, { run, parts, version, secret }, signal);
    } else await storage.remove(runFiles(run).withheld);
    return version;
  }

  #import(
    file: Blob,
    change: { source: ContactSource; keep: boolean; tag?: string },
    work: Work<Progress>,
  ): Promise<AddedContacts> {
    const { storage } = this.#context;
    return this.#locks.write(DO_NOT_CONTACT, async () => {
      const { importContacts } = await import('./contactImport/importContacts.ts');
      const secret = await browserSecret(storage);
      return importContacts(this.#context, file, { ...change, secret }, work);
    });
  }
}

async function contentTagOf(file: Blob): Promise<string> {
  const { contentTag } = await import('./contactImport/contentTag.ts');
  return contentTag(file);
}
