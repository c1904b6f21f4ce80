import { useMutation } from '@tanstack/react-query';
import { isEnded } from '../../runs/batches.ts';
import type { Pause, RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/trouble.tsx';

/** Pauses whose notice has the first thing to do in it. */
const OWN_WAY_OUT: ReadonlySet<Pause['kind']> = new Set([
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
  const over = run.cancelled || run.batches.every(isEnded);
  return (
    <>
      <div className="flex flex-wrap gap-3 empty:hidden">
        {run.pause && (
          <Button
            look={OWN_WAY_OUT.has(run.pause.kind) ? 'secondary' : 'primary'}
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
            trigger={<Button look="danger">{words.cancel}</Button>}
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
