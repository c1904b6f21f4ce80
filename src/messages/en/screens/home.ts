import type { Formats } from '../../formats.ts';

export const home = (f: Formats) => ({
  heading: 'Append emails to your list',
  lead: 'Start with an Excel or CSV list of people and postal addresses. Get it back with their emails.',
  newList: 'New list',
  tryDemo: 'Try the demo',
  demoHint: 'The demo takes about a minute, and you don’t need an account.',
  sample: 'Download the sample list',
  steps: [
    {
      title: 'Drop your list',
      text: 'An Excel or CSV file of any size. We recognize the columns for you.',
    },
    {
      title: 'Check and submit',
      text: 'See exactly what we’ll send before anything leaves this computer.',
    },
    {
      title: 'Download it with emails',
      text: 'Your rows and columns, in your order, plus two columns at the end. You can close the tab while you wait.',
    },
  ],
  promises: 'What you can rely on',
  promise: [
    {
      title: 'Your list stays yours',
      text: 'We send only names, addresses, and the other fields you match. All other columns stay on this computer.',
    },
    {
      title: 'Nothing lost, nothing billed twice',
      text: 'Close your laptop, lose the network, or reload the page: we pick up where we left off. We never resend a batch that may have been accepted unless you say so.',
    },
    {
      title: 'The numbers add up',
      text: 'Every row of your file is accounted for: matched, no match, or not sent, with the reason.',
    },
  ],
  picture: 'A list of names and ZIP codes gets a column of emails.',
  pictureColumns: { name: 'Name', zip: 'ZIP', email: 'email' },
  pictureNone: 'no match',
  past: 'Past lists',
  pastLoading: 'Loading past lists…',
  pastNone: 'Your lists will appear here. They’re stored only in this browser.',
  openReport: 'Open a report',
  search: 'Search past lists',
  searchNone: (text: string) => `No list matches “${text}”.`,
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
    running: 'In progress',
    paused: 'Paused',
    asks: 'Needs your decision',
    cancelled: 'Canceled',
    finished: 'Finished',
  },
  open: { matching: 'Continue', review: 'Continue', running: 'Show progress', finished: 'Results' },
  openOf: (action: string, name: string) => `${action}: ${name}`,
  download: 'Download',
  report: 'Batch report',
  reportNone: 'Nothing from this list has been sent yet.',
  close: 'Close',
  remove: 'Delete',
  of: (action: string, name: string) => `${action} ${name}`,
  removeTitle: (name: string) => `Stop and delete ${name}?`,
  removeRunning:
    'We’ll stop sending it. Batches the API has accepted will still run there and may be billed, and you’ll lose their results.',
  keep: 'Keep list',
  keptUntil: (at: number) => `kept until ${f.date(at)}`,
  goesSoon: (at: number) => `will be deleted on ${f.date(at)}`,
  keptOpen: 'kept until you finish or delete it',
  expired: (names: readonly string[]) =>
    `${f.list(names)} ${f.plural(names.length, { one: 'was', other: 'were' })} deleted`,
  expiredText: (days: number) =>
    `We delete lists from this browser ${f.counted(days, { one: 'day', other: 'days' })} after they’re finished. Files you’ve downloaded stay.`,
  expiredNext: (name: string, at: number) => `Next: ${name}, on ${f.date(at)}.`,
  keeping: 'How long lists are kept',
  keepingText: (days: number) =>
    `Lists stay in this browser and are deleted automatically ${f.counted(days, { one: 'day', other: 'days' })} after they’re finished. Anyone who uses this computer with the same login can open them. On a shared computer, download what you need, then delete the list.`,
  keepingMore: 'What happens to my data',
});

export type HomeMessages = ReturnType<typeof home>;
