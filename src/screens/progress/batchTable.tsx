import { memo } from 'react';
import type { Activity } from '../../runs/live.ts';
import type { Batch, RunView } from '../../runs/state.ts';
import { DataRow, DataTable } from '../../ui/table/dataTable.tsx';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { PHASE_CLASS, phaseOf } from './batchPhase.ts';
import type { ProgressMessages } from '../../messages/en/screens/progress.ts';

const COLUMNS = [
  { key: 'rows' },
  { key: 'state', wraps: true },
  { key: 'records', align: 'right' },
  { key: 'size', align: 'right' },
  { key: 'matched', align: 'right' },
  { key: 'id' },
  { key: 'created' },
  { key: 'attempts', align: 'right' },
] as const;

/** Every batch with its state as the API says it. */
export function BatchTable({ view }: { view: RunView }) {
  const words = useMessages('progress');
  return (
    <DataTable
      name={words.batches}
      columns={COLUMNS.map((column) => ({ ...column, head: words.columns[column.key] }))}
    >
      {view.run.batches.map((batch) => (
        <BatchRow
          key={batch.part.id}
          batch={batch}
          activity={view.live.activity.get(batch.part.id)}
        />
      ))}
    </DataTable>
  );
}

interface BatchProps {
  readonly batch: Batch;
  readonly activity: Activity | undefined;
}

/** Made anew only when its batch changes: there may be hundreds, and one changes at a time. */
const BatchRow = memo(function BatchRow({ batch, activity }: BatchProps) {
  const words = useMessages('progress');
  const { count, bytes, time } = useFormats();
  return (
    <DataRow
      columns={COLUMNS}
      cells={[
        words.rowRange(batch.part.firstRow, batch.part.lastRow),
        <State key="state" batch={batch} activity={activity} />,
        count(batch.part.records),
        bytes(batch.part.bytes),
        batch.counts && count(batch.counts.matched),
        batch.batchId && (
          <code key="id" className="font-mono text-fine">
            {batch.batchId}
          </code>
        ),
        batch.createdAt && time(batch.createdAt),
        count(batch.attempts.filter(({ end }) => end !== 'reserved').length),
      ]}
    />
  );
});

function State({ batch, activity }: BatchProps) {
  const words = useMessages('progress');
  const doing = activity && words.doing(activity);
  return (
    <span className="flex flex-wrap items-baseline gap-x-2.5">
      <span className="flex items-center gap-2.5 font-semibold whitespace-nowrap">
        <span className={`filled size-2.5 shrink-0 rounded-sm ${PHASE_CLASS[phaseOf(batch)]}`} />
        {batch.state ?? words.outcomes[batch.outcome]}
      </span>
      <span className="text-fine text-quiet">{remark(batch, doing, words)}</span>
    </span>
  );
}

/** What is said beside a batch's state. */
function remark(
  batch: Batch,
  doing: string | undefined,
  words: ProgressMessages,
): string | undefined {
  if (batch.decision) return doing ?? words.checking;
  if (batch.words !== undefined) return words.said(batch.words);
  return batch.outcome === 'fetched' ? words.outcomes.fetched : doing;
}
