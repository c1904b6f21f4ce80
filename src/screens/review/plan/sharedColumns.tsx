import type { Plan } from '../../../lists/types/plan.ts';
import type { RunState } from '../../../runs/state.ts';
import { DataRow, DataTable, type DataColumn } from '../../../ui/table/dataTable.tsx';
import { Section } from '../../../ui/heading.tsx';
import { LockIcon } from '../../../ui/icons.tsx';
import { useFormats, useMessages } from '../../../messages/language.tsx';
import { FIELDS } from '../../../features/list/fields.ts';
import { sharedColumnCount } from './sharedColumnCount.ts';

/** How many of the first records are shown. */
const SHOWN = 5;

/** Exactly what leaves the computer: the fields, and the first records as they are sent. */
export function SharedColumns({ run, plan }: { run: RunState; plan: Plan }) {
  const words = useMessages('review');
  const names = useMessages('fields');
  const { count } = useFormats();
  const fields = FIELDS.filter((field) => plan.fields.includes(field) && field !== 'external_id');
  const { notShared } = sharedColumnCount(run);
  const columns: readonly DataColumn[] = [
    { key: 'row', head: words.row, align: 'right' },
    { key: 'external_id', head: words.ourNumber },
    ...fields.map((field) => ({ key: field, head: names[field] })),
  ];
  return (
    <Section title={words.leaves}>
      <p className="-mt-3 mb-4 max-w-3xl text-small text-quiet">
        {words.leavesText(fields.map((field) => names[field]))}
      </p>
      <DataTable name={words.firstRecords} columns={columns}>
        {plan.firstRecords.slice(0, SHOWN).map(({ rowNumber, record }) => (
          <DataRow
            key={rowNumber}
            columns={columns}
            cells={[
              count(rowNumber),
              record.external_id,
              ...fields.map((field) => record[field] ?? ''),
            ]}
          />
        ))}
      </DataTable>
      <p className="mt-4 flex items-center gap-2 text-small">
        {notShared > 0 && <LockIcon className="size-5 text-accent" />}
        {words.stays(notShared)}
      </p>
    </Section>
  );
}
