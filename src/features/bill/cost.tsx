import { useMessages } from '../../messages/language.tsx';
import type { RunState } from '../../runs/state.ts';
import { useServices } from '../page/services.ts';
import { billOf } from './bill.ts';

/** What a finished list came to; nothing for the demo, or where the host sets no price. */
export function Cost({ run }: { run: RunState }) {
  const words = useMessages('bill');
  const { price } = useServices().config;
  if (!price || run.demo) return null;
  const { spent, atMostMore } = billOf(run, price);
  return (
    <p className="text-small text-quiet">
      {words.came(spent, price.currency)}
      {atMostMore > 0 && ` ${words.cameMore(atMostMore, price.currency)}`}
    </p>
  );
}
