import type { Formats } from '../../formats.ts';

export const help = (f: Formats) => ({
  help: 'Help',
  helpLead: 'How it works, what the words mean, and how to go faster.',
  steps: 'From a list to emails',
  step: [
    'Choose an Excel or CSV file: names and postal addresses, one person a row. Nothing is sent yet.',
    'Match columns: say which column holds what. Most are recognised; what is not sure is marked.',
    'Review: see how many records go, which rows do not and why, and exactly what leaves this computer.',
    'Submit, and leave it alone. The list goes in batches, and comes back when the API is done with it.',
    'Download the same list with two more columns: the email, and what became of the row.',
  ],
  terms: 'Words on this page',
  sample: 'Try it with a sample',
  sampleText: '264 made-up people, with the blemishes that lists have.',
  sampleGet: 'Download the sample list',
  keys: 'Keyboard shortcuts',
  keysOn: 'Shortcuts of one key',
  keysHint: 'Switch them off if they get in the way of speech input or a screen reader.',
  key: {
    list: 'Show this list of shortcuts',
    new: 'New list',
    home: 'To the start',
    search: 'Search past lists',
    primary: 'Press the main button of the screen',
  },
  or: 'or',
  support: 'Something else?',
  supportGo: 'Ask support',
  close: 'Close',

  data: 'What happens to my data',
  dataLead:
    'In short: your list stays on this computer, and only what is needed for the emails leaves it.',
  about: (days: number) => [
    {
      title: 'On this computer',
      text: `Your list, what was sent, the results and the enriched file are kept in this browser, so that nothing is lost when the tab is closed. They are removed ${f.counted(days, { one: 'day', other: 'days' })} after the list is finished, or when you delete it. A list whose batches are not finished stays until you delete it.`,
    },
    {
      title: 'Who can see it here',
      text: 'Whoever uses this computer under the same login, in this browser: they can open your lists with names, addresses and emails. On a shared computer, download what you need and delete the list.',
    },
    {
      title: 'What leaves this computer',
      text: 'First and last name, address, city, state and ZIP code, and an External ID if you chose one, of the rows that can be appended. “Review” shows it before it goes. Other columns and other rows never leave. The file’s name goes along as the job’s name, which you can change.',
    },
    {
      title: 'Where it goes',
      text: 'To The Data Group’s email append API, encrypted on the way, through the server of whoever hosts this page. That server passes it on and keeps no list, no email and no key: only, for 48 hours, what became of each batch, so that none is sent twice.',
    },
    {
      title: 'Key, token and password',
      text: 'Key and token are in the memory of this tab; if you tick the box, also in the tab’s own storage until it is closed. User name and password are used once to fetch a token and are not kept.',
    },
    {
      title: 'The demo',
      text: 'Everything of it stays on this computer. Its emails are made up.',
    },
    {
      title: 'Nobody else',
      text: 'No cookies, no statistics, nothing loaded from third parties.',
    },
  ],
  forget: 'Have it all gone',
  forgetText: 'Removes every list and setting of this page from this browser, in one go.',

  forgotten: 'All data is deleted',
  forgottenLead: 'Nothing of this page is left in this browser.',
  forgottenStays:
    'What you have downloaded is still where you saved it. Batches that the API had accepted run there to their end.',
  start: 'To the start',
});

export type HelpMessages = ReturnType<typeof help>;
