import { correctedCells } from '../../lists/read/lines/correctedLine.ts';
import type { ListRow, RowQuery } from '../../lists/types/rows.ts';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/overlay/dialog.tsx';
import { useFormats, useMessages } from '../../messages/language.tsx';
import { RowsTable } from './rowsTable.tsx';
import type { RowsMessages } from '../../messages/en/features/rows.ts';
import { useServices } from '../page/services.ts';

export interface RowsSheetProps {
  readonly run: RunState;
  readonly query: RowQuery;
  /** What the rows are, such as a reason. */
  readonly title: string;
  /** Number of rows that the query finds. */
  readonly total: number;
}

/** The button that opens the rows behind a number, and the panel that shows them. */
export function RowsSheet(props: RowsSheetProps) {
  const words = useMessages('rows');
  return (
    <Sheet
      trigger={
        <Button
          variant="quiet"
          className="min-h-9 whitespace-nowrap"
          aria-label={words.showOf(props.title)}
        >
          {words.show}
        </Button>
      }
      title={props.title}
      description={
        shownOf(props) < props.total ? words.firstRows(shownOf(props), props.total) : words.rowHint
      }
      close={words.close}
    >
      <div className="flex min-h-0 grow flex-col p-6">
        <Rows {...props} />
      </div>
    </Sheet>
  );
}

/** Maximum number of rows that are replayed to find them. */
const MAX_REPLAYED = 1_000;

function shownOf({ query, total }: RowsSheetProps): number {
  return query.kind === 'repaired by' ? Math.min(total, MAX_REPLAYED) : total;
}

/** A row with the user's corrections applied. */
function asCorrected(row: ListRow, corrections: RunState['corrections']): ListRow {
  const corrected = corrections?.get(row.rowNumber);
  return corrected ? { ...row, cells: correctedCells(row.cells, corrected) } : row;
}

/** Kinds of notes shown beside a row's cells. */
const NOTE_KINDS: { readonly [kind in RowQuery['kind']]?: 'what' | 'change' | 'earlier' } = {
  duplicate: 'what',
  shared: 'what',
  'repaired by': 'change',
  reused: 'earlier',
  earlier: 'earlier',
};

interface Line extends ListRow {
  readonly note: string;
}

/** The lines of a row: a duplicate comes below the row that is sent for it. */
function linesOf(
  { duplicateOf, ...row }: ListRow,
  kind: RowQuery['kind'],
  words: RowsMessages,
): Line[] {
  const changes = row.repairs?.map(({ before, after }) => words.becomes(before, after));
  if (row.earlier) {
    const { name, at, reused } = row.earlier;
    return [{ ...row, note: reused ? words.from(name, at) : words.fromNotUsed(name, at) }];
  }
  const note = kind === 'shared' ? words.sharedWith : words.duplicateOf;
  if (!duplicateOf) return [{ ...row, note: changes?.join('; ') ?? '' }];
  return [
    { ...duplicateOf, note: words.sent },
    { ...row, note: note(duplicateOf.rowNumber) },
  ];
}

/** All rows of a query in a virtual list. */
export function Rows(props: RowsSheetProps) {
  const { run, query, title } = props;
  const words = useMessages('rows');
  const { language } = useFormats();
  const { runs } = useServices();
  const note = NOTE_KINDS[query.kind];
  const lines = note === 'what' ? 2 : 1;
  const load = async (from: number, count: number) => {
    const rows = await runs.rows(run.id, query, from / lines, count / lines);
    return rows.flatMap((row) => linesOf(asCorrected(row, run.corrections), query.kind, words));
  };
  return (
    <RowsTable<Line>
      name={title}
      columns={run.profile?.columns ?? []}
      total={shownOf(props) * lines}
      load={load}
      loadKey={['rows', run.id, query, run.plan, language]}
      added={note ? [{ ...NOTE_COLUMN, head: words[note] }] : []}
      className="min-h-0"
    />
  );
}

const NOTE_COLUMN = {
  key: 'note',
  mark: 'soft',
  width: 32,
  cell: ({ note }: Line) => note,
} as const;
