import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { isStuck } from '../../runs/model/isStuck.ts';
import type { Batch, RunView } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { useMessages } from '../../messages/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { useNow } from '../../features/page/useNow.ts';

const MINUTE = 60_000;

/** Batches that the API accepted and that may never come back, with the ways out. */
export function StuckBatches({ view: { run, live } }: { view: RunView }) {
  const words = useMessages('stuck');
  const now = useNow(MINUTE);
  const stuck = run.batches.filter((batch) =>
    isStuck(batch, live.activity.get(batch.part.id), now),
  );
  if (stuck.length === 0) return null;
  return (
    <Notice tone="warn" role="status" title={words.title(stuck.length)}>
      <p>{words.text}</p>
      <ul>
        {stuck.map((batch) => (
          <StuckBatch key={batch.part.id} run={run.id} batch={batch} />
        ))}
      </ul>
    </Notice>
  );
}

function StuckBatch({ run, batch: { part, batchId = '' } }: { run: string; batch: Batch }) {
  const words = useMessages('stuck');
  const { runs } = useServices();
  const name = words.rows(part.firstRow, part.lastRow);
  const [saved, setSaved] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (action: 'save' | 'leave out') => {
      if (action === 'leave out') return runs.resolveUnknown(run, [part.id], 'leave out');
      saveFile(await runs.results.raw(run, part.id), `${batchId}.json`);
      return setSaved(true);
    },
  });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
      <span className="min-w-40 font-semibold">{name}</span>
      <Button
        busy={isPending}
        aria-label={`${words.save}: ${name}`}
        onClick={() => {
          mutate('save');
        }}
      >
        {words.save}
      </Button>
      <Button
        busy={isPending}
        aria-label={`${words.leaveOut}: ${name}`}
        onClick={() => {
          mutate('leave out');
        }}
      >
        {words.leaveOut}
      </Button>
      <p role="status" className="text-small text-quiet">
        {saved && words.saved}
      </p>
      <ErrorNotice error={error} />
    </li>
  );
}
