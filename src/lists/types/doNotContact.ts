/** Kinds of entries of a do-not-contact list: a person by their canonical form, an email by one of its hashes. */
export const CONTACT_KINDS = ['person', 'md5', 'sha1', 'sha256'] as const;

export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Number of entries by kind. Emails in plain text count as `sha256`. */
export type ContactCounts = Readonly<Record<ContactKind, number>>;

/** No entries of any kind. */
export const NO_CONTACTS: ContactCounts = { person: 0, md5: 0, sha1: 0, sha256: 0 };

/** Counts of the do-not-contact lists, and their version. */
export interface DoNotContact {
  /** Increases with each change of either list. 0 if there never was a list. */
  readonly version: number;
  /** The list of this browser's user. */
  readonly own: ContactCounts;
  /** The list that the host provides for everybody. */
  readonly host: ContactCounts;
  /** Tag of the host's file that was read last. Absent if none was read. */
  readonly hostTag?: string;
}

/** What an import into the do-not-contact list found in the file. */
export interface AddedContacts {
  /** Rows of the file. */
  readonly rows: number;
  /** Rows with nothing to add. */
  readonly skipped: number;
  /** People from another browser's export, which can't be matched in this one. */
  readonly foreign: number;
  /** Entries found, by kind. Repeated entries count each time. */
  readonly found: ContactCounts;
  readonly list: DoNotContact;
}

/** Total number of entries. */
export function contactCount(counts: ContactCounts): number {
  return CONTACT_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
}
