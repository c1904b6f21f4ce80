import type { Formats } from '../../formats.ts';

/** Deleting lists, restoring them, and deleting all data. */
export const keeping = (f: Formats) => ({
  discarded: (name: string) => `“${name}” was deleted.`,
  undo: 'Undo',
  undoOf: (name: string) => `Undo deleting ${name}`,
  back: (name: string) => `“${name}” was restored.`,
  waiting: 'Waiting for another tab…',
  waitingHint:
    'Another tab is working on this list. We’ll continue automatically when it’s done. To continue now, close that tab.',
  tooLate: (name: string) => `It’s too late to restore “${name}”.`,
  forget: 'Delete all data',
  forgetTitle: 'Delete all data on this computer?',
  forgetWhat:
    'This deletes everything that this page has stored in this browser: lists and results, drafts, demo data, templates, saved column matches, your do-not-contact list, your API key and token, and your settings.',
  forgetStays:
    'Files you’ve downloaded stay, and so do batches the API has accepted. You can’t undo this.',
  forgetOpen: (n: number) =>
    `${f.counted(n, { one: 'list has', other: 'lists have' })} unfinished batches. The API may still bill for them, but you won’t be able to get their results.`,
  forgetYes: 'Delete everything',
  forgetNo: 'Keep my data',
});

export type KeepingMessages = ReturnType<typeof keeping>;
