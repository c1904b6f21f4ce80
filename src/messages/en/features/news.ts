/** Browser notifications. */
export const news = () => ({
  done: (list: string) => ({
    title: 'Your list is ready',
    body: `${list} is finished. You can download it now.`,
  }),
  asks: (list: string) => ({
    title: 'Your list needs your attention',
    body: `${list} can’t continue without you. Nothing is lost.`,
  }),
});

export type NewsMessages = ReturnType<typeof news>;
