import type { CorrectedCell } from '../../lists/types/corrections.ts';
import { useMessages } from '../../messages/language.tsx';
import { listCorrections } from '../../runs/model/corrections.ts';
import type { RunState } from '../../runs/state.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/heading.tsx';
import { Confirm, Sheet } from '../../ui/overlay/dialog.tsx';
import { LongRow, LongTable } from '../../ui/table/longTable.tsx';
import { ErrorNotice } from '../problems/errorNotice.tsx';
import { useCorrect } from './useCorrect.ts';

/** Lists the user's corrections, each with a way to undo it. Renders nothing if there are none. */
export function CorrectionList({ run }: { run: RunState }) {
  const words = useMessages('corrections');
  const correct = useCorrect(run);
  const cells = listCorrections(run.corrections);
  if (cells.length === 0) return null;
  return (
    <Section title={words.yours}>
      <p className="-mt-3 mb-4 text-small text-quiet">
        {words.summary(cells.length, run.corrections?.size ?? 0)}
      </p>
      <div className="flex flex-wrap gap-3">
        <Sheet
          trigger={<Button>{words.show}</Button>}
          title={words.yours}
          description={words.keeps}
          close={words.close}
        >
          <div className="flex min-h-0 grow flex-col p-6">
            <Cells
              run={run}
              cells={cells}
              onTakeBack={(cell) => {
                correct.mutate([{ ...cell, text: cell.was }]);
              }}
            />
          </div>
        </Sheet>
        <Confirm
          trigger={<Button variant="danger">{words.takeBackAll}</Button>}
          title={words.takeBackAsk(cells.length)}
          yes={words.takeBackAll}
          no={words.keep}
          onYes={() => {
            correct.mutate('undo all');
          }}
        >
          <p>{words.takeBackText}</p>
        </Confirm>
      </div>
      <ErrorNotice error={correct.error} />
    </Section>
  );
}

interface CellsProps {
  readonly run: RunState;
  readonly cells: readonly CorrectedCell[];
  readonly onTakeBack: (cell: CorrectedCell) => void;
}

function Cells({ run, cells, onTakeBack }: CellsProps) {
  const words = useMessages('corrections');
  const columns = [
    { key: 'row', head: words.row, align: 'right', width: 7 },
    { key: 'column', head: words.column, width: 18 },
    { key: 'was', head: words.inList, width: 26 },
    { key: 'text', head: words.corrected, width: 26 },
    { key: 'action', head: <span className="sr-only">{words.takeBack}</span>, width: 12 },
  ] as const;
  return (
    <LongTable
      name={words.yours}
      columns={columns}
      count={cells.length}
      className="min-h-0"
      renderRows={(positions) =>
        positions.map((position) => {
          const cell = cells[position];
          if (!cell) return null;
          const label = run.profile?.columns[cell.column]?.label ?? '';
          return (
            <LongRow
              key={`${cell.row} ${cell.column}`}
              position={position}
              columns={columns}
              cells={[
                cell.row,
                label,
                cell.was,
                cell.text,
                <Button
                  key="action"
                  variant="small"
                  aria-label={words.takeBackOf(label, cell.row)}
                  onClick={() => {
                    onTakeBack(cell);
                  }}
                >
                  {words.takeBack}
                </Button>,
              ]}
            />
          );
        })
      }
    />
  );
}
