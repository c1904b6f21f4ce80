import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Plan } from '../../lists/types/plan.ts';
import type { RunHead, RunState, RunView } from '../../runs/state.ts';
import { ActionBar } from '../../ui/actionBar.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Confirm } from '../../ui/overlay/dialog.tsx';
import { useFocusFallback } from '../../ui/useFocusFallback.ts';
import { useFocusInvalid } from '../../ui/form/useFocusInvalid.ts';
import { ArrowIcon, BackIcon } from '../../ui/icons.tsx';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { ProgressBar } from '../../ui/data/progressBar.tsx';
import { PATHS, runPath } from '../../features/page/paths.ts';
import { RunScreen } from '../../features/frame/runScreen.tsx';
import { useConnection, useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { limitError, type Price } from '../../features/bill/bill.ts';
import { Estimate } from '../../features/bill/estimate.tsx';
import { EarlierPeople } from './plan/earlierPeople.tsx';
import {
  firstForm,
  toRequest,
  TRIAL_RECORDS,
  validate,
  type Form,
  type FormErrors,
} from './job/form.ts';
import { JobForm } from './job/jobForm.tsx';
import { SharedColumns } from './plan/sharedColumns.tsx';
import { NotSentSwitches } from './plan/notSentSwitches.tsx';
import { PlanNotices } from './plan/planNotices.tsx';
import { Repairs } from './plan/repairs.tsx';
import { CorrectionList } from '../../features/corrections/correctionList.tsx';
import { RowGroups } from '../../features/corrections/rowGroups.tsx';
import { Suggestions } from '../../features/corrections/suggestions.tsx';
import { useSubmittedBefore } from './warnings/useSubmittedBefore.ts';
import { useCutFor } from './useCutFor.ts';
import { useForm } from './job/useForm.ts';
import { Warnings } from './warnings/warnings.tsx';
import { WholeList } from './plan/wholeList.tsx';

/** What will happen, in numbers that add up, before anything leaves. */
export default function Review({ id }: { id: string }) {
  const words = useMessages('review');
  return (
    <RunScreen id={id} place="review" lead={() => words.lead} belongs={isReviewed}>
      {(view) => <Reviewed view={view} />}
    </RunScreen>
  );
}

/** Planned, or being planned anew after a change made here. */
function isReviewed({ run, live }: RunView): boolean {
  return run.stage === 'review' || (run.stage === 'matching' && run.toPlan && !live.problem);
}

function Reviewed({ view }: { view: RunView }) {
  const words = useMessages('review');
  const { runs, config } = useServices();
  const { run } = view;
  const price = run.demo ? undefined : config.price;
  const plan = usePlan(run);
  const before = useSubmittedBefore(run, plan);
  const [form, change] = useForm(run, price);
  const [submitCount, setSubmitCount] = useState(0);
  useFocusInvalid(submitCount);
  const onFocus = useFocusFallback();
  const isConnected = useConnection() !== undefined || run.demo;
  const [, navigate] = useLocation();
  const submission = useMutation({
    mutationFn: (filled: Form) =>
      runs.submit(run.id, toRequest(filled, config, price), filled.hintBase || undefined),
  });
  const errors = useErrors(form, price);
  const isCut = useCutFor(run, form.transport, (transport) => {
    change({ transport });
  });
  if (!plan) return <Planning view={view} />;
  const hasRecords = plan.records > 0;
  // A list without records to send needs no API.
  const connected = isConnected || !hasRecords;
  const submit = () => {
    setSubmitCount(submitCount + 1);
    // Without records the form is hidden, so neither its errors nor its values count.
    if (!hasRecords) submission.mutate(firstForm(run, form.transport, price));
    else if (Object.keys(errors).length > 0) return;
    else if (connected) submission.mutate(form);
    else navigate(PATHS.connect, { state: { next: runPath(run.id, 'review') } });
  };
  return (
    <RowGroups run={run}>
      <div className="space-y-14" onFocus={onFocus}>
        <div className="space-y-4 empty:hidden">
          <Warnings run={run} plan={plan} connected={connected} before={before} />
          <ErrorNotice error={submission.error} />
        </div>
        <WholeList run={run} plan={plan} />
        <PlanNotices run={run} plan={plan} />
        <EarlierPeople run={run} plan={plan} />
        {hasRecords && (
          <JobForm
            form={form}
            onChange={change}
            errors={submitCount > 0 ? errors : {}}
            plan={plan}
            price={price}
            run={run}
          />
        )}
        <Suggestions run={run} />
        <CorrectionList run={run} />
        <NotSentSwitches run={run} plan={plan} />
        <Repairs run={run} plan={plan} />
        {hasRecords && <SharedColumns run={run} plan={plan} />}
        <ActionBar status={<SubmitSummary run={run} plan={plan} trial={form.trial} />}>
          <ButtonLink to={runPath(run.id, 'match')} className="max-sm:grow-0!">
            <BackIcon />
            <span className="max-sm:sr-only">{words.back}</span>
          </ButtonLink>
          {canSubmit(plan) && (
            <Submit
              before={before}
              free={!hasRecords}
              busy={submission.isPending}
              disabled={run.toPlan || !isCut}
              onSubmit={submit}
            />
          )}
        </ActionBar>
      </div>
    </RowGroups>
  );
}

/** Whether there is anything to submit. A list without records may still have answers from earlier lists. */
function canSubmit({ records, earlier }: Plan): boolean {
  return records > 0 || (earlier?.reusedRows ?? 0) > 0;
}

function useErrors(form: Form, price: Price | undefined): FormErrors {
  const words = useMessages('review');
  const bill = useMessages('bill');
  const limit = form.limit.trim() === '' ? undefined : limitError(form.limit, price, bill);
  return { ...validate(form, words.wrong), ...(limit === undefined ? {} : { limit }) };
}

interface SubmitProps {
  readonly before: RunHead | undefined;
  /** True if nothing is sent. */
  readonly free: boolean;
  readonly busy: boolean;
  /** The plan is being made anew. */
  readonly disabled: boolean;
  readonly onSubmit: () => void;
}

/** Asks first where the same records were submitted before. */
function Submit(props: SubmitProps) {
  const words = useMessages('review');
  const earlier = useMessages('earlier');
  const { before, free, busy, disabled, onSubmit } = props;
  const text = free ? earlier.againFree : words.againText;
  const button = {
    variant: 'primary',
    busy,
    disabled,
    children: [words.submit, <ArrowIcon key="icon" />],
  } as const;
  if (!before) return <Button {...button} onClick={onSubmit} />;
  return (
    <Confirm
      trigger={<Button {...button} />}
      title={words.again}
      yes={words.againYes}
      no={words.againNo}
      onYes={onSubmit}
    >
      <p>{text(before.fileName, before.createdAt)}</p>
    </Confirm>
  );
}

/** What goes when it is submitted, and what that can cost at most: prices are the account's own. */
function SubmitSummary({ run, plan, trial }: { run: RunState; plan: Plan; trial: boolean }) {
  const words = useMessages('review');
  const earlier = useMessages('earlier');
  if (run.toPlan) return words.replanning;
  const reused = plan.earlier?.reusedRows ?? 0;
  if (plan.records === 0) return reused > 0 ? earlier.ready(reused) : null;
  const more = reused > 0 ? ` ${earlier.plus(reused)}` : '';
  if (run.demo) return words.readyDemo(plan.records) + more;
  return (
    <>
      {trial ? words.readyTrial(TRIAL_RECORDS, plan.records) : words.ready(plan.records)}{' '}
      <Estimate records={plan.records} />
      {more}
    </>
  );
}

/** The plan, or while it is made anew the one before, so that the screen stays where it is. */
function usePlan({ plan }: RunState): Plan | undefined {
  const [last, setLast] = useState(plan);
  if (plan && plan !== last) setLast(plan);
  return plan ?? last;
}

function Planning({ view }: { view: RunView }) {
  const words = useMessages('review');
  const { percent } = useFormats();
  const { planning } = view.live;
  const share = planning && planning.total > 0 ? planning.done / planning.total : null;
  const text = share === null ? '' : percent(share);
  return <ProgressBar label={words.planning} value={share} text={text} valueText={text} />;
}
