import type { ReactNode } from 'react';
import type { RunReport } from '../../runs/report/schema.ts';
import { useMessages } from '../../messages/language.tsx';

/** Shows the facts of a report, with actions below. */
export function ReportFacts({ report, children }: { report: RunReport; children: ReactNode }) {
  const words = useMessages('openReport');
  const { submitted, made, job, list, batches } = report;
  const accepted = batches.filter(({ batchId }) => batchId !== undefined).length;
  const facts = [words.made(made), words.rows(list.rows), words.job(job)];
  return (
    <section
      aria-label={words.facts}
      className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 rounded-lg border border-line bg-raised p-4 sm:px-6"
    >
      <div className="min-w-0 space-y-1">
        <p className="font-semibold">{words.submitted(submitted)}</p>
        <p className="text-small">{words.batches(accepted, batches.length)}</p>
        <p className="text-fine break-words text-quiet">{facts.join(' · ')}</p>
      </div>
      {children}
    </section>
  );
}
