import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { OutcomeFilter, Summary } from '../../lists/types.ts';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/dataTable.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Section } from '../../ui/heading.tsx';
import { useFormats, useWords } from '../../ui/language.tsx';
import { useServices } from '../services.ts';
import { ErrorNotice } from '../trouble.tsx';
import { filterKey, outcomesOf } from './outcomes.ts';
import { words as resultsWords } from './words.ts';

const PAGE = 20;

/** Where the rows stand on the screen. */
const ROWS = 'rows';

/** Takes the user to the rows. */
export function goToRows(): void {
  const rows = document.querySelector(`#${ROWS}`);
  rows?.scrollIntoView();
  rows?.querySelector('select')?.focus({ preventScroll: true });
}

export interface RowsProps {
  readonly run: RunState;
  readonly summary: Summary;
  readonly filter: OutcomeFilter;
  readonly onFilter: (filter: OutcomeFilter) => void;
}

/** The rows of the list with what was added, by what became of them, a page at a time. */
export function Rows({ run, summary, filter, onFilter }: RowsProps) {
  const words = useWords(resultsWords);
  const outcomes = outcomesOf(summary, words);
  const all = { filter: { kind: 'all' } as const, label: words.allRows, rows: summary.rows };
  const choices = [all, ...outcomes];
  const chosen = choices.find((choice) => filterKey(choice.filter) === filterKey(filter)) ?? all;
  const { email, status } = summary.added;
  return (
    <Section
      title={words.listRows}
      aside={<p className="text-fine text-quiet">{words.rowsHint(email, status)}</p>}
    >
      <div className="mb-4 max-w-md scroll-mt-4" id={ROWS}>
        <SelectField
          label={words.show}
          value={filterKey(chosen.filter)}
          choices={choices.map((choice) => ({
            value: filterKey(choice.filter),
            label: words.choice(choice.label, choice.rows),
          }))}
          onChoice={(key) => {
            const next = choices.find((choice) => filterKey(choice.filter) === key);
            if (next) onFilter(next.filter);
          }}
        />
      </div>
      <Pages
        key={filterKey(chosen.filter)}
        run={run}
        summary={summary}
        filter={chosen.filter}
        total={chosen.rows}
      />
    </Section>
  );
}

interface PagesProps {
  readonly run: RunState;
  readonly summary: Summary;
  readonly filter: OutcomeFilter;
  readonly total: number;
}

function Pages({ run, summary, filter, total }: PagesProps) {
  const words = useWords(resultsWords);
  const { runs } = useServices();
  const [from, setFrom] = useState(0);
  const { data, error } = useQuery({
    queryKey: ['outcomes', run.id, run.finishedAt, filter, from],
    queryFn: () => runs.outcomes(run.id, filter, from, PAGE),
    networkMode: 'always',
    placeholderData: (before) => before,
    retry: false,
  });
  const first = filter.kind === 'all' && from === 0 ? summary.firstRows : undefined;
  return (
    <>
      {error && <ErrorNotice error={error} />}
      <OutcomeTable run={run} summary={summary} rows={data ?? first ?? []} />
      {total > PAGE && (
        <div className="mt-3 flex flex-wrap items-center justify-end gap-3">
          <p className="grow text-small text-quiet" role="status">
            {words.range(from + 1, Math.min(from + PAGE, total), total)}
          </p>
          <Button
            disabled={from === 0}
            onClick={() => {
              setFrom(from - PAGE);
            }}
          >
            {words.previous}
          </Button>
          <Button
            disabled={from + PAGE >= total}
            onClick={() => {
              setFrom(from + PAGE);
            }}
          >
            {words.next}
          </Button>
        </div>
      )}
    </>
  );
}

interface OutcomeTableProps {
  readonly run: RunState;
  readonly summary: Summary;
  readonly rows: Summary['firstRows'];
}

function OutcomeTable({ run, summary, rows }: OutcomeTableProps) {
  const words = useWords(resultsWords);
  const { count } = useFormats();
  const columns = run.profile?.columns ?? [];
  return (
    <DataTable
      name={words.listRows}
      columns={[
        { key: 'row', head: words.row, align: 'right' },
        { key: 'email', head: summary.added.email, mark: 'soft' },
        { key: 'status', head: summary.added.status, mark: 'soft' },
        ...columns.map(({ label }) => ({ key: `column ${label}`, head: label })),
      ]}
      rows={rows.map((row) => ({
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
  );
}
