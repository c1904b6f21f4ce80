import { useMutation } from '@tanstack/react-query';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';

/** Whether there is a result already. */
export function hasResults({ batches }: RunState): boolean {
  return batches.some(({ outcome }) => outcome === 'fetched');
}

/** The list with what has come back of it, before the end. */
export function PartialDownload({ run }: { run: RunState }) {
  const words = useMessages('progress');
  const { downloads } = useServices();
  const save = useMutation({ mutationFn: () => downloads.save(run.id) });
  if (!hasResults(run)) return null;
  return (
    <>
      <Button
        busy={save.isPending}
        onClick={() => {
          save.mutate();
        }}
      >
        <DownloadIcon className="size-5 max-sm:hidden" />
        {words.soFar}
      </Button>
      <ErrorNotice error={save.error} />
    </>
  );
}
