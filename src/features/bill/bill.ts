import { mayBeSent } from '../../runs/model/batch.ts';
import { costOf, costOfResult, mostSpent, type Prices } from '../../runs/model/spending.ts';
import type { BillMessages } from '../../messages/en/features/bill.ts';
import type { RunHead, RunState } from '../../runs/state.ts';
import type { SpendingLimit } from '../../runs/submitRequest.ts';

/** What the host says that the account pays, from `config.json`. */
export interface Price extends Prices {
  /** ISO 4217, such as USD. */
  readonly currency: string;
}

/**
 * The match rate of what was sent with earlier finished lists, from 0 to 1; undefined if nothing was. Demo lists do
 * not count.
 */
export function earlierMatchRate(past: readonly RunHead[]): number | undefined {
  const finished = past.filter(({ demo, stage }) => !demo && stage === 'finished');
  const none = { matched: 0, noMatch: 0 };
  const sum = (of: (head: RunHead) => number) =>
    finished.reduce((total, head) => total + of(head), 0);
  const sent = sum(({ sentRows = 0, reused = none }) => sentRows - reused.matched - reused.noMatch);
  const matched = sum((head) => (head.matched ?? 0) - (head.reused ?? none).matched);
  return sent > 0 ? matched / sent : undefined;
}

/** What a run came to by these prices, and the most that it may have cost beyond that. */
export interface Bill {
  readonly spent: number;
  readonly atMostMore: number;
}

/** The bill of a run. What was accepted without a result, or may have been, is not certain. */
export function billOf(run: Pick<RunState, 'batches'>, price: Price): Bill {
  const spent = run.batches.reduce((sum, batch) => sum + (costOfResult(batch, price) ?? 0), 0);
  return { spent, atMostMore: Math.max(0, mostSpent(run, price) - spent) };
}

/** Number of records of a run that wait to be sent. */
export function waitingRecords({ batches }: Pick<RunState, 'batches'>): number {
  return batches.filter(mayBeSent).reduce((sum, { part }) => sum + part.records, 0);
}

/** A spending limit of this amount, in money where there is a price, else in records. */
export function limitOf(amount: number, price: Price | undefined): SpendingLimit {
  return price ? { amount, ...price } : { amount, perRecord: 1, perMatch: 0 };
}

/** Thousands in groups: `1,250.50`. */
const GROUPED = /^[1-9]\d{0,2}(,\d{3})+(\.\d+)?$/;

/** A decimal comma, with or without groups: `1.250,50`, `12,5`. */
const DECIMAL_COMMA = /^(\d+|\d{1,3}(\.\d{3})+),\d{1,2}$/;

/** What somebody typed as an amount, such as `$1,250.50` or `12,50 €`; undefined if it is none above 0. */
export function parseAmount(text: string): number | undefined {
  const plain = text.replace(/[\s$€£]/g, '');
  const digits = GROUPED.test(plain)
    ? plain.replaceAll(',', '')
    : DECIMAL_COMMA.test(plain)
      ? plain.replaceAll('.', '').replace(',', '.')
      : plain;
  const amount = /^\d+(\.\d+)?$/.test(digits) ? Number(digits) : 0;
  return amount > 0 ? amount : undefined;
}

/** What is wrong with an amount typed as a spending limit; undefined if nothing is. */
export function limitError(
  text: string,
  price: Price | undefined,
  words: Pick<BillMessages, 'limitWrong' | 'limitLow'>,
): string | undefined {
  const amount = parseAmount(text);
  if (amount === undefined) return words.limitWrong;
  const one = price ? costOf(1, price) : 1;
  if (amount >= one) return undefined;
  return price ? words.limitLow(one, price.currency) : words.limitWrong;
}

/** What is wrong with an amount typed as a higher limit; undefined if nothing is. */
export function raisedLimitError(
  text: string,
  { amount: current }: SpendingLimit,
  words: Pick<BillMessages, 'limitWrong' | 'notRaised'>,
): string | undefined {
  const amount = parseAmount(text);
  if (amount === undefined) return words.limitWrong;
  return amount > current ? undefined : words.notRaised;
}
