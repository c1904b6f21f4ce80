/** How an entry of the do-not-contact list is known: a person by their canonical form, an email by one of its hashes. */
export const CONTACT_KINDS = ['person', 'md5', 'sha1', 'sha256'] as const;

export type ContactKind = (typeof CONTACT_KINDS)[number];

/** Entries by kind. Emails that were given as they are count as `sha256`. */
export type ContactCounts = Readonly<Record<ContactKind, number>>;

/** The do-not-contact list in numbers. */
export interface DoNotContact {
  /** Higher after each change, also of the host's list; 0 if there never was a list. */
  readonly version: number;
  /** The list of this browser's user. */
  readonly own: ContactCounts;
  /** The list that the host provides for everybody. */
  readonly host: ContactCounts;
  /** Which version of the host's file that is; absent if none was read. */
  readonly hostTag?: string;
}

/** What was found in a file for the do-not-contact list. */
export interface AddedContacts {
  /** Rows of the file. */
  readonly rows: number;
  /** Rows with nothing in them that could be added. */
  readonly skipped: number;
  /** People in the export of another browser, who cannot be told here. */
  readonly foreign: number;
  /** Entries that were found, by kind; the same one more than once counts each time. */
  readonly found: ContactCounts;
  readonly list: DoNotContact;
}

/** Entries in all. */
export function contactCount(counts: ContactCounts): number {
  return CONTACT_KINDS.reduce((sum, kind) => sum + counts[kind], 0);
}
