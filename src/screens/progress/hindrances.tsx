import type { LedgerProblem, Live } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ledgerWords } from '../ledgerWords.ts';
import { useServices } from '../services.ts';
import { useTask } from '../task.ts';
import { ErrorNotice, LedgerNotice, ProblemNotice } from '../trouble.tsx';
import { words as progressWords } from './words.ts';

/** What stands in the way right now, apart from pauses. */
export function Hindrances({ id, live }: { id: string; live: Live }) {
  const words = useWords(progressWords);
  return (
    <>
      {live.problem && (
        <ProblemNotice
          problem={live.problem}
          actions={<TryAgain id={id} label={words.tryAgain} />}
        />
      )}
      {live.ledger && <Ledger id={id} problem={live.ledger} />}
      {live.unreachable && (
        <Notice tone="warn" role="status" title={words.unreachable}>
          {words.unreachableText(live.unreachable.since, live.unreachable.words)}
        </Notice>
      )}
      {live.broken !== undefined && (
        <Notice
          tone="bad"
          role="alert"
          title={words.broken}
          actions={<Reload label={words.reload} />}
        >
          {words.brokenText(live.broken)}
        </Notice>
      )}
      {live.driver === 'another tab' && (
        <Notice title={words.elsewhere}>{words.elsewhereText}</Notice>
      )}
    </>
  );
}

function Ledger({ id, problem }: { id: string; problem: LedgerProblem }) {
  const words = useWords(ledgerWords);
  const again = <TryAgain id={id} label={words.tryAgain} />;
  const reload = <Reload label={words.reload} />;
  const wayOut = { full: again, gone: undefined, 'newer page': reload, failed: reload }[problem];
  return <LedgerNotice problem={problem} actions={wayOut} />;
}

function TryAgain({ id, label }: { id: string; label: string }) {
  const { runs } = useServices();
  const task = useTask();
  return (
    <>
      <Button
        busy={task.busy}
        onClick={() => {
          task.run(() => runs.resume(id));
        }}
      >
        {label}
      </Button>
      <ErrorNotice error={task.error} />
    </>
  );
}

function Reload({ label }: { label: string }) {
  return (
    <Button
      onClick={() => {
        location.reload();
      }}
    >
      {label}
    </Button>
  );
}
