import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Summary } from '../../lists/types/outcome.ts';
import type { Progress } from '../../lists/types/progress.ts';
import type { RunView } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { DownloadIcon } from '../../ui/icons.tsx';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { ProgressBar } from '../../ui/data/progressBar.tsx';
import { saveFile } from '../../ui/saveFile.ts';
import { useServices } from '../../features/page/services.ts';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { filesOf, firstExportForm, type FileRows } from './exportForm.ts';
import { ExportFields } from './exportFields.tsx';
import type { SavedFile } from '../../messages/en/screens/results.ts';

/** The way to files of some of the rows, or with other columns than the enriched file has. */
export function OtherFiles({ view, summary }: { view: RunView; summary: Summary }) {
  const words = useMessages('results');
  return (
    <Sheet
      trigger={<Button className="min-h-13 px-6">{words.otherFiles}</Button>}
      title={words.otherFiles}
      description={words.otherFilesHint}
      close={words.close}
    >
      <Files view={view} summary={summary} />
    </Sheet>
  );
}

function Files({ view: { run, live }, summary }: { view: RunView; summary: Summary }) {
  const words = useMessages('results');
  const { runs } = useServices();
  const [form, setForm] = useState(() => firstExportForm(run));
  const [saved, setSaved] = useState<SavedFile>();
  const download = useMutation({
    mutationFn: async (kind: FileRows) => {
      const { blob, ...made } = await runs.exportRows(run.id, { ...form, rows: { kind } });
      saveFile(blob, made.name);
      setSaved({ ...made, excelSafe: form.excelSafe });
    },
  });
  return (
    <div className="grow space-y-6 overflow-auto p-6">
      <ExportFields run={run} summary={summary} form={form} onChange={setForm} />
      <ul className="border-t border-line">
        {filesOf(summary).map(({ kind, rows }) => (
          <FileLine
            key={kind}
            kind={kind}
            rows={rows}
            busy={download.isPending}
            onDownload={() => {
              download.mutate(kind);
            }}
          />
        ))}
      </ul>
      {live.exporting && <Making progress={live.exporting} />}
      <p role="status" className="text-small">
        {saved && words.saved(saved)}
      </p>
      <ErrorNotice error={download.error} />
    </div>
  );
}

interface FileLineProps {
  readonly kind: FileRows;
  readonly rows: number;
  readonly busy: boolean;
  readonly onDownload: () => void;
}

function FileLine({ kind, rows, busy, onDownload }: FileLineProps) {
  const words = useMessages('results');
  const { label, hint } = words.files[kind];
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 border-b border-line py-2 text-small sm:grid-cols-[minmax(0,1fr)_auto_auto] sm:gap-x-6">
      <p>
        <span className="block font-semibold">{label}</span>
        <span className="block text-fine text-quiet">{hint}</span>
      </p>
      <span className="text-quiet max-sm:row-start-2">{words.rowCount(rows)}</span>
      <Button
        variant="quiet"
        className="-mr-3 max-sm:row-span-2"
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

function Making({ progress: { done, total } }: { progress: Progress }) {
  const words = useMessages('results');
  const { wholePercent } = useFormats();
  const share = total > 0 ? done / total : 1;
  const text = wholePercent(share);
  return <ProgressBar label={words.making} value={share} text={text} valueText={text} />;
}
