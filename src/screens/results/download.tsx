import { useState } from 'react';
import type { Summary } from '../../lists/types.ts';
import type { RunState } from '../../runs/state.ts';
import { enrichedName } from '../../runs/name.ts';
import { Button } from '../../ui/button.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { useWords } from '../../ui/language.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useServices } from '../services.ts';
import { useTask } from '../task.ts';
import { ErrorNotice } from '../trouble.tsx';
import { words as resultsWords } from './words.ts';

/** The way to the enriched file. */
export function Download({ run, summary }: { run: RunState; summary: Summary }) {
  const words = useWords(resultsWords);
  const { runs } = useServices();
  const task = useTask();
  const [saved, setSaved] = useState<string>();
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <Button
          look="primary"
          className="min-h-13 px-7 text-body"
          busy={task.busy}
          onClick={() => {
            task.run(async () => {
              const { blob, name } = await runs.download(run.id);
              saveFile(blob, name);
              setSaved(name);
            });
          }}
        >
          <DownloadIcon />
          {words.download}
        </Button>
        <p role="status" className="text-small text-quiet">
          {saved === undefined
            ? words.downloadHint(enrichedName(run.file.name), summary.bytes)
            : `${words.downloaded} ${words.downloadHint(saved, summary.bytes)}`}
        </p>
      </div>
      <ErrorNotice error={task.error} />
    </div>
  );
}
