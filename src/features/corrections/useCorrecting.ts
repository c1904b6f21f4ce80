import { useState } from 'react';
import {
  MAX_CORRECTIONS,
  type CorrectedCell,
  type Corrections,
} from '../../lists/types/corrections.ts';
import { countCorrections, withCorrected } from '../../runs/model/corrections.ts';
import type { RunState } from '../../runs/state.ts';
import { useCorrect } from './useCorrect.ts';
import { edited, NO_EDITS, redone, undone, type EditHistory } from './editHistory.ts';

/**
 * Corrects cells of a run's list. Screens show corrections at once; the plan follows. Undo covers edits since mount.
 */
export function useCorrecting(run: RunState) {
  const [corrections, setCorrections] = useState(run.corrections);
  const [history, setHistory] = useState<EditHistory>(NO_EDITS);
  const [isFull, setFull] = useState(false);
  const { mutate, error, isPending } = useCorrect(run);
  const put = (cells: readonly CorrectedCell[], next: EditHistory) => {
    const after = withCorrected(corrections, cells);
    setFull(after === corrections && passesMaximum(corrections, cells));
    if (after === corrections) return;
    setCorrections(after);
    setHistory(next);
    mutate(cells);
  };
  const step = (taken: ReturnType<typeof undone>) => {
    if (taken) put(taken.cells, taken.history);
  };
  return {
    corrections,
    isFull,
    error,
    isPending,
    canUndo: history.done.length > 0,
    canRedo: history.undone.length > 0,
    correct: (cells: readonly CorrectedCell[]) => {
      put(cells, edited(history, corrections, cells));
    },
    undo: () => {
      step(undone(history));
    },
    redo: () => {
      step(redone(history));
    },
  };
}

function passesMaximum(corrections: Corrections | undefined, cells: readonly CorrectedCell[]) {
  const more = cells.filter(({ row, column, was, text }) => {
    return text !== was && !corrections?.get(row)?.has(column);
  });
  return countCorrections(corrections) + more.length > MAX_CORRECTIONS;
}
