import { useState } from 'react';
import type { Summary } from '../../lists/types/outcome.ts';
import type { RunView } from '../../runs/state.ts';
import { enrichedName } from '../../runs/service/exportName.ts';
import { Button } from '../../ui/button.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/language.tsx';
import { OtherFiles } from './otherFiles.tsx';
import { useServices } from '../../features/page/services.ts';
import { useTask } from '../../features/page/task.ts';
import { ErrorNotice } from '../../features/problems/trouble.tsx';
import { words as resultsWords } from './words.ts';

/** The ways to the enriched file, to other files, and to the summary on paper. */
export function Download({ view, summary }: { view: RunView; summary: Summary }) {
  const { run } = view;
  const words = useWords(resultsWords);
  const { downloads } = useServices();
  const task = useTask();
  const [saved, setSaved] = useState<string>();
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          look="primary"
          className="min-h-13 px-7 text-body"
          busy={task.busy}
          onClick={() => {
            task.run(async () => {
              setSaved(await downloads.save(run.id));
            });
          }}
        >
          <DownloadIcon />
          {words.download}
        </Button>
        <OtherFiles view={view} summary={summary} />
        <Button
          className="min-h-13 px-6"
          onClick={() => {
            window.print();
          }}
        >
          {words.print}
        </Button>
      </div>
      <p role="status" className="text-small text-quiet">
        {saved === undefined
          ? words.downloadHint(enrichedName(run.file.name), summary.bytes)
          : `${words.downloaded} ${words.downloadHint(saved, summary.bytes)}`}
      </p>
      <ErrorNotice error={task.error} />
    </div>
  );
}
