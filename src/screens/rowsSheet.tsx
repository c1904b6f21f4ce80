import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RowQuery } from '../lists/types.ts';
import type { RunState } from '../runs/state.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/dataTable.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { useFormats, useWords } from '../ui/language.tsx';
import { rowsWords } from './rowsWords.ts';
import { useServices } from './services.ts';
import { ErrorNotice } from './trouble.tsx';

const PAGE = 50;

export interface RowsSheetProps {
  readonly run: RunState;
  readonly query: RowQuery;
  /** What the rows are, such as a reason. */
  readonly title: string;
  /** How many rows fit. */
  readonly total: number;
}

/** The button that opens the rows behind a number, and the panel that shows them. */
export function RowsSheet(props: RowsSheetProps) {
  const words = useWords(rowsWords);
  return (
    <Sheet
      trigger={
        <Button
          look="quiet"
          className="min-h-9 whitespace-nowrap"
          aria-label={words.showOf(props.title)}
        >
          {words.show}
        </Button>
      }
      title={props.title}
      description={words.rowHint}
      close={words.close}
    >
      <Rows {...props} />
    </Sheet>
  );
}

function Rows({ run, query, title, total }: RowsSheetProps) {
  const words = useWords(rowsWords);
  const formats = useFormats();
  const { runs } = useServices();
  const [from, setFrom] = useState(0);
  const { data, error } = useQuery({
    queryKey: ['rows', run.id, query, from, run.plan],
    queryFn: () => runs.rows(run.id, query, from, PAGE),
    networkMode: 'always',
    placeholderData: (before) => before,
  });
  const columns = run.profile?.columns ?? [];
  return (
    <>
      <div className="grow overflow-auto p-6">
        {error && <ErrorNotice error={error} />}
        {!data && !error && <p className="text-small text-quiet">{words.loading}</p>}
        {data && (
          <DataTable
            name={title}
            columns={[
              { key: 'row', head: words.row, align: 'right' },
              ...columns.map(({ label }) => ({ key: `column ${label}`, head: label })),
            ]}
            rows={data.map(({ rowNumber, cells }) => ({
              key: String(rowNumber),
              cells: [formats.count(rowNumber), ...cells],
            }))}
          />
        )}
      </div>
      {total > PAGE && (
        <div className="flex items-center justify-end gap-3 border-t border-line px-6 py-3">
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
