import { useLocation } from 'wouter';
import type { Summary } from '../../lists/types.ts';
import type { RunState } from '../../runs/state.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { DataTable } from '../../ui/dataTable.tsx';
import { Confirm } from '../../ui/dialog.tsx';
import { Section } from '../../ui/heading.tsx';
import { useFormats, useWords } from '../../ui/language.tsx';
import { PATHS } from '../paths.ts';
import { Report } from '../report.tsx';
import { RunScreen } from '../runScreen.tsx';
import { useServices } from '../services.ts';
import { FailedBatches, UnknownBatches } from '../settle.tsx';
import { useTask } from '../task.ts';
import { ErrorNotice } from '../trouble.tsx';
import { Download } from './download.tsx';
import { SummaryRegion } from './summary.tsx';
import { words as resultsWords } from './words.ts';

/** How many of the first rows are shown. */
const SHOWN = 10;

/** What came of the list, and the list itself. */
export default function Results({ id }: { id: string }) {
  const words = useWords(resultsWords);
  return (
    <RunScreen
      id={id}
      place="results"
      lead={({ run }) =>
        run.summary && words.lead(run.summary.matched, unanswered(run, run.summary))
      }
    >
      {({ run }) => run.summary && <Finished run={run} summary={run.summary} />}
    </RunScreen>
  );
}

/** How many rows that were to be sent have no answer: cancelled, left out, failed, unknown. */
function unanswered({ plan }: RunState, { matched, noMatch }: Summary): number {
  return plan ? plan.records + plan.folded - matched - noMatch : 0;
}

function Finished({ run, summary }: { run: RunState; summary: Summary }) {
  return (
    <div className="space-y-14">
      <Download run={run} summary={summary} />
      <SummaryRegion run={run} summary={summary} />
      <div className="space-y-4 empty:hidden">
        <UnknownBatches run={run} />
        <FailedBatches run={run} />
      </div>
      <FirstRows run={run} summary={summary} />
      <Report run={run} />
      <Remove run={run} />
    </div>
  );
}

function FirstRows({ run, summary }: { run: RunState; summary: Summary }) {
  const words = useWords(resultsWords);
  const { count } = useFormats();
  const columns = run.profile?.columns ?? [];
  const { email, status } = summary.added;
  return (
    <Section
      title={words.first}
      aside={<p className="text-fine text-quiet">{words.firstHint(email, status)}</p>}
    >
      <DataTable
        name={words.first}
        columns={[
          { key: 'row', head: words.row, align: 'right' },
          { key: 'email', head: email, mark: 'soft' },
          { key: 'status', head: status, mark: 'soft' },
          ...columns.map(({ label }) => ({ key: `column ${label}`, head: label })),
        ]}
        rows={summary.firstRows.slice(0, SHOWN).map((row) => ({
          key: String(row.rowNumber),
          cells: [
            count(row.rowNumber),
            <strong key="email" className="font-semibold text-accent">
              {row.email}
            </strong>,
            row.status,
            ...columns.map(({ index }) => row.cells[index] ?? ''),
          ],
        }))}
      />
    </Section>
  );
}

function Remove({ run }: { run: RunState }) {
  const words = useWords(resultsWords);
  const { runs } = useServices();
  const [, navigate] = useLocation();
  const task = useTask();
  return (
    <div className="space-y-4 border-t border-line pt-8">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <p className="max-w-xl text-fine text-quiet">{words.removeHint}</p>
        <div className="flex flex-wrap gap-3">
          <Confirm
            trigger={
              <Button look="danger" busy={task.busy}>
                {words.remove}
              </Button>
            }
            title={words.removeTitle}
            yes={words.removeYes}
            no={words.removeNo}
            onYes={() => {
              task.run(async () => {
                await runs.remove(run.id);
                navigate(PATHS.home);
              });
            }}
          >
            <p>{words.removeText}</p>
          </Confirm>
          <ButtonLink to={run.demo ? PATHS.home : PATHS.choose}>{words.anotherList}</ButtonLink>
        </div>
      </div>
      <ErrorNotice error={task.error} />
    </div>
  );
}
