import { useMutation } from '@tanstack/react-query';
import type { LedgerProblem } from '../../runs/live.ts';
import type { RunView } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useServices } from '../page/services.ts';
import { ErrorNotice, LedgerNotice } from './errorNotice.tsx';

/** Says what stopped a run in this tab, whichever screen of it is open; nothing where it goes on. */
export function StoppedNotice({ view: { run, live } }: { view: RunView }) {
  const words = useMessages('stopped');
  if (live.ledger) return <Ledger id={run.id} problem={live.ledger} />;
  if (live.broken === undefined) return null;
  const { title, text } = words.broken(live.broken);
  return (
    <Notice tone="bad" role="alert" title={title} actions={<Reload />}>
      <p>{text}</p>
    </Notice>
  );
}

function Ledger({ id, problem }: { id: string; problem: LedgerProblem }) {
  const wayOut = {
    full: <TryAgain id={id} />,
    gone: undefined,
    'newer page': <Reload />,
    failed: <Reload />,
  }[problem];
  return <LedgerNotice problem={problem} actions={wayOut} />;
}

/** Has the run go on from where it stopped. */
export function TryAgain({ id }: { id: string }) {
  const words = useMessages('stopped');
  const { runs } = useServices();
  const resume = useMutation({ mutationFn: () => runs.resume(id) });
  return (
    <>
      <Button
        busy={resume.isPending}
        onClick={() => {
          resume.mutate();
        }}
      >
        {words.tryAgain}
      </Button>
      <ErrorNotice error={resume.error} />
    </>
  );
}

function Reload() {
  const words = useMessages('stopped');
  return (
    <Button
      onClick={() => {
        location.reload();
      }}
    >
      {words.reload}
    </Button>
  );
}
