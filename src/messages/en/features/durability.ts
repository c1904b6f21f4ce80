/** What to know where lists are not kept: `tab`, in memory only; `session`, until the private window is closed. */
export const durability = () => ({
  tab: {
    title: 'This page cannot keep lists on disk here',
    text: 'The list is held in memory: everything works, but a reload or a closed tab loses it. Serving this page over https, outside of a private window, changes that.',
    until: 'gone once this tab is reloaded or closed',
    whole:
      'The list is only in this tab’s memory. It’s gone once the tab is reloaded or closed: download what you need first.',
  },
  session: {
    title: 'This looks like a private window',
    text: 'Lists survive a reload here, but the browser deletes them when you close the private window. Download what you need first.',
    until: 'gone once this private window is closed',
    whole:
      'This looks like a private window: the browser deletes the list when you close it. Download what you need first.',
  },
});

export type DurabilityMessages = ReturnType<typeof durability>;
