import type { Formats } from '../../ui/formats.ts';

const en = (f: Formats) => ({
  heading: 'Append emails to your list',
  lead: 'Drop a CSV of people with postal addresses. Get the same list back, with an e-mail column.',
  newList: 'New list',
  tryDemo: 'Try the demo',
  demoHint: 'The demo needs no account and takes a minute.',
  steps: [
    {
      title: 'Drop your list',
      text: 'Any CSV, of any size. Columns are recognised by themselves.',
    },
    { title: 'Check and submit', text: 'See exactly what leaves this computer before it does.' },
    {
      title: 'Download it with e-mails',
      text: 'Your rows, your columns, your order, plus two columns at the end.',
    },
  ],
  promises: 'What you can rely on',
  promise: [
    {
      title: 'Your list stays yours',
      text: 'Only the matched fields of rows that can be appended leave this computer. Every other column never does; it is joined again here.',
    },
    {
      title: 'Nothing lost, nothing billed twice',
      text: 'Close the laptop, lose the network, reload the page: the work goes on from where it was. What may have been accepted is never sent again without your word.',
    },
    {
      title: 'The numbers add up',
      text: 'Every row of your file is accounted for: matched, no match, or not sent and why. The sum is always the rows of your file.',
    },
  ],
  picture: 'A list with names, addresses and ZIP codes, to which a column of e-mails is added.',
  past: 'Past lists',
  pastLoading: 'Looking for earlier lists…',
  pastNone: 'Lists that you work on appear here. They are kept in this browser only.',
  search: 'Search past lists',
  searchNone: (text: string) => `No list is called “${text}”.`,
  demo: 'Demo',
  rows: (n: number) => f.counted(n, { one: 'row', other: 'rows' }),
  matched: (matched: number, share: number) =>
    `${f.counted(matched, { one: 'e-mail', other: 'e-mails' })} · ${f.percent(share)} match rate`,
  started: (at: number) => f.moment(at),
  states: {
    matching: 'Columns to match',
    review: 'Ready to review',
    running: 'Under way',
    paused: 'Paused',
    cancelled: 'Cancelled',
    finished: 'Finished',
  },
  open: { matching: 'Continue', review: 'Continue', running: 'Show progress', finished: 'Results' },
  remove: 'Delete',
  removeOf: (name: string) => `Delete ${name}`,
  removeTitle: (name: string) => `Delete ${name}?`,
  removeText:
    'The list, its results and every trace of it are removed from this browser. This cannot be undone.',
  removeRunning: 'Batches that the API has accepted still run there and may be billed.',
  keep: 'Keep it',
});

export const words = { en };
export type HomeWords = ReturnType<typeof en>;
