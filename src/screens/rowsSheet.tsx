import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ListRow, RowQuery } from '../lists/types.ts';
import type { RunState } from '../runs/state.ts';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/dataTable.tsx';
import { Sheet } from '../ui/dialog.tsx';
import { useFormats, useWords } from '../ui/language.tsx';
import { rowsWords, type RowsWords } from './rowsWords.ts';
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

/** What is told of rows besides their cells. */
const TOLD: { readonly [kind in RowQuery['kind']]?: 'what' | 'change' } = {
  folded: 'what',
  'repaired by': 'change',
};

interface Line {
  readonly key: string;
  readonly rowNumber: number;
  readonly told: string;
  readonly cells: readonly string[];
}

/** The lines of a row: a duplicate comes below the row that is sent for it. */
function linesOf(row: ListRow, before: ListRow | undefined, words: RowsWords): Line[] {
  const { rowNumber, cells, foldedInto, repairs = [] } = row;
  const key = String(rowNumber);
  const changes = repairs.map(({ before: was, after }) => words.becomes(was, after)).join('; ');
  if (!foldedInto) return [{ key, rowNumber, told: changes, cells }];
  const duplicate = { key, rowNumber, told: words.duplicateOf(foldedInto.rowNumber), cells };
  if (before?.foldedInto?.rowNumber === foldedInto.rowNumber) return [duplicate];
  const first = { key: `for ${key}`, ...foldedInto, told: words.sent };
  return [first, duplicate];
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
  const told = TOLD[query.kind];
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
              ...(told ? [{ key: 'told', head: words[told], mark: 'soft' } as const] : []),
              ...columns.map(({ label }) => ({ key: `column ${label}`, head: label })),
            ]}
            rows={data
              .flatMap((row, i) => linesOf(row, data[i - 1], words))
              .map((line) => ({
                key: line.key,
                cells: [formats.count(line.rowNumber), ...(told ? [line.told] : []), ...line.cells],
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
