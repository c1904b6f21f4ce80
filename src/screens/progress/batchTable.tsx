import type { Activity, Batch, RunView } from '../../runs/state.ts';
import { DataTable } from '../../ui/dataTable.tsx';
import { useFormats, useWords } from '../../ui/language.tsx';
import { MARK, stationOf } from './stations.ts';
import { words as progressWords } from './words.ts';

/** Every batch with its state as the API says it. */
export function BatchTable({ view }: { view: RunView }) {
  const words = useWords(progressWords);
  const { count, bytes, time } = useFormats();
  const { columns } = words;
  return (
    <DataTable
      name={words.batches}
      columns={[
        { key: 'rows', head: columns.rows },
        { key: 'state', head: columns.state },
        { key: 'records', head: columns.records, align: 'right' },
        { key: 'size', head: columns.size, align: 'right' },
        { key: 'matched', head: columns.matched, align: 'right' },
        { key: 'id', head: columns.id },
        { key: 'created', head: columns.created },
        { key: 'attempts', head: columns.attempts, align: 'right' },
      ]}
      rows={view.run.batches.map((batch) => ({
        key: String(batch.part.id),
        cells: [
          words.rowRange(batch.part.firstRow, batch.part.lastRow),
          <State key="state" batch={batch} activity={view.live.activity.get(batch.part.id)} />,
          count(batch.part.records),
          bytes(batch.part.bytes),
          batch.counts && count(batch.counts.matched),
          batch.batchId && (
            <code key="id" className="font-mono text-fine">
              {batch.batchId}
            </code>
          ),
          batch.createdAt && time(batch.createdAt),
          count(batch.attempts.length),
        ],
      }))}
    />
  );
}

function State({ batch, activity }: { batch: Batch; activity: Activity | undefined }) {
  const words = useWords(progressWords);
  const doing = activity && words.doing(activity);
  return (
    <span className="flex items-center gap-2.5">
      <span className={`filled size-2.5 shrink-0 rounded-sm ${MARK[stationOf(batch)]}`} />
      <span className="font-semibold">{batch.state ?? words.outcomes[batch.outcome]}</span>
      <span className="text-fine text-quiet">
        {batch.words === undefined
          ? batch.outcome === 'fetched'
            ? words.outcomes.fetched
            : doing
          : words.said(batch.words)}
      </span>
    </span>
  );
}
