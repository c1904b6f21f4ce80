const en = () => ({
  done: (list: string) => ({
    title: 'Your list is done',
    body: `${list} is ready to download.`,
  }),
  asks: (list: string) => ({
    title: 'Your list waits for you',
    body: `${list} does not go on without you. Nothing is lost.`,
  }),
});

/** What the browser shows while the user looks elsewhere. */
export const newsWords = { id: 'news', en } as const;
export type NewsWords = ReturnType<typeof en>;
