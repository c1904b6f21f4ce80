import type { Formats } from '../../formats.ts';

export const home = (f: Formats) => ({
  heading: 'Append emails to your list',
  lead: 'Drop an Excel or CSV list of people with postal addresses. Get the same list back, with an email column.',
  newList: 'New list',
  tryDemo: 'Try the demo',
  demoHint: 'The demo needs no account and takes a minute.',
  sample: 'Download the sample list',
  steps: [
    {
      title: 'Drop your list',
      text: 'Any Excel or CSV list, of any size. Columns are recognised by themselves.',
    },
    {
      title: 'Check and submit',
      text: 'See exactly what leaves this computer before it does. Three clicks when nothing is in doubt.',
    },
    {
      title: 'Download it with emails',
      text: 'Your rows, your columns, your order, plus two columns at the end. You can close the tab meanwhile.',
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
  picture: 'A list with names, addresses and ZIP codes, to which a column of emails is added.',
  pictureColumns: { name: 'Name', zip: 'ZIP', email: 'email' },
  pictureNone: 'no match',
  past: 'Past lists',
  pastLoading: 'Looking for earlier lists…',
  pastNone: 'Lists that you work on appear here. They are kept in this browser only.',
  search: 'Search past lists',
  searchNone: (text: string) => `No list is called “${text}”.`,
  found: (n: number) => `${f.counted(n, { one: 'list', other: 'lists' })} found`,
  showAll: (n: number) => `Show all ${f.count(n)} lists`,
  demo: 'Demo',
  rows: (n: number) => f.counted(n, { one: 'row', other: 'rows' }),
  size: (bytes: number) => f.bytes(bytes),
  matchRate: (share: number) => f.percent(share),
  matched: (n: number) => f.counted(n, { one: 'email', other: 'emails' }),
  rate: 'match rate',
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
  openOf: (action: string, name: string) => `${action}: ${name}`,
  download: 'Download',
  report: 'Batch report',
  reportNone: 'Nothing of this list was sent yet.',
  close: 'Close',
  remove: 'Delete',
  of: (action: string, name: string) => `${action} ${name}`,
  removeTitle: (name: string) => `Stop and delete ${name}?`,
  removeRunning:
    'Nothing more of it is sent. Batches that the API has accepted still run there and may be billed, and their results are lost here.',
  keep: 'Keep it',
  keptUntil: (at: number) => `kept until ${f.date(at)}`,
  goesSoon: (at: number) => `will be removed on ${f.date(at)}`,
  keptOpen: 'kept until it is finished or deleted',
  expired: (names: readonly string[]) =>
    `${f.list(names)} ${f.plural(names.length, { one: 'was', other: 'were' })} removed`,
  expiredText: (days: number) =>
    `Lists are removed from this browser ${f.counted(days, { one: 'day', other: 'days' })} after they are finished. What you have downloaded stays.`,
  expiredNext: (name: string, at: number) => `The next to go is ${name}, on ${f.date(at)}.`,
  keeping: 'What is kept here',
  keepingText: (days: number) =>
    `Lists stay in this browser, and are removed by themselves ${f.counted(days, { one: 'day', other: 'days' })} after they are finished. Whoever uses this computer under the same login can open them, with names, addresses and emails: download what you need, then delete the list.`,
  keepingMore: 'What happens to my data',
});

export type HomeMessages = ReturnType<typeof home>;
