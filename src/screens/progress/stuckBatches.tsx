import { useState } from 'react';
import { isStuck } from '../../runs/model/isStuck.ts';
import type { Batch, RunView } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useServices } from '../../features/page/services.ts';
import { useTask } from '../../features/page/task.ts';
import { ErrorNotice } from '../../features/problems/trouble.tsx';
import { useNow } from '../../features/page/useNow.ts';
import { stuckWords } from './stuckWords.ts';

const MINUTE = 60_000;

/** Batches that the API accepted and that may never come back, with the ways out. */
export function StuckBatches({ view: { run, live } }: { view: RunView }) {
  const words = useWords(stuckWords);
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
  const words = useWords(stuckWords);
  const { runs } = useServices();
  const task = useTask();
  const [saved, setSaved] = useState(false);
  const name = words.rows(part.firstRow, part.lastRow);
  const save = async (): Promise<void> => {
    saveFile(await runs.rawResult(run, part.id), `${batchId}.json`);
    setSaved(true);
  };
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-2">
      <span className="min-w-40 font-semibold">{name}</span>
      <Button
        busy={task.busy}
        aria-label={`${words.save}: ${name}`}
        onClick={() => {
          task.run(save);
        }}
      >
        {words.save}
      </Button>
      <Button
        busy={task.busy}
        aria-label={`${words.leaveOut}: ${name}`}
        onClick={() => {
          task.run(() => runs.resolveUnknown(run, [part.id], 'leave out'));
        }}
      >
        {words.leaveOut}
      </Button>
      <p role="status" className="text-small text-quiet">
        {saved && words.saved}
      </p>
      <ErrorNotice error={task.error} />
    </li>
  );
}
