import type { OpenFiles } from '../storage/openFiles.ts';
import { contactFiles, CONTACT_SOURCES, type ContactSource } from '../storage/paths.ts';
import type { Storage } from '../storage/storage.ts';
import { KeySet } from '../keys/keySet.ts';
import {
  CONTACT_KINDS,
  NO_CONTACTS,
  type ContactCounts,
  type DoNotContact,
} from '../types/doNotContact.ts';

/** A version of the user's or the host's list, as stored in its facts file. */
export interface StoredContacts {
  readonly version: number;
  readonly counts: ContactCounts;
  readonly tag?: string;
}

/** The lists at one moment, for one job that looks people up in them. */
export interface ContactLookup {
  readonly version: number;
  /** The secret that people are hashed with. Undefined if nobody is on the lists. */
  readonly secret: Uint32Array | undefined;
}

/** The latest complete version of a list. Version 0 if there never was one. */
export async function storedContacts(
  storage: Storage,
  source: ContactSource,
): Promise<StoredContacts> {
  const files = contactFiles(source);
  const versions = (await storage.list(files.versions)).map(Number);
  for (const version of versions.toSorted((a, b) => b - a)) {
    const facts = await storage.blob(files.facts(version));
    // Facts are written last. If they are missing, the tab was closed while it wrote that version.
    if (facts && facts.size > 0) return JSON.parse(await facts.text()) as StoredContacts;
  }
  return { version: 0, counts: NO_CONTACTS };
}

/** Counts of the do-not-contact lists, and their version. */
export async function doNotContact(storage: Storage): Promise<DoNotContact> {
  const [own, host] = await Promise.all(
    CONTACT_SOURCES.map((source) => storedContacts(storage, source)),
  );
  return {
    version: (own?.version ?? 0) + (host?.version ?? 0),
    own: own?.counts ?? NO_CONTACTS,
    host: host?.counts ?? NO_CONTACTS,
    ...(host?.tag === undefined ? {} : { hostTag: host.tag }),
  };
}

/** The sets of each kind in the user's and the host's list. Empty sets are left out. */
export type ContactSets = Readonly<Record<(typeof CONTACT_KINDS)[number], readonly KeySet[]>>;

/** Opens all sets of these lists. Throws a ListError `storage damaged` if one is missing. */
export async function openContactSets(
  storage: Storage,
  files: OpenFiles,
  sources: readonly ContactSource[] = CONTACT_SOURCES,
): Promise<ContactSets> {
  const sets: Record<keyof ContactSets, KeySet[]> = { person: [], md5: [], sha1: [], sha256: [] };
  for (const source of sources) {
    const { version, counts } = await storedContacts(storage, source);
    for (const kind of CONTACT_KINDS) {
      if (counts[kind] === 0) continue;
      const path = contactFiles(source).set(version, kind);
      sets[kind].push(new KeySet(await files.open(path, 'the do-not-contact list')));
    }
  }
  return sets;
}
