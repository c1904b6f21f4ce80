import type { Formats } from '../../formats.ts';

export const frame = (f: Formats) => ({
  steps: 'Steps',
  done: 'done',
  step: {
    choose: 'Choose',
    match: 'Match',
    review: 'Review',
    progress: 'Progress',
    results: 'Results',
  },
  heading: {
    match: 'Match columns',
    review: 'Review',
    progress: 'Progress',
    results: 'Results',
  },
  demo: 'Demo',
  demoText:
    'Demo data: every email is made up, at example.com, .org or .net. Nothing leaves this computer.',
  rows: (n: number) => f.counted(n, { one: 'row', other: 'rows' }),
  size: (bytes: number) => f.bytes(bytes),
  loading: 'Looking for your list…',
  missing: 'This list is not on this computer',
  missingText:
    'It was deleted, or the link is from another computer or browser. Lists stay where they were started.',
  home: 'Back to the start',
  finished: 'Done',
});

export type FrameMessages = ReturnType<typeof frame>;
