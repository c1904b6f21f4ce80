import { useReducer, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Plan } from '../../lists/types.ts';
import { fingerprint } from '../../runs/head.ts';
import type { RunState } from '../../runs/state.ts';
import { ActionBar } from '../../ui/actionBar.tsx';
import { Button, ButtonLink, TEXT_LINK } from '../../ui/button.tsx';
import { ArrowIcon, BackIcon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { PATHS, PLACE_OF_STAGE, runPath } from '../paths.ts';
import { RunScreen } from '../runScreen.tsx';
import { useConnection, useServices, useWatched } from '../services.ts';
import { useTask } from '../task.ts';
import { ErrorNotice } from '../trouble.tsx';
import { useDurable } from '../useDurable.ts';
import { changeForm, firstForm, toRequest, wrongWith } from './form.ts';
import { JobForm } from './jobForm.tsx';
import { Leaving } from './leaving.tsx';
import { Repairs } from './repairs.tsx';
import { WholeList } from './wholeList.tsx';
import { words as reviewWords } from './words.ts';

/** What will happen, in numbers that add up, before anything leaves. */
export default function Review({ id }: { id: string }) {
  const words = useWords(reviewWords);
  return (
    <RunScreen id={id} place="review" lead={() => words.lead}>
      {({ run }) => run.plan && <Reviewed run={run} plan={run.plan} />}
    </RunScreen>
  );
}

function Reviewed({ run, plan }: { run: RunState; plan: Plan }) {
  const words = useWords(reviewWords);
  const { runs } = useServices();
  const [form, change] = useReducer(changeForm, run, firstForm);
  const [asked, setAsked] = useState(false);
  const connected = useConnection() !== undefined || run.demo;
  const [, navigate] = useLocation();
  const { run: runTask, busy, error } = useTask();
  const wrong = wrongWith(form, words.wrong);
  const submit = () => {
    setAsked(true);
    if (Object.keys(wrong).length > 0) return;
    if (connected) runTask(() => runs.submit(run.id, toRequest(form)));
    else navigate(PATHS.connect, { state: { next: runPath(run.id, 'review') } });
  };
  return (
    <div className="space-y-14">
      <WholeList run={run} plan={plan} />
      <Repairs plan={plan} />
      {plan.records > 0 && (
        <>
          <Leaving run={run} plan={plan} />
          <JobForm form={form} onChange={change} wrong={asked ? wrong : {}} plan={plan} />
        </>
      )}
      <div className="space-y-4 empty:hidden">
        <Warnings run={run} plan={plan} connected={connected} />
        <ErrorNotice error={error} />
      </div>
      <ActionBar status={plan.records > 0 && words.ready(plan.records)}>
        <ButtonLink to={runPath(run.id, 'match')}>
          <BackIcon />
          {words.back}
        </ButtonLink>
        {plan.records > 0 && (
          <Button look="primary" busy={busy} onClick={submit}>
            {words.submit}
            <ArrowIcon />
          </Button>
        )}
      </ActionBar>
    </div>
  );
}

function Warnings(props: { run: RunState; plan: Plan; connected: boolean }) {
  const { run, plan, connected } = props;
  const words = useWords(reviewWords);
  const durable = useDurable();
  return (
    <>
      {plan.records === 0 && (
        <Notice tone="bad" role="alert" title={words.nothing}>
          {words.nothingText}
        </Notice>
      )}
      {!durable && (
        <Notice tone="warn" title={words.notDurable}>
          {words.notDurableText}
        </Notice>
      )}
      {!run.demo && <SubmittedBefore plan={plan} />}
      {!connected && (
        <Notice
          tone="warn"
          title={words.notConnected}
          actions={
            <ButtonLink to={PATHS.connect} state={{ next: runPath(run.id, 'review') }}>
              {words.connect}
            </ButtonLink>
          }
        >
          {words.notConnectedText}
        </Notice>
      )}
    </>
  );
}

/** Warns of the same records twice: the API has no way to notice, and bills both. */
function SubmittedBefore({ plan }: { plan: Plan }) {
  const words = useWords(reviewWords);
  const { runs } = useServices();
  const past = useWatched(runs.past);
  const same = fingerprint(plan);
  const before = past?.find((head) => !head.demo && head.fingerprint === same);
  if (!before) return null;
  return (
    <Notice tone="warn" title={words.again}>
      <p>
        {words.againText(before.fileName, before.createdAt)}{' '}
        <Link to={runPath(before.id, PLACE_OF_STAGE[before.stage])} className={TEXT_LINK}>
          {words.againOpen}
        </Link>
      </p>
    </Notice>
  );
}
