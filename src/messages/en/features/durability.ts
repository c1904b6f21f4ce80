/** Shown where lists don’t survive a reload. */
export const durability = () => ({
  title: 'Lists can’t be saved here',
  text: 'Everything works, but your list is only in memory, so reloading or closing this tab deletes it. To save lists, open this page over https and outside of a private window.',
  until: 'gone when you reload or close this tab',
  whole:
    'This list is only in this tab’s memory. Reloading or closing the tab deletes it, so download what you need first.',
});

export type DurabilityMessages = ReturnType<typeof durability>;
