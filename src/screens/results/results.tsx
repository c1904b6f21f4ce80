import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Summary } from '../../lists/types/outcome.ts';
import type { OutcomeFilter } from '../../lists/types/rows.ts';
import { headOf } from '../../runs/model/runHead.ts';
import { keptUntil } from '../../runs/retention.ts';
import type { RunState, RunView } from '../../runs/state.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Confirm } from '../../ui/overlay/dialog.tsx';
import { useMessages } from '../../messages/language.tsx';
import { PATHS } from '../../features/page/paths.ts';
import { Report } from '../../features/batches/report.tsx';
import { RunScreen } from '../../features/frame/runScreen.tsx';
import { useServices } from '../../features/page/services.ts';
import { UnresolvedBatches } from '../../features/batches/unresolvedBatches.tsx';
import { ErrorNotice } from '../../features/problems/errorNotice.tsx';
import { useShortLife } from '../../features/retention/useLifetime.ts';
import { useAppliedList } from './useAppliedList.ts';
import { BreakdownSection } from './breakdown.tsx';
import { Download } from './download.tsx';
import { PrintSummary } from './printSummary.tsx';
import { goToRows, Rows } from './rows.tsx';
import { SummaryRegion } from './summary.tsx';

/** What came of the list, and the list itself. */
export default function Results({ id }: { id: string }) {
  const words = useMessages('results');
  return (
    <RunScreen
      id={id}
      place="results"
      titlePrefix={({ run }) => run.file.name}
      lead={({ run }) =>
        run.summary && words.lead(run.summary.matched, unanswered(run, run.summary))
      }
    >
      {(view) => view.run.summary && <Finished view={view} summary={view.run.summary} />}
    </RunScreen>
  );
}

/** How many rows that were to be sent have no answer: cancelled, left out, failed, unknown. */
function unanswered({ plan }: RunState, summary: Summary): number {
  const { matched, noMatch, suppressed = 0 } = summary;
  const reused = plan?.earlier?.reusedRows ?? 0;
  return plan ? plan.records + plan.folded + reused - matched - noMatch - suppressed : 0;
}

function Finished({ view, summary }: { view: RunView; summary: Summary }) {
  const { run } = view;
  const [filter, setFilter] = useState<OutcomeFilter>({ kind: 'all' });
  const list = useAppliedList(run);
  return (
    <div className="space-y-14">
      <ErrorNotice error={list.error} />
      <Download view={view} summary={summary} />
      <SummaryRegion
        run={run}
        summary={summary}
        onShow={(next) => {
          setFilter(next);
          goToRows();
        }}
      />
      <div className="space-y-4 empty:hidden">
        <UnresolvedBatches run={run} />
      </div>
      <BreakdownSection run={run} />
      <Rows run={run} summary={summary} filter={filter} onFilter={setFilter} />
      <Report run={run} />
      <Remove run={run} />
      <PrintSummary run={run} summary={summary} />
    </div>
  );
}

/** How long the list stays here, and the way to end that. */
function Remove({ run }: { run: RunState }) {
  const words = useMessages('results');
  const short = useShortLife();
  const { runs, config } = useServices();
  const [, navigate] = useLocation();
  const remove = useMutation({
    mutationFn: async () => {
      await runs.remove(run.id);
      navigate(PATHS.home);
    },
  });
  return (
    <div className="space-y-4 border-t border-line pt-8">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-fine text-quiet">
          {short ? short.whole : words.removeHint(keptUntil(headOf(run), config.keepDays))}
        </p>
        <div className="flex flex-wrap gap-3">
          <Confirm
            trigger={
              <Button variant="danger" busy={remove.isPending}>
                {words.remove}
              </Button>
            }
            title={words.removeTitle}
            yes={words.removeYes}
            no={words.removeNo}
            onYes={() => {
              remove.mutate();
            }}
          >
            <p>{words.removeText}</p>
          </Confirm>
          <ButtonLink to={run.demo ? PATHS.home : PATHS.choose}>{words.anotherList}</ButtonLink>
        </div>
      </div>
      <ErrorNotice error={remove.error} />
    </div>
  );
}
