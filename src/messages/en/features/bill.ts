import type { Formats } from '../../formats.ts';

/** What a list costs by the prices of `config.json`, and the limit that the user sets. */
export const bill = (f: Formats) => {
  const amount = (n: number, currency: string | undefined) =>
    currency === undefined
      ? f.counted(n, { one: 'record', other: 'records' })
      : f.money(n, currency);
  return {
    exact: (cost: number, currency: string) => `It costs ${f.money(cost, currency)}.`,
    likely: (most: number, likely: number, rate: number, currency: string) =>
      `At most ${f.money(most, currency)}; about ${f.money(likely, currency)} at a match rate of ${f.wholePercent(rate)}, as in your earlier lists.`,
    most: (most: number, currency: string) =>
      `At most ${f.money(most, currency)}. It’s less if not everyone matches; there’s no earlier list to go by.`,
    rest: (most: number, likely: number, currency: string) =>
      `At this rate, the rest would cost about ${f.money(likely, currency)}, and at most ${f.money(most, currency)}.`,
    limit: 'Spending limit',
    limitHint: (currency: string | undefined) =>
      currency === undefined
        ? 'In records. We pause before more than that are sent. Leave this empty for no limit.'
        : `In ${currency}. We pause before the list could cost more. Leave this empty for no limit.`,
    limitWrong: 'Enter an amount above 0, such as 250.',
    limitLow: (perRecord: number, currency: string) =>
      `One record can cost ${f.money(perRecord, currency)}. Enter that much or more.`,
    reached: 'Your spending limit is reached',
    reachedText: (spent: number, limit: number, currency: string | undefined) =>
      `Up to ${amount(spent, currency)} of your limit of ${amount(limit, currency)} may be billed so far.`,
    toGoOn: (records: number, cost: number, currency: string | undefined) =>
      currency === undefined
        ? `${f.counted(records, { one: 'record waits', other: 'records wait' })} to be sent. Raise the limit to send more, or cancel to stop here.`
        : `${f.counted(records, { one: 'record waits', other: 'records wait' })} to be sent, for at most ${f.money(cost, currency)} more. Raise the limit to send more, or cancel to stop here.`,
    newLimit: 'New spending limit',
    notRaised: 'Enter more than the limit before.',
    raise: 'Raise and continue',
    lift: 'Continue without a limit',
    came: (spent: number, currency: string) =>
      `This list came to ${f.money(spent, currency)}, by the prices set for this page.`,
    cameMore: (more: number, currency: string) =>
      `Batches without a clear answer may add up to ${f.money(more, currency)}.`,
  };
};

export type BillMessages = ReturnType<typeof bill>;
