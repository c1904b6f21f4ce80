import type { Formats } from '../../formats.ts';

/** What is kept in this browser, brought back, and deleted. */
export const keeping = (f: Formats) => ({
  discarded: (name: string) => `“${name}” is deleted.`,
  undo: 'Undo',
  undoOf: (name: string) => `Undo: delete ${name}`,
  back: (name: string) => `“${name}” is back.`,
  waiting: 'Waiting for another tab…',
  waitingHint:
    'Another tab is working on this list. We’ll continue automatically when it’s done. To continue now, close that tab.',
  tooLate: (name: string) => `It was too late to bring “${name}” back.`,
  forget: 'Delete all data',
  forgetTitle: 'Delete all data on this computer?',
  forgetWhat:
    'This removes from this browser: all lists with their results, drafts, the demo’s data, remembered column matches, key and token, and your settings for this page.',
  forgetStays:
    'What you have downloaded stays, and so do the batches that the API has accepted. This cannot be undone.',
  forgetOpen: (n: number) =>
    `${f.counted(n, { one: 'list has', other: 'lists have' })} batches under way. The API may still bill them, but their results could not be fetched any more.`,
  forgetYes: 'Delete everything',
  forgetNo: 'Keep it',
});

export type KeepingMessages = ReturnType<typeof keeping>;
