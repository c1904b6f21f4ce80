/** What is to be known where lists do not survive a reload. */
export const durability = () => ({
  title: 'This page cannot keep lists on disk here',
  text: 'The list is held in memory: everything works, but a reload or a closed tab loses it. Serving this page over https, outside of a private window, changes that.',
  until: 'gone once this tab is reloaded or closed',
  whole:
    'The list is only in this tab’s memory. It’s gone once the tab is reloaded or closed: download what you need first.',
});

export type DurabilityMessages = ReturnType<typeof durability>;
