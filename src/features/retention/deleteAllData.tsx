import { useMutation } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/overlay/dialog.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useServices, useWatched } from '../page/services.ts';
import { ErrorNotice } from '../problems/errorNotice.tsx';

/** Removes everything that the page keeps on this computer, after asking. */
export function DeleteAllData() {
  const words = useMessages('keeping');
  const { runs, deleteAllData } = useServices();
  const past = useWatched(runs.past) ?? [];
  const deletion = useMutation({ mutationFn: deleteAllData });
  const open = past.filter(({ stage, demo }) => stage === 'running' && !demo).length;
  return (
    <>
      <Confirm
        trigger={
          <Button variant="danger" busy={deletion.isPending}>
            {words.forget}
          </Button>
        }
        title={words.forgetTitle}
        yes={words.forgetYes}
        no={words.forgetNo}
        onYes={() => {
          deletion.mutate();
        }}
      >
        <p>{words.forgetWhat}</p>
        {open > 0 && <p className="font-semibold text-ink">{words.forgetOpen(open)}</p>}
        <p>{words.forgetStays}</p>
      </Confirm>
      <ErrorNotice error={deletion.error} />
    </>
  );
}
