export const app = () => ({
  skip: 'Skip to the content',
  theme: {
    system: 'Theme: as this computer has it',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },
  support: 'Support',
  help: 'Help',
  data: 'What happens to my data',
  shortcuts: 'Keyboard shortcuts',
  footer: 'Lists are worked on in this browser and stay here.',
  loading: 'Loading…',
  nowhere: 'There is nothing at this address',
  nowhereText: 'The link may be old, or cut short.',
  start: 'To the start',
  broke: 'This screen broke',
  brokeText:
    'That is our mistake. Load the page again: lists that are stored here are still there, and what was submitted goes on.',
  reload: 'Load the page again',
  details: 'What support will want to know',
  noConfig: 'This page is not set up right',
  noConfigText: 'Nothing is wrong with your lists. Whoever hosts this page needs to mend this:',
});

export type AppMessages = ReturnType<typeof app>;
