import { useMessages } from '../../messages/language.tsx';
import { costOf } from '../../runs/model/spending.ts';
import { useServices, useWatched } from '../page/services.ts';
import { earlierMatchRate } from './bill.ts';

/** What so many records of a live list will cost; nothing where the host sets no price. */
export function Estimate({ records }: { records: number }) {
  const words = useMessages('bill');
  const { runs, config } = useServices();
  const past = useWatched(runs.past);
  const { price } = config;
  if (!price) return null;
  const most = costOf(records, price);
  const { currency } = price;
  if (price.perMatch === 0) return words.exact(most, currency);
  const rate = earlierMatchRate(past ?? []);
  return rate === undefined
    ? words.most(most, currency)
    : words.likely(most, costOf(records, price, rate), rate, currency);
}
