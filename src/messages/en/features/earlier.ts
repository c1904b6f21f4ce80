import type { Formats } from '../../formats.ts';

/** People who were in earlier lists: known answers, and how they are reused. */
export const earlier = (f: Formats) => {
  const people = (n: number) => f.counted(n, { one: 'person', other: 'people' });
  const rows = (n: number) => f.counted(n, { one: 'row', other: 'rows' });
  const days = (n: number) => f.counted(n, { one: 'day', other: 'days' });
  return {
    title: 'People from earlier lists',
    lead: (all: number, matched: number, noMatch: number) =>
      `${f.counted(all, { one: 'person was', other: 'people were' })} in earlier lists: ${f.count(matched)} got an email, ${f.count(noMatch)} had no match.`,
    unclearSent: (n: number) =>
      `${f.counted(n, { one: 'more person was', other: 'more people were' })} sent before, but the result is unclear. We’ll send them again, so you may be billed twice for them.`,
    unclearLeft: (n: number) =>
      `${f.counted(n, { one: 'more person was', other: 'more people were' })} sent before, and the result is unclear. They won’t be sent.`,
    group: {
      matched: (n: number) => `Got an email: ${people(n)}`,
      'no match': (n: number) => `Had no match: ${people(n)}`,
      unclear: (n: number) => `Sent before, result unclear: ${people(n)}`,
    },
    reuse: 'Use the earlier result',
    reuseHint: 'Free: nothing is sent.',
    reuseRecent: (n: number, limit: number) =>
      `Use results from the last ${days(limit)}: ${people(n)}`,
    reuseRecentHint: 'Free. We’ll send the others again.',
    reuseAll: (n: number) => `Use all earlier results: ${people(n)}`,
    sendAgain: 'Send again',
    sendAgainHint: (n: number, isDemo: boolean) =>
      isDemo ? 'The demo is free.' : `You’ll be billed again for ${people(n)}.`,
    onlyNew: 'Send only people who are new since last time',
    onlyNewHint:
      'Nobody from an earlier list is sent. Their rows get the results they got before, however old.',
    lists: 'Lists they were in',
    list: (name: string, at: number, n: number) => `${name}, ${f.date(at)}: ${people(n)}`,
    moreLists: (n: number) => f.counted(n, { one: 'more list', other: 'more lists' }),
    memory:
      'We remember who was in your finished lists, in this browser only and as codes that can’t be read. Delete a list to have its people forgotten. Results you use here stay with this list.',
    figure: 'Earlier results',
    figureNote: 'free, nothing is sent',
    share: 'Results from earlier lists',
    nobody: 'Nobody new to send',
    nobodyText:
      'Everyone who could be sent was in an earlier list. Submit to get your file with the results you already have. Nothing is sent or billed.',
    ready: (n: number) => `Nothing to send. ${rows(n)} will get earlier results, at no cost.`,
    plus: (n: number) => `${rows(n)} will get earlier results, at no cost.`,
    againFree: (name: string, at: number) =>
      `As “${name}” on ${f.moment(at)}. Nothing is sent or billed this time: your rows get the results from then.`,
    rateNote: (matched: number, n: number) => `${f.count(matched)} of ${rows(n)} with a result`,
    result: (matched: number, noMatch: number) =>
      `${rows(matched + noMatch)} got their results from earlier lists, at no cost: ${f.count(matched)} with an email, ${f.count(noMatch)} without a match.`,
  };
};

export type EarlierMessages = ReturnType<typeof earlier>;
