import type { Formats } from '../../formats.ts';

/** What a list costs by the prices of `config.json`, and the limit that the user sets. */
export const bill = (f: Formats) => {
  const amount = (n: number, currency: string | undefined) =>
    currency === undefined
      ? f.counted(n, { one: 'record', other: 'records' })
      : f.money(n, currency);
  return {
    exact: (cost: number, currency: string) => `This costs ${f.money(cost, currency)}.`,
    likely: (most: number, likely: number, rate: number, currency: string) =>
      `At most ${f.money(most, currency)}. Likely about ${f.money(likely, currency)}, based on the ${f.wholePercent(rate)} match rate of your past lists.`,
    most: (most: number, currency: string) =>
      `At most ${f.money(most, currency)}, and less if not everyone matches.`,
    rest: (most: number, likely: number, currency: string) =>
      `At this match rate, the rest would cost about ${f.money(likely, currency)}, and ${f.money(most, currency)} at most.`,
    limit: 'Spending limit',
    limitHint: (currency: string | undefined) =>
      currency === undefined
        ? 'In records. We’ll pause before sending more than this. Leave blank for no limit.'
        : `In ${currency}. We’ll pause before the list could cost more. Leave blank for no limit.`,
    limitWrong: 'Enter an amount above 0, such as 250.',
    limitLow: (perRecord: number, currency: string) =>
      `One record can cost ${f.money(perRecord, currency)}. Enter at least that much.`,
    reached: 'You’ve reached your spending limit',
    reachedText: (spent: number, limit: number, currency: string | undefined) =>
      `So far, you may be billed for up to ${amount(spent, currency)}. Your limit is ${amount(limit, currency)}.`,
    toGoOn: (records: number, cost: number, currency: string | undefined) =>
      currency === undefined
        ? `${f.counted(records, { one: 'record is waiting', other: 'records are waiting' })} to be sent. Raise the limit to send more, or cancel to stop here.`
        : `${f.counted(records, { one: 'record is waiting', other: 'records are waiting' })} to be sent, for ${f.money(cost, currency)} more at most. Raise the limit to send more, or cancel to stop here.`,
    newLimit: 'New spending limit',
    notRaised: 'Enter more than the current limit.',
    raise: 'Raise and continue',
    lift: 'Continue without a limit',
    came: (spent: number, currency: string) =>
      `This list cost ${f.money(spent, currency)}, based on the prices set for this page.`,
    cameMore: (more: number, currency: string) =>
      `Unclear batches may add up to ${f.money(more, currency)}.`,
  };
};

export type BillMessages = ReturnType<typeof bill>;
