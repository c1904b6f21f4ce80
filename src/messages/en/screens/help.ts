import type { Formats } from '../../formats.ts';

export const help = (f: Formats) => ({
  help: 'Help',
  helpLead: 'How it works, what the terms mean, and keyboard shortcuts.',
  steps: 'How it works',
  step: [
    'Choose an Excel or CSV file with names and postal addresses, one person per row. Nothing is sent yet.',
    'Match columns: check which column holds what. We recognize most of them and mark any that need a look.',
    'Review: see what we’ll send, and which rows we won’t send and why.',
    'Submit: we send your list in batches and collect the results. You don’t need to do anything.',
    'Download your list with two more columns: the email, and the status of each row.',
  ],
  terms: 'Glossary',
  sample: 'Try it with a sample list',
  sampleText: '264 made-up people, with the flaws real lists have.',
  sampleGet: 'Download the sample list',
  keys: 'Keyboard shortcuts',
  keysOn: 'Single-key shortcuts',
  keysHint: 'Turn these off if they interfere with speech input or a screen reader.',
  key: {
    list: 'Show keyboard shortcuts',
    new: 'New list',
    home: 'Home',
    search: 'Search past lists',
    primary: 'Press the screen’s main button',
  },
  or: 'or',
  support: 'Need more help?',
  supportGo: 'Ask support',
  close: 'Close',

  data: 'What happens to my data',
  dataLead: 'Your list stays on this computer. We send only what’s needed to find emails.',
  about: (days: number) => [
    {
      title: 'On this computer',
      text: `This browser stores your list, what we sent, the results, and the enriched file, so nothing is lost when you close the tab. We delete them ${f.counted(days, { one: 'day', other: 'days' })} after the list is finished, or when you delete the list. An unfinished list stays until you delete it. With each finished list, it also remembers who was in it, as codes that can’t be read, so that you don’t pay for the same person twice. Deleting the list deletes them, too. Templates, which have no rows, and your do-not-contact list, as codes, stay until you delete them.`,
    },
    {
      title: 'Who can see it here',
      text: 'Anyone who uses this computer with the same login and browser can open your lists, including names, addresses, and emails. On a shared computer, download what you need, then delete the list.',
    },
    {
      title: 'What we send',
      text: 'First and last name, address, city, state, ZIP code, and External ID if you chose one. “Review” shows this before we send it. Other columns, and rows that can’t be sent, stay on this computer. We also send the job name, which is your file’s name unless you change it.',
    },
    {
      title: 'Where we send it',
      text: 'Over an encrypted connection to The Data Group’s email append API, through the server that hosts this page. That server stores no lists, emails, or keys. For 30 days, it remembers what happened to each batch, so that none is sent twice.',
    },
    {
      title: 'Key, token and password',
      text: 'Your key and token stay in this tab’s memory and, if you choose to stay connected, in the tab’s storage until you close it. Your username and password are used once to get a token and aren’t stored.',
    },
    {
      title: 'The demo',
      text: 'Demo data stays on this computer. Its emails are made up.',
    },
    {
      title: 'No tracking',
      text: 'No cookies, no analytics, and nothing loaded from third parties.',
    },
  ],
  forget: 'Delete all data',
  forgetText: 'Deletes every list, template, and setting of this page from this browser.',

  forgotten: 'All data deleted',
  forgottenLead: 'This page has nothing left in this browser.',
  forgottenStays:
    'Your downloaded files are still where you saved them. Batches the API accepted will finish there.',
  start: 'Home',
});

export type HelpMessages = ReturnType<typeof help>;
