import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import type { Summary } from '../../lists/types/outcome.ts';
import type { RunState } from '../../runs/state.ts';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { ShareBar } from '../../ui/data/shareBar.tsx';
import { useServices } from '../../features/page/services.ts';
import { byMatches, useBreakdownName } from './breakdown.tsx';
import { GroupTable } from './groupTable.tsx';
import { StateMap } from './stateMap.tsx';
import { SummaryFigures, useShares } from './summary.tsx';
import { useBreakdowns } from './useBreakdowns.ts';

/** How many groups fit on the page beside the map. */
const SHOWN = 12;

/** One page to print or keep as a PDF, in place of the screen (see `print-page` in theme.css). */
export function PrintSummary({ run, summary }: { run: RunState; summary: Summary }) {
  const words = useMessages('results');
  const { date, count } = useFormats();
  const { brand } = useServices().config;
  useEffect(() => {
    const { dataset } = document.documentElement;
    dataset['printPage'] = '';
    return () => {
      delete dataset['printPage'];
    };
  }, []);
  return createPortal(
    <article className="print-page space-y-7">
      <header className="flex items-center justify-between border-b border-ink pb-3">
        <p className="flex items-center gap-2.5 text-title font-bold">
          <img src={brand.logo ?? './logo.svg'} alt="" className="h-8 w-auto" />
          {brand.name}
        </p>
        <p className="text-small text-quiet">{date(run.finishedAt ?? run.createdAt)}</p>
      </header>
      <div>
        <h1 className="text-heading font-bold">{words.printTitle}</h1>
        <p className="mt-1 text-body">
          {run.file.name} · {words.rowCount(summary.rows)}
        </p>
        {run.demo && <p className="mt-1 text-small font-semibold text-accent">{words.printDemo}</p>}
      </div>
      <SummaryFigures run={run} summary={summary} />
      <ShareBar shares={useShares(summary)} total={summary.rows} />
      <PrintedBreakdown run={run} />
      <p className="border-t border-line pt-3 text-fine text-quiet">
        {words.printAdds(count(summary.rows))}
      </p>
    </article>,
    document.body,
  );
}

/** By state, or where that is not known by the first column that tells something. */
function PrintedBreakdown({ run }: { run: RunState }) {
  const words = useMessages('results');
  const nameOf = useBreakdownName(run);
  const [breakdown] = useBreakdowns(run).data ?? [];
  if (!breakdown) return null;
  const name = nameOf(breakdown.by);
  const groups = byMatches(breakdown);
  const others = groups.length - SHOWN;
  return (
    <section>
      <h2 className="mb-3 text-title">{words.matchesBy(name)}</h2>
      <div className="grid grid-cols-2 items-start gap-8">
        {breakdown.by === 'state' && <StateMap groups={groups} />}
        <div>
          <GroupTable
            name={words.matchesBy(name)}
            head={name}
            breakdown={breakdown}
            groups={groups.slice(0, SHOWN)}
          />
          {others > 0 && <p className="mt-2 text-fine text-quiet">{words.othersLeft(others)}</p>}
        </div>
      </div>
    </section>
  );
}
