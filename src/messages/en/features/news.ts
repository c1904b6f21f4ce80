/** What the browser shows while the user looks elsewhere. */
export const news = () => ({
  done: (list: string) => ({
    title: 'Your list is done',
    body: `${list} is ready to download.`,
  }),
  asks: (list: string) => ({
    title: 'Your list waits for you',
    body: `${list} does not go on without you. Nothing is lost.`,
  }),
});

export type NewsMessages = ReturnType<typeof news>;
