import type { Plan, Repair } from '../../lists/types.ts';
import { Section } from '../../ui/heading.tsx';
import { ArrowIcon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/language.tsx';
import { reasonWords } from '../reasonWords.ts';
import { words as reviewWords } from './words.ts';

/** How many examples a kind of repair shows. */
const EXAMPLES = 2;

/** What was repaired in the copy that is sent, before and after. */
export function Repairs({ plan }: { plan: Plan }) {
  const words = useWords(reviewWords);
  return (
    <Section title={words.repairs}>
      <p className="-mt-3 mb-4 text-small text-quiet">
        {plan.repairs.length === 0 ? words.noRepairs : words.repairsHint}
      </p>
      <ul className="border-t border-line empty:hidden">
        {plan.repairs.map((repair) => (
          <RepairLine key={repair.kind} repair={repair} />
        ))}
      </ul>
    </Section>
  );
}

function RepairLine({ repair }: { repair: Repair }) {
  const words = useWords(reviewWords);
  const kinds = useWords(reasonWords).repairs;
  return (
    <li className="grid items-baseline gap-x-8 gap-y-2 border-b border-line py-3.5 text-small md:grid-cols-[minmax(0,22rem)_1fr_auto]">
      <p className="font-semibold">{kinds[repair.kind]}</p>
      <ul className="space-y-1">
        {repair.examples.slice(0, EXAMPLES).map(({ rowNumber, before, after }) => (
          <li key={rowNumber} className="flex flex-wrap items-center gap-x-2.5">
            <span className="w-20 text-fine text-quiet">{words.inRow(rowNumber)}</span>
            <Value text={before} />
            <ArrowIcon className="size-4 text-quiet" />
            <span className="sr-only">{words.becomes}</span>
            <Value text={after} />
          </li>
        ))}
      </ul>
      <p className="text-right font-semibold">{words.inRows(repair.rows)}</p>
    </li>
  );
}

/** A value with its blanks in sight. */
function Value({ text }: { text: string }) {
  return (
    <code className="max-w-64 truncate rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-fine whitespace-pre forced-colors:border">
      {text === '' ? '∅' : text.replaceAll(' ', '·')}
    </code>
  );
}
