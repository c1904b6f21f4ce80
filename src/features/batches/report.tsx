import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ApiError } from '../../api/failure.ts';
import { reportCsv, reportText } from '../../runs/model/report.ts';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { useServices } from '../page/services.ts';
import { ErrorNotice } from '../problems/errorNotice.tsx';
import { useMessages } from '../../messages/language.tsx';
import { saveFile } from '../../ui/saveFile.ts';

/** The ids of a run, once there are any, on demand. */
export function Report({ run }: { run: RunState }) {
  const words = useMessages('report');
  if (run.jobId === undefined) return null;
  return (
    <Disclosure
      label={words.report}
      summary={words.summary(run.batches.filter(({ batchId }) => batchId !== undefined).length)}
    >
      <ReportText run={run} />
    </Disclosure>
  );
}

/** The ids of a run, to be kept or given to support. */
export function ReportText({ run }: { run: RunState }) {
  const words = useMessages('report');
  const [copying, setCopying] = useState<'copied' | 'not copied'>();
  const text = reportText(run);
  const name = `${run.file.name.replace(/\.[^.]*$/, '')}-batches`;
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopying('copied');
    } catch {
      setCopying('not copied');
    }
  };
  return (
    <>
      <p className="mb-3 text-small text-quiet">{words.hint}</p>
      <pre
        role="group"
        aria-label={words.text}
        // A part that scrolls must take the focus, so that arrow keys can scroll it.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        className="max-h-80 overflow-auto rounded-md bg-sunken p-4 font-mono text-fine"
      >
        <span lang="en">{text}</span>
      </pre>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <Button
          onClick={() => {
            saveFile(new Blob([reportCsv(run)], { type: 'text/csv' }), `${name}.csv`);
          }}
        >
          {words.csv}
        </Button>
        <p role="status" className="text-small text-quiet">
          {copying === 'copied' && words.copied}
          {copying === 'not copied' && words.notCopied}
        </p>
      </div>
      {/* The demo's API exists only in this browser, so its run can't continue elsewhere. */}
      {!run.demo && <Onward run={run} />}
    </>
  );
}

/** Saves the report that continues the run on another computer. */
function Onward({ run }: { run: RunState }) {
  const words = useMessages('report');
  const { runs } = useServices();
  const saving = useMutation({
    mutationFn: () => runs.reports.make(run.id),
    onSuccess: (report) => {
      saveFile(report, `${run.file.name.replace(/\.[^.]*$/, '')}-report.json`);
    },
  });
  return (
    <div className="mt-6 max-w-3xl space-y-3">
      <h3 className="font-semibold">{words.onward}</h3>
      <p className="text-small text-quiet">{words.onwardText}</p>
      <Button
        busy={saving.isPending}
        onClick={() => {
          saving.mutate();
        }}
      >
        {words.save}
      </Button>
      {saving.error instanceof ApiError ? (
        <Notice tone="bad" role="alert" title={words.unreachable}>
          <p>{words.unreachableText}</p>
        </Notice>
      ) : (
        <ErrorNotice error={saving.error} />
      )}
    </div>
  );
}
