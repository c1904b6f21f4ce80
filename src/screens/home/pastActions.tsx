import { useMutation } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { RunHead } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm, Sheet } from '../../ui/overlay/dialog.tsx';
import { useMessages } from '../../messages/language.tsx';
import { ReportText } from '../../features/batches/report.tsx';
import { useRun, useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';

/** What can be done with a list of before without opening it. */
export function PastActions({ head }: { head: RunHead }) {
  const words = useMessages('home');
  const { runs, downloads } = useServices();
  const { mutate, isPending, error } = useMutation<unknown, Error, 'download' | 'discard'>({
    mutationFn: (action) =>
      action === 'download' ? downloads.save(head.id) : runs.discard(head.id),
  });
  const submitted = head.stage === 'running' || head.stage === 'finished';
  return (
    <>
      <div className="mt-1 -ml-2 flex flex-wrap gap-x-1">
        {submitted && (
          <Button
            variant="small"
            busy={isPending}
            aria-label={words.of(words.download, head.fileName)}
            onClick={() => {
              mutate('download');
            }}
          >
            {words.download}
          </Button>
        )}
        {submitted && <ReportSheet head={head} />}
        <Remove
          head={head}
          busy={isPending}
          onRemove={() => {
            mutate('discard');
          }}
        />
      </div>
      <ErrorNotice error={error} />
    </>
  );
}

function ReportSheet({ head }: { head: RunHead }) {
  const words = useMessages('home');
  return (
    <Sheet
      trigger={
        <Button variant="small" aria-label={words.of(words.report, head.fileName)}>
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
function Remove(props: { head: RunHead; busy: boolean; onRemove: () => void }) {
  const words = useMessages('home');
  const { head, busy, onRemove } = props;
  const label = words.of(words.remove, head.fileName);
  if (head.stage !== 'running')
    return (
      <Button variant="small" busy={busy} aria-label={label} onClick={onRemove}>
        {words.remove}
      </Button>
    );
  return (
    <Confirm
      trigger={
        <Button variant="small" busy={busy} aria-label={label}>
          {words.remove}
        </Button>
      }
      title={words.removeTitle(head.fileName)}
      yes={words.remove}
      no={words.keep}
      onYes={onRemove}
    >
      <p>{words.removeRunning}</p>
    </Confirm>
  );
}
