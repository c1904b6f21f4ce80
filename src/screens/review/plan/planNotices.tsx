import type { Plan, PlanOptions } from '../../../lists/types/plan.ts';
import type { RunState } from '../../../runs/state.ts';
import { Button } from '../../../ui/button.tsx';
import { useMessages } from '../../../messages/language.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { ErrorNotice } from '../../../features/problems/errorNotice.tsx';
import { useReplan } from '../useReplan.ts';

/** What else to know of a plan, and the choices that go with it. */
export function PlanNotices({ run, plan }: { run: RunState; plan: Plan }) {
  const words = useMessages('review');
  const { externalIdProblem } = plan;
  return (
    <div className="space-y-4 empty:hidden">
      <RowsWithEmail run={run} plan={plan} />
      {externalIdProblem && (
        <Notice tone="warn">
          {words.externalId[externalIdProblem.kind](externalIdProblem.rowNumber)}
        </Notice>
      )}
    </div>
  );
}

/** Says what happens to rows that already have an email, and how to change that. */
function RowsWithEmail({ run, plan }: { run: RunState; plan: Plan }) {
  const words = useMessages('review');
  const replan = useReplan(run);
  const { rows: having = 0, sent, everyRow } = plan.rowsWithEmail ?? {};
  // Of those that have one, some stay here for another reason.
  const left = plan.notSent.find(({ reason }) => reason === 'already has an e-mail')?.rows ?? 0;
  const rows = sent ? having : left;
  if (rows === 0 || !run.matching || !run.planOptions) return null;
  const choose = (rowsWithEmail: PlanOptions['rowsWithEmail']) => {
    replan.mutate({ rowsWithEmail });
  };
  const text = sent ? (everyRow ? words.emailEvery : words.emailSent) : words.emailLeft;
  const other = (
    <Button
      busy={replan.isPending}
      onClick={() => {
        choose(sent ? 'leave out' : 'send');
      }}
    >
      {sent ? words.emailLeave : words.emailSend}
    </Button>
  );
  return (
    // Left out where every row has one, nothing would be left to send.
    <Notice actions={everyRow && sent ? undefined : other}>
      <p>{text(rows)}</p>
      <ErrorNotice error={replan.error} />
    </Notice>
  );
}
