import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Summary } from '../../lists/types/outcome.ts';
import type { RunView } from '../../runs/state.ts';
import { enrichedName } from '../../runs/service/exportName.ts';
import { Button } from '../../ui/button.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { ExportProgress } from './exportProgress.tsx';
import { SaveTemplate } from '../../features/templates/saveTemplate.tsx';
import { firstExportForm, templateFile, templateSubmit } from './exportForm.ts';
import { OtherFiles } from './otherFiles.tsx';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';

/** The ways to the enriched file, to other files, and to the summary on paper. */
export function Download({ view, summary }: { view: RunView; summary: Summary }) {
  const { run, live } = view;
  const words = useMessages('results');
  const { downloads } = useServices();
  const [form, setForm] = useState(() => firstExportForm(run));
  const save = useMutation({ mutationFn: () => downloads.save(run.id) });
  // A workbook is made when it is asked for: how large it will be is not known.
  const isWorkbook = run.profile?.format.sheet !== undefined;
  const hint = (name: string) => (isWorkbook ? name : words.downloadHint(name, summary.bytes));
  return (
    <div className="space-y-4">
      <div className="flex flex-wrap items-center gap-3">
        <Button
          variant="primary"
          className="min-h-13 px-7 text-body"
          busy={save.isPending}
          onClick={() => {
            save.mutate();
          }}
        >
          <DownloadIcon />
          {words.download}
        </Button>
        <OtherFiles view={view} summary={summary} form={form} onChange={setForm} />
        <Button
          className="min-h-13 px-6"
          onClick={() => {
            window.print();
          }}
        >
          {words.print}
        </Button>
        <SaveTemplate
          className="min-h-13 px-6"
          run={run}
          submit={templateSubmit(run)}
          file={templateFile(form, run)}
        />
      </div>
      {save.isPending && live.exporting && <ExportProgress progress={live.exporting} />}
      <p role="status" className="text-small text-quiet">
        {save.data === undefined
          ? hint(enrichedName(run.file.name, run.profile))
          : `${words.downloaded} ${hint(save.data)}`}
      </p>
      <ErrorNotice error={save.error} />
    </div>
  );
}
