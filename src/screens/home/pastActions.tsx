import type { ReactNode } from 'react';
import type { RunHead } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm, Sheet } from '../../ui/dialog.tsx';
import { useMessages } from '../../messages/language.tsx';
import { ReportText } from '../../features/batches/report.tsx';
import { useRun, useServices } from '../../features/page/services.ts';
import { useTask, type Task } from '../../features/page/task.ts';
import { ErrorNotice } from '../../features/problems/trouble.tsx';

/** What can be done with a list of before without opening it. */
export function PastActions({ head }: { head: RunHead }) {
  const words = useMessages('home');
  const { downloads } = useServices();
  const task = useTask();
  const submitted = head.stage === 'running' || head.stage === 'finished';
  return (
    <>
      <div className="mt-1 -ml-2 flex flex-wrap gap-x-1">
        {submitted && (
          <Button
            look="small"
            busy={task.busy}
            aria-label={words.of(words.download, head.fileName)}
            onClick={() => {
              task.run(() => downloads.save(head.id));
            }}
          >
            {words.download}
          </Button>
        )}
        {submitted && <ReportSheet head={head} />}
        <Remove head={head} task={task} />
      </div>
      <ErrorNotice error={task.error} />
    </>
  );
}

function ReportSheet({ head }: { head: RunHead }) {
  const words = useMessages('home');
  return (
    <Sheet
      trigger={
        <Button look="small" aria-label={words.of(words.report, head.fileName)}>
          {words.report}
        </Button>
      }
      title={words.report}
      description={head.fileName}
      close={words.close}
    >
      <div className="overflow-y-auto p-6">
        <ReportOf id={head.id} />
      </div>
    </Sheet>
  );
}

function ReportOf({ id }: { id: string }): ReactNode {
  const words = useMessages('home');
  const view = useRun(id);
  if (!view) return null;
  return view.run.jobId === undefined ? (
    <p className="text-small">{words.reportNone}</p>
  ) : (
    <ReportText run={view.run} />
  );
}

/** Deletes at once, as that can be undone; asks first where batches are under way. */
function Remove({ head, task }: { head: RunHead; task: Task }) {
  const words = useMessages('home');
  const { runs } = useServices();
  const discard = () => {
    task.run(() => runs.discard(head.id));
  };
  const label = words.of(words.remove, head.fileName);
  if (head.stage !== 'running')
    return (
      <Button look="small" busy={task.busy} aria-label={label} onClick={discard}>
        {words.remove}
      </Button>
    );
  return (
    <Confirm
      trigger={
        <Button look="small" busy={task.busy} aria-label={label}>
          {words.remove}
        </Button>
      }
      title={words.removeTitle(head.fileName)}
      yes={words.remove}
      no={words.keep}
      onYes={discard}
    >
      <p>{words.removeRunning}</p>
    </Confirm>
  );
}
