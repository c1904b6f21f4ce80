import type { AddedContacts, ContactCounts } from '../../../lists/types/doNotContact.ts';
import type { Formats } from '../../formats.ts';

/** Sum of the entries that are emails. */
function emailsIn({ md5, sha1, sha256 }: ContactCounts): number {
  return md5 + sha1 + sha256;
}

/** The do-not-contact list on home, and errors loading it. */
export const doNotContact = (f: Formats) => {
  const counts = (list: ContactCounts) =>
    f.list([
      ...(emailsIn(list) > 0 ? [f.counted(emailsIn(list), { one: 'email', other: 'emails' })] : []),
      ...(list.person > 0 ? [f.counted(list.person, { one: 'person', other: 'people' })] : []),
    ]);
  return {
    title: 'Do-not-contact list',
    none: 'Add people who asked not to be contacted. We won’t send their rows or give you their emails.',
    own: (list: ContactCounts) => `On your list: ${counts(list)}.`,
    host: (list: ContactCounts) => `On the list of whoever hosts this page: ${counts(list)}.`,
    edit: 'Edit do-not-contact list',
    add: 'Add people or emails',
    close: 'Close',
    lead: 'In every list, rows of people here aren’t sent, and emails here are left out of everything you download or see. Your own cells never change.',
    file: 'Do-not-contact file',
    drop: 'Drop a file here, or click to choose one',
    dropNow: 'Drop the file here',
    takes:
      'Emails (plain, or their MD5, SHA-1, or SHA-256 hashes), or people with names and addresses. Excel or CSV.',
    how: 'When you add a file',
    keep: 'Add to the list',
    replace: 'Replace the list',
    reading: 'Adding to the list',
    share: (share: number) => f.percent(share),
    cancel: 'Cancel',
    added: ({ found, rows }: AddedContacts) =>
      `We found ${counts(found)} in ${f.counted(rows, { one: 'row', other: 'rows' })}.`,
    skipped: (n: number) =>
      `${f.counted(n, { one: 'row has', other: 'rows have' })} no email, no hash, and no full name with an address, and ${f.plural(n, { one: 'was', other: 'were' })} skipped.`,
    foreign: (n: number) =>
      `${f.counted(n, { one: 'person comes', other: 'people come' })} from an export made in another browser, and can’t be recognized here. Add the original file instead.`,
    kept: 'We keep only codes that can’t be read (hashes), in this browser, until you delete the list. Lists you’ve already submitted keep sending, but their results leave out everyone on the list.',
    export: 'Export',
    exportHint:
      'The export has only these codes, not names or emails. Codes of people work only in this browser.',
    remove: 'Delete list',
    removeTitle: 'Delete your do-not-contact list?',
    removeText:
      'Rows of people on it can be sent again, and emails we’ve withheld will show up in your results.',
    removeYes: 'Delete',
    removeNo: 'Keep it',
    tryAgain: 'Try again',
    fileName: 'do-not-contact.csv',
  };
};

export type DoNotContactMessages = ReturnType<typeof doNotContact>;
