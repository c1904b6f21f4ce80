import { useMessages } from '../../messages/language.tsx';
import { mostCost } from '../../runs/model/spending.ts';
import { useServices, useWatched } from '../page/services.ts';
import { dependsOnMatches, earlierMatchRate, likelyCost } from './bill.ts';

/** What so many records of a live list will cost; nothing where the host sets no price. */
export function Estimate({ records }: { records: number }) {
  const words = useMessages('bill');
  const { runs, config } = useServices();
  const past = useWatched(runs.past);
  const { price } = config;
  if (!price) return null;
  const most = mostCost(records, price);
  const { currency } = price;
  if (!dependsOnMatches(price)) return words.exact(most, currency);
  const rate = earlierMatchRate(past ?? []);
  return rate === undefined
    ? words.most(most, currency)
    : words.likely(most, likelyCost(records, price, rate), rate, currency);
}
