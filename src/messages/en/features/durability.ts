/** What to know where lists are not kept: `tab`, in memory only; `session`, until the private window is closed. */
export const durability = () => ({
  tab: {
    title: 'Lists can’t be saved here',
    text: 'Everything works, but your list is only in memory, so reloading or closing this tab deletes it. To save lists, open this page over https and outside of a private window.',
    until: 'gone when you reload or close this tab',
    whole:
      'This list is only in this tab’s memory. Reloading or closing the tab deletes it, so download what you need first.',
  },
  session: {
    title: 'This looks like a private window',
    text: 'You can reload this page, but the browser deletes your lists when you close the private window. Download what you need first.',
    until: 'gone when you close this private window',
    whole:
      'This looks like a private window. The browser deletes this list when you close it, so download what you need first.',
  },
});

export type DurabilityMessages = ReturnType<typeof durability>;
