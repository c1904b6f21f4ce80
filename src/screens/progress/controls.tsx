import { useMutation } from '@tanstack/react-query';
import { isSettled } from '../../runs/model/batch.ts';
import type { Pause, RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/overlay/dialog.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';

/** Pauses whose notice has the first thing to do in it. */
const HANDLED_IN_NOTICE: ReadonlySet<Pause['kind']> = new Set([
  'credentials',
  'forbidden',
  'job not found',
  'job not created',
]);

/** Pause, resume and cancel: what can be done now. */
export function Controls({ run }: { run: RunState }) {
  const words = useMessages('progress');
  const { runs } = useServices();
  const control = useMutation({
    mutationFn: (action: 'pause' | 'resume' | 'cancel') => runs[action](run.id),
  });
  const unsent = run.batches.filter(({ outcome }) => outcome === 'planned').length;
  const underWay = run.batches.filter(({ outcome }) => outcome === 'accepted').length;
  const over = run.cancelled || run.batches.every(isSettled);
  return (
    <>
      <div className="flex flex-wrap gap-3 empty:hidden">
        {run.pause && run.pause.kind !== 'spending limit' && (
          <Button
            variant={HANDLED_IN_NOTICE.has(run.pause.kind) ? 'secondary' : 'primary'}
            busy={control.isPending}
            onClick={() => {
              control.mutate('resume');
            }}
          >
            {words.resume}
          </Button>
        )}
        {!run.pause && !over && (
          <Button
            busy={control.isPending}
            onClick={() => {
              control.mutate('pause');
            }}
          >
            {words.pause}
          </Button>
        )}
        {!over && (
          <Confirm
            trigger={<Button variant="danger">{words.cancel}</Button>}
            title={words.cancelTitle}
            yes={words.cancelYes}
            no={words.cancelNo}
            onYes={() => {
              control.mutate('cancel');
            }}
          >
            <p>{words.cancelText(unsent)}</p>
            <p>{words.cancelAccepted(underWay)}</p>
          </Confirm>
        )}
      </div>
      <ErrorNotice error={control.error} />
    </>
  );
}
