import { useState } from 'react';
import type { NotSentReason, Plan } from '../../../lists/types/plan.ts';
import type { RunState } from '../../../runs/state.ts';
import { CheckField } from '../../../ui/form/fields.tsx';
import { Section } from '../../../ui/heading.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { ErrorNotice } from '../../../features/problems/errorNotice.tsx';
import { NotSentRows } from './notSentRows.tsx';
import { useLastKnown } from './useLastKnown.ts';
import { useReplan } from '../useReplan.ts';

/** The reasons that are our judgment: the user may know better. */
const OVERRIDABLE: readonly NotSentReason[] = [
  'not a person',
  'no one named',
  'outside the United States',
];

/** Rows that we leave out by our judgment, each kind with its rows and a switch; nothing where there are none. */
export function NotSentSwitches({ run, plan }: { run: RunState; plan: Plan }) {
  const words = useMessages('review');
  const replan = useReplan(run);
  // Shown at once; the plan follows.
  const [sendAnyway, setSendAnyway] = useState(run.planOptions?.sendAnyway ?? []);
  const now = new Map(plan.notSent.map(({ reason, rows }) => [reason, rows]));
  const known = useLastKnown(now);
  const reasons = OVERRIDABLE.filter((reason) => now.has(reason) || sendAnyway.includes(reason));
  if (reasons.length === 0) return null;
  const toggle = (reason: NotSentReason, leavesOut: boolean) => {
    const others = sendAnyway.filter((other) => other !== reason);
    const next = leavesOut ? others : [...others, reason];
    setSendAnyway(next);
    replan.mutate({ sendAnyway: next });
  };
  return (
    <Section title={words.leftOut}>
      <p className="-mt-3 mb-4 text-small text-quiet">{words.leftOutHint}</p>
      <ul className="border-t border-line">
        {reasons.map((reason) => (
          <ReasonLine
            key={reason}
            reason={reason}
            run={run}
            rows={known.get(reason)}
            isLeftOut={now.has(reason)}
            leavesOut={!sendAnyway.includes(reason)}
            onToggle={toggle}
          />
        ))}
      </ul>
      <ErrorNotice error={replan.error} />
    </Section>
  );
}

interface ReasonLineProps {
  readonly run: RunState;
  readonly reason: NotSentReason;
  /** How many there are, where that is known. */
  readonly rows: number | undefined;
  /** Whether the plan leaves them out. */
  readonly isLeftOut: boolean;
  /** Whether the user wants that. */
  readonly leavesOut: boolean;
  readonly onToggle: (reason: NotSentReason, leavesOut: boolean) => void;
}

function ReasonLine(props: ReasonLineProps) {
  const { run, reason, rows, isLeftOut, leavesOut, onToggle } = props;
  const words = useMessages('review');
  const reasons = useMessages('reasons').notSent;
  const shown = leavesOut && isLeftOut ? rows : undefined;
  return (
    <li className="grid items-baseline gap-x-8 gap-y-1 border-b border-line py-3.5 text-small sm:grid-cols-[minmax(0,1fr)_auto]">
      <CheckField
        label={reasons[reason]}
        checked={leavesOut}
        onCheck={(checked) => {
          onToggle(reason, checked);
        }}
      />
      <p className="flex flex-wrap items-baseline gap-x-2 max-sm:pl-9 max-sm:[&>button]:-ml-3">
        {shown !== undefined && (
          <NotSentRows run={run} reason={reason} title={reasons[reason]} rows={shown} />
        )}
        <span className="font-semibold sm:leading-9">
          {shown === undefined ? words.sentAnyway(rows) : words.inRows(shown)}
        </span>
      </p>
    </li>
  );
}
