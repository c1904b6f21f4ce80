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
  demoText: 'Every email is made up, and nothing leaves this computer.',
  rows: (n: number) => f.counted(n, { one: 'row', other: 'rows' }),
  size: (bytes: number) => f.bytes(bytes),
  loading: 'Loading your list…',
  missing: 'This list isn’t on this computer',
  missingText:
    'It was deleted, or it’s on another computer or in another browser. Lists stay where you started them.',
  home: 'Back to home',
  finished: 'Done',
});

export type FrameMessages = ReturnType<typeof frame>;
