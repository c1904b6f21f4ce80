import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { isId } from '../../api/calls.ts';
import { costOf } from '../../runs/model/spending.ts';
import type { Pause, RunState } from '../../runs/state.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { TextField } from '../../ui/form/fields.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { waitingRecords } from '../../features/bill/bill.ts';
import { PATHS, runPath } from '../../features/page/paths.ts';
import { useServices } from '../../features/page/services.ts';
import { LimitNotice } from './limitNotice.tsx';
import { ErrorNotice, ProblemNotice } from '../../features/problems/errorNotice.tsx';

/** Why the run does not go on by itself, and the way out. */
export function PauseNotice({ run }: { run: RunState }) {
  const words = useMessages('pauses');
  const { pause } = run;
  if (!pause) return null;
  if (pause.kind === 'storage')
    return <ProblemNotice problem={pause.problem} actions={<p>{words.storageReport}</p>} />;
  if (pause.kind === 'trial') return <TrialNotice run={run} />;
  if (pause.kind === 'spending limit') return <LimitNotice run={run} />;
  const { title, text } = words.paused(pause);
  const calm = pause.kind === 'by the user';
  return (
    <Notice
      tone={calm ? 'info' : 'warn'}
      role={calm ? 'status' : 'alert'}
      title={title}
      actions={<PauseAction run={run} pause={pause} />}
    >
      {text}
    </Notice>
  );
}

function TrialNotice({ run }: { run: RunState }) {
  const words = useMessages('pauses');
  const counts = run.batches.flatMap((batch) => batch.counts ?? []);
  const records = counts.reduce((sum, count) => sum + count.records, 0);
  const matched = counts.reduce((sum, count) => sum + count.matched, 0);
  return (
    <Notice tone="good" role="status" title={words.trialBack(records)}>
      <p>{words.trialRate(matched, records)}</p>
      {records > 0 && !run.demo && <RestCost run={run} rate={matched / records} />}
    </Notice>
  );
}

/** What the rest of a trial's list would cost at its own match rate. */
function RestCost({ run, rate }: { run: RunState; rate: number }) {
  const words = useMessages('bill');
  const { price } = useServices().config;
  if (!price) return null;
  const rest = waitingRecords(run);
  return <p>{words.rest(costOf(rest, price), costOf(rest, price, rate), price.currency)}</p>;
}

function PauseAction({ run, pause }: { run: RunState; pause: Pause }) {
  const words = useMessages('pauses');
  switch (pause.kind) {
    case 'credentials':
    case 'forbidden':
      return (
        <ButtonLink
          variant="primary"
          to={PATHS.connect}
          state={{ next: runPath(run.id, 'progress') }}
        >
          {pause.kind === 'forbidden' ? words.connectOther : words.connect}
        </ButtonLink>
      );
    case 'job not found':
    case 'job not created':
      return <AnotherJob run={run} />;
    case 'by the user':
    case 'trial':
    case 'spending limit':
    case 'quota':
    case 'bodies refused':
    case 'trouble':
    case 'storage':
      return null;
  }
}

function AnotherJob({ run }: { run: RunState }) {
  const words = useMessages('pauses');
  const { runs } = useServices();
  const changeJob = useMutation({
    mutationFn: (jobId: string) => runs.changeJob(run.id, { kind: 'existing', id: jobId }),
  });
  const [id, setId] = useState('');
  const [asked, setAsked] = useState(false);
  const usable = isId(id.trim());
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (usable) changeJob.mutate(id.trim());
  };
  return (
    <form noValidate className="w-full max-w-md space-y-3" onSubmit={submit}>
      <TextField
        label={words.anotherJob}
        hint={words.anotherJobHint}
        value={id}
        onText={setId}
        error={asked && !usable ? words.anotherJobWrong : undefined}
      />
      <Button type="submit" variant="primary" busy={changeJob.isPending}>
        {words.anotherJobGo}
      </Button>
      <ErrorNotice error={changeJob.error} />
    </form>
  );
}
