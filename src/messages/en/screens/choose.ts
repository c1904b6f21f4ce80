import type { Formats } from '../../formats.ts';

export const choose = (f: Formats) => ({
  heading: 'Choose a list',
  lead: 'An Excel or CSV file with names and postal addresses. Nothing is sent yet.',
  file: 'List file',
  drop: 'Drop your list here',
  dropNow: 'Let go to choose this file',
  dropWrong: {
    several: 'One list at a time, please',
    'no list': 'This doesn’t look like a list. Save it as an Excel or CSV file first',
  },
  or: 'or choose it from this computer',
  browse: 'Browse files',
  sample: 'Use the sample list',
  sampleHint: '264 made-up people, with the blemishes that lists have.',
  download: 'Download a sample CSV',
  downloadHint: 'to see what a list looks like.',
  reading: (name: string) => `Reading ${name}…`,
  readingShare: (share: number) => f.wholePercent(share),
  cancel: 'Cancel reading',
  refused: {
    several: {
      title: 'One list at a time',
      text: 'You dropped several files, so none was taken. Drop one; the others can follow as lists of their own.',
    },
    folder: {
      title: 'That’s a folder',
      text: 'Nothing was taken. Open the folder and drop the list that’s in it.',
    },
    'no file': {
      title: 'That wasn’t a file',
      text: 'You dropped text or a link, so there was nothing to read. Save the list to this computer as an Excel or CSV file and drop that.',
    },
  },
  needs: 'What the list needs',
  need: [
    'First and last name, in two columns or one',
    'Street address',
    'ZIP code, or city and state',
  ],
  needsNot: 'Other columns may be there; they stay on this computer and come back as they are.',
  takes: 'What we take',
  take: [
    'Excel workbooks (.xlsx) and CSV files, also zipped',
    'Comma, semicolon, tab and other delimiters',
    'Accents and other alphabets',
    'Any size: a million rows take seconds to read',
  ],
});

export type ChooseMessages = ReturnType<typeof choose>;
