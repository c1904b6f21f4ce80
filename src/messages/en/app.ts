export const app = () => ({
  skip: 'Skip to content',
  theme: {
    system: 'Theme: system',
    light: 'Theme: light',
    dark: 'Theme: dark',
  },
  support: 'Support',
  help: 'Help',
  data: 'What happens to my data',
  shortcuts: 'Keyboard shortcuts',
  footer: 'Your lists are processed in this browser.',
  loading: 'Loading…',
  nowhere: 'Page not found',
  nowhereText: 'The link may be old or incomplete.',
  start: 'Home',
  broke: 'Something went wrong',
  brokeText:
    'That’s our mistake. Reload the page: your saved lists are still here, and submitted batches continue.',
  reload: 'Reload page',
  details: 'Details for support',
  noConfig: 'This page isn’t set up correctly',
  noConfigText: 'Your lists are fine. Whoever hosts this page needs to fix this:',
});

export type AppMessages = ReturnType<typeof app>;
