import { useMemo } from 'react';
import type { Summary } from '../../lists/types/outcome.ts';
import type { OutcomeFilter, OutcomeRow } from '../../lists/types/rows.ts';
import type { RunState } from '../../runs/state.ts';
import { SelectField } from '../../ui/form/fields.tsx';
import { Section } from '../../ui/heading.tsx';
import { useMessages } from '../../messages/language.tsx';
import { RowsTable, type AddedColumn } from '../../features/rows/rowsTable.tsx';
import { useServices } from '../../features/page/services.ts';
import { filterKey, outcomesOf } from './outcomes.ts';

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

/** The rows of the list with what was added, by what became of them. */
export function Rows({ run, summary, filter, onFilter }: RowsProps) {
  const words = useMessages('results');
  const outcomes = outcomesOf(summary, words);
  const all = { filter: { kind: 'all' } as const, label: words.allRows, rows: summary.rows };
  const choices = [all, ...outcomes];
  const chosen = choices.find((choice) => filterKey(choice.filter) === filterKey(filter)) ?? all;
  const { runs } = useServices();
  const { email, status } = summary.added;
  const added = useMemo(() => addedColumns(email, status), [email, status]);
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
      <RowsTable
        key={filterKey(chosen.filter)}
        name={words.listRows}
        columns={run.profile?.columns ?? []}
        total={chosen.rows}
        load={(from, count) => runs.results.outcomes(run.id, chosen.filter, from, count)}
        loadKey={['outcomes', run.id, run.finishedAt, summary.doNotContact, chosen.filter]}
        added={added}
        className="max-h-[36rem]"
      />
    </Section>
  );
}

/** What was added stands first here: it is what one looks for. */
function addedColumns(email: string, status: string): AddedColumn<OutcomeRow>[] {
  return [
    {
      key: 'email',
      head: email,
      mark: 'soft',
      width: 32,
      cell: (row) => <strong className="font-semibold text-accent">{row.email}</strong>,
    },
    { key: 'status', head: status, mark: 'soft', width: 24, cell: (row) => row.status },
  ];
}
