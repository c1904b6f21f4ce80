import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Summary } from '../../lists/types/outcome.ts';
import type { RunView } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { useMessages } from '../../messages/language.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { archiveOf } from './archive.ts';
import { exportOptions, filesOf, type ExportForm, type FileRows } from './exportForm.ts';
import { ExportProgress } from './exportProgress.tsx';
import { ExportFields } from './exportFields.tsx';
import type { SavedFile } from '../../messages/en/screens/results.ts';

export interface OtherFilesProps {
  readonly view: RunView;
  readonly summary: Summary;
  readonly form: ExportForm;
  readonly onChange: (form: ExportForm) => void;
}

/** The way to files of some of the rows, or with other columns than the enriched file has. */
export function OtherFiles(props: OtherFilesProps) {
  const words = useMessages('results');
  return (
    <Sheet
      trigger={<Button className="min-h-13 px-6">{words.otherFiles}</Button>}
      title={words.otherFiles}
      description={words.otherFilesHint}
      close={words.close}
    >
      <Files {...props} />
    </Sheet>
  );
}

function Files({ view: { run, live }, summary, form, onChange }: OtherFilesProps) {
  const words = useMessages('results');
  const { runs } = useServices();
  const [saved, setSaved] = useState<SavedFile>();
  const download = useMutation({
    mutationFn: async (what: FileRows | 'archive') => {
      const { blob, ...made } = await (what === 'archive'
        ? runs.results.exportArchive(run.id, archiveOf(form, run, summary, words))
        : runs.results.exportRows(run.id, exportOptions(form, run, what)));
      saveFile(blob, made.name);
      setSaved({ ...made, excelSafe: form.type === 'csv' && form.excelSafe });
    },
  });
  return (
    <div className="grow space-y-6 overflow-auto p-6">
      <ExportFields run={run} summary={summary} form={form} onChange={onChange} />
      <ul className="border-t border-line">
        {filesOf(summary).map(({ kind, rows }) => (
          <FileLine
            key={kind}
            {...words.files[kind]}
            rows={rows}
            busy={download.isPending}
            onDownload={() => {
              download.mutate(kind);
            }}
          />
        ))}
        <FileLine
          {...words.archive}
          busy={download.isPending}
          onDownload={() => {
            download.mutate('archive');
          }}
        />
      </ul>
      {live.exporting && <ExportProgress progress={live.exporting} />}
      <p role="status" className="text-small">
        {saved && words.saved(saved)}
      </p>
      <ErrorNotice error={download.error} />
    </div>
  );
}

interface FileLineProps {
  readonly label: string;
  readonly hint: string;
  readonly rows?: number;
  readonly busy: boolean;
  readonly onDownload: () => void;
}

function FileLine({ label, hint, rows, busy, onDownload }: FileLineProps) {
  const words = useMessages('results');
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-2 text-small sm:grid-cols-[minmax(0,1fr)_auto_auto] sm:gap-x-6">
      <p>
        <span className="block font-semibold">{label}</span>
        <span className="block text-fine text-quiet">{hint}</span>
      </p>
      {rows !== undefined && (
        <span className="text-quiet max-sm:row-start-2">{words.rowCount(rows)}</span>
      )}
      <Button
        variant="quiet"
        className="-mr-3 max-sm:row-span-2 sm:col-start-3"
        aria-label={words.downloadOf(label)}
        busy={busy}
        onClick={onDownload}
      >
        <DownloadIcon />
        {words.downloadShort}
      </Button>
    </li>
  );
}
