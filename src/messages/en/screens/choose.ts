import type { Formats } from '../../formats.ts';

export const choose = (f: Formats) => ({
  heading: 'Choose a list',
  lead: 'An Excel or CSV file with names and postal addresses. Nothing is sent yet.',
  file: 'List file',
  drop: 'Drop your list here',
  dropNow: 'Release to choose this file',
  dropWrong: {
    several: 'One list at a time, please',
    'no list': 'This doesn’t look like an Excel or CSV file',
  },
  or: 'or choose it from your computer',
  browse: 'Browse files',
  sample: 'Use the sample list',
  sampleHint: '264 made-up people, with the flaws real lists have.',
  download: 'Download a sample CSV',
  downloadHint: 'to see what a list looks like.',
  reading: (name: string) => `Reading ${name}…`,
  readingShare: (share: number) => f.wholePercent(share),
  cancel: 'Cancel reading',
  refused: {
    several: {
      title: 'One list at a time',
      text: 'You dropped several files. Drop one now, and add the others later as separate lists.',
    },
    folder: {
      title: 'That’s a folder',
      text: 'Open the folder and drop the list that’s in it.',
    },
    'no file': {
      title: 'That wasn’t a file',
      text: 'You dropped text or a link. Save the list to your computer as an Excel or CSV file, then drop that file.',
    },
  },
  needs: 'What your list needs',
  need: [
    'First and last name, in two columns or one',
    'Street address',
    'ZIP code, or city and state',
  ],
  needsNot: 'Other columns are fine. They stay on this computer and come back unchanged.',
  takes: 'What we accept',
  take: [
    'Excel workbooks (.xlsx) and CSV files, zipped or not',
    'Commas, semicolons, tabs, and other delimiters',
    'Accents and other alphabets',
    'Any size: a million rows takes seconds to read',
  ],
});

export type ChooseMessages = ReturnType<typeof choose>;
