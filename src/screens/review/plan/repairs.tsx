import { useState } from 'react';
import type { Plan, Repair, RepairKind } from '../../../lists/types/plan.ts';
import type { RunState } from '../../../runs/state.ts';
import { CheckField } from '../../../ui/form/fields.tsx';
import { Section } from '../../../ui/heading.tsx';
import { ArrowIcon } from '../../../ui/icons.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { DOUBTFUL } from '../../../features/corrections/fixable.ts';
import { GroupButton } from '../../../features/corrections/rowGroups.tsx';
import { RowsSheet } from '../../../features/rows/rowsSheet.tsx';
import { ErrorNotice } from '../../../features/problems/errorNotice.tsx';
import { useLastKnown } from './useLastKnown.ts';
import { visibleText } from './visibleText.ts';
import { useReplan } from '../useReplan.ts';

/** How many examples a kind of repair shows. */
const EXAMPLES = 2;

/** What was repaired in the copy that is sent, before and after, each kind with a switch. */
export function Repairs({ run, plan }: { run: RunState; plan: Plan }) {
  const words = useMessages('review');
  const replan = useReplan(run);
  // Shown at once; the plan follows.
  const [without, setWithout] = useState(run.planOptions?.without ?? []);
  const toggle = (kind: RepairKind, apply: boolean) => {
    const others = without.filter((other) => other !== kind);
    const next = apply ? others : [...others, kind];
    setWithout(next);
    replan.mutate({ without: next });
  };
  const known = useLastKnown(new Map(plan.repairs.map(({ kind, rows }) => [kind, rows])));
  const kinds = [...new Set([...plan.repairs.map(({ kind }) => kind), ...without])];
  return (
    <Section title={words.repairs}>
      <p className="-mt-3 mb-4 text-small text-quiet">
        {kinds.length === 0 ? words.noRepairs : words.repairsHint}
      </p>
      <ul className="border-t border-line empty:hidden">
        {kinds.map((kind) => (
          <RepairLine
            key={kind}
            kind={kind}
            run={run}
            repair={plan.repairs.find((repair) => repair.kind === kind)}
            rows={known.get(kind)}
            apply={!without.includes(kind)}
            onToggle={toggle}
          />
        ))}
      </ul>
      <ErrorNotice error={replan.error} />
    </Section>
  );
}

interface RepairLineProps {
  readonly run: RunState;
  readonly kind: RepairKind;
  /** Absent if it was not made. */
  readonly repair: Repair | undefined;
  /** How many rows it was last made in, where that is known. */
  readonly rows: number | undefined;
  /** Whether the user wants it made. */
  readonly apply: boolean;
  readonly onToggle: (kind: RepairKind, apply: boolean) => void;
}

function RepairLine({ run, kind, repair, rows, apply, onToggle }: RepairLineProps) {
  const words = useMessages('review');
  const kinds = useMessages('reasons').repairs;
  return (
    <li className="grid items-baseline gap-x-8 gap-y-2 border-b border-line py-3.5 text-small md:grid-cols-[minmax(0,24rem)_1fr_auto]">
      {kind === 'full name split' ? (
        <p className="pl-9 font-semibold">{kinds[kind]}</p>
      ) : (
        <CheckField
          label={kinds[kind]}
          checked={apply}
          onCheck={(checked) => {
            onToggle(kind, checked);
          }}
        />
      )}
      <ul className="space-y-1 empty:hidden max-md:pl-9">
        {repair?.examples.slice(0, EXAMPLES).map(({ rowNumber, before, after }) => (
          <li key={before} className="flex flex-wrap items-center gap-x-2.5">
            <span className="w-20 text-fine text-quiet">{words.inRow(rowNumber)}</span>
            <Value text={before} />
            <ArrowIcon className="size-4 text-quiet" />
            <span className="sr-only">{words.becomes}</span>
            <Value text={after} />
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap items-baseline gap-x-2 max-md:pl-9 max-md:[&>button]:-ml-3 md:col-start-3 md:justify-end">
        {repair && apply && <RepairedRows run={run} kind={kind} rows={repair.rows} />}
        <span className="font-semibold md:leading-9">
          {repair && apply ? words.inRows(repair.rows) : words.notApplied(rows)}
        </span>
      </p>
    </li>
  );
}

/** Opens the rows that get a repair. They open for editing if the repair may not be what the user meant. */
function RepairedRows({ run, kind, rows }: { run: RunState; kind: RepairKind; rows: number }) {
  const title = useMessages('reasons').repairs[kind];
  const { matching, planOptions: options } = run;
  if (!matching || !options) return null;
  const query = { kind: 'repaired by', repair: kind, matching, options } as const;
  return DOUBTFUL.has(kind) ? (
    <GroupButton query={query} title={title} total={rows} />
  ) : (
    <RowsSheet run={run} query={query} title={title} total={rows} />
  );
}

/** A value with its blanks and invisible characters in sight. */
function Value({ text }: { text: string }) {
  return (
    <code className="max-w-64 truncate rounded-sm bg-sunken px-1.5 py-0.5 font-mono text-fine whitespace-pre forced-colors:border">
      {visibleText(text)}
    </code>
  );
}
