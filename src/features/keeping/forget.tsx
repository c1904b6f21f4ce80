import { useMutation } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useServices, useWatched } from '../page/services.ts';
import { ErrorNotice } from '../problems/trouble.tsx';

/** Removes everything that the page keeps on this computer, after asking. */
export function Forget() {
  const words = useMessages('keeping');
  const { runs, forgetEverything } = useServices();
  const past = useWatched(runs.past) ?? [];
  const forget = useMutation({ mutationFn: forgetEverything });
  const open = past.filter(({ stage, demo }) => stage === 'running' && !demo).length;
  return (
    <>
      <Confirm
        trigger={
          <Button look="danger" busy={forget.isPending}>
            {words.forget}
          </Button>
        }
        title={words.forgetTitle}
        yes={words.forgetYes}
        no={words.forgetNo}
        onYes={() => {
          forget.mutate();
        }}
      >
        <p>{words.forgetWhat}</p>
        {open > 0 && <p className="font-semibold text-ink">{words.forgetOpen(open)}</p>}
        <p>{words.forgetStays}</p>
      </Confirm>
      <ErrorNotice error={forget.error} />
    </>
  );
}
