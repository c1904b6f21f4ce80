import type { NotSentReason, Plan } from '../../../lists/types/plan.ts';
import type { RunState } from '../../../runs/state.ts';
import { Figure, Figures } from '../../../ui/data/figure.tsx';
import { Section } from '../../../ui/heading.tsx';
import { useFormats, useMessages } from '../../../messages/language.tsx';
import { ShareBar, type Share } from '../../../ui/data/shareBar.tsx';
import { RowsSheet } from '../../../features/rows/rowsSheet.tsx';
import { NotSentRows } from './notSentRows.tsx';
import { GlossaryTerm } from '../../../features/terms/glossaryTerm.tsx';
import { sharedColumnCount } from './sharedColumnCount.ts';

/** One glance: what becomes of every row, what is repaired, and what leaves, in numbers that add up. */
export function WholeList({ run, plan }: { run: RunState; plan: Plan }) {
  const words = useMessages('review');
  return (
    <div
      // Figures of the plan before, while a changed one is made.
      aria-busy={run.toPlan || undefined}
      className={`space-y-12 transition-opacity duration-150 ${run.toPlan ? 'opacity-50' : ''}`}
    >
      <PlanFigures run={run} plan={plan} />
      <Section
        title={words.whole}
        aside={<p className="text-small text-quiet">{words.adds(plan.rows)}</p>}
      >
        <ShareBar shares={useShares(run, plan)} total={plan.rows} />
      </Section>
    </div>
  );
}

function PlanFigures({ run, plan }: { run: RunState; plan: Plan }) {
  const words = useMessages('review');
  const earlier = useMessages('earlier');
  const { count } = useFormats();
  const reused = plan.earlier?.reusedRows ?? 0;
  const notSent = plan.rows - plan.records - plan.folded - reused;
  const repairs = plan.repairs.reduce((sum, { rows }) => sum + rows, 0);
  const { shared, notShared } = sharedColumnCount(run);
  const bytes = plan.parts.reduce((sum, part) => sum + part.bytes, 0);
  return (
    <Figures>
      <Figure
        strong
        value={count(plan.records)}
        label={<GlossaryTerm term="record">{words.figureSent}</GlossaryTerm>}
        note={words.figureSentNote(plan.records + plan.folded, plan.rows)}
      />
      <Figure
        value={count(plan.folded)}
        label={<GlossaryTerm term="duplicate">{words.figureSaved}</GlossaryTerm>}
        note={words.figureSavedNote(plan.shared ?? 0)}
      />
      {reused > 0 && (
        <Figure value={count(reused)} label={earlier.figure} note={earlier.figureNote} />
      )}
      <Figure value={count(notSent)} label={words.figureNotSent} note={words.figureNotSentNote} />
      <Figure value={count(repairs)} label={words.figureRepairs} note={words.figureRepairsNote} />
      <Figure
        value={words.ofColumns(shared, shared + notShared)}
        label={words.figureLeaving}
        note={words.figureLeavingNote(bytes, plan.parts.length)}
      />
    </Figures>
  );
}

function useShares(run: RunState, plan: Plan): Share[] {
  const words = useMessages('review');
  const earlier = useMessages('earlier');
  const reasons = useMessages('reasons').notSent;
  const { count, percent } = useFormats();
  const share = (amount: number) => ({
    amount,
    text: count(amount),
    percent: percent(amount / plan.rows),
  });
  const { shared = 0 } = plan;
  const { reusedRows = 0 } = plan.earlier ?? {};
  const duplicates = (
    kind: 'duplicate' | 'shared' | 'reused',
    label: string,
    rows: number,
  ): Share => ({
    key: kind,
    tone: 'neutral',
    label,
    ...share(rows),
    action: <RowsSheet run={run} query={{ kind }} title={label} total={rows} />,
  });
  const notSent = (reason: NotSentReason, rows: number): Share => ({
    key: reason,
    tone: 'absent',
    label: reasons[reason],
    ...share(rows),
    action: <NotSentRows run={run} reason={reason} title={reasons[reason]} rows={rows} />,
  });
  return [
    {
      key: 'records',
      tone: 'good',
      label: words.records,
      ...share(plan.records),
      action: (
        <RowsSheet run={run} query={{ kind: 'sent' }} title={words.records} total={plan.records} />
      ),
    },
    duplicates('duplicate', words.duplicates, plan.folded - shared),
    ...(shared > 0 ? [duplicates('shared', words.shared, shared)] : []),
    ...(reusedRows > 0 ? [duplicates('reused', earlier.share, reusedRows)] : []),
    ...plan.notSent.map(({ reason, rows }) => notSent(reason, rows)),
  ];
}
