import { useMutation } from '@tanstack/react-query';
import type { CorrectedCell } from '../../lists/types/corrections.ts';
import type { RunState } from '../../runs/state.ts';
import { useServices } from '../page/services.ts';

/** Corrects cells of a run's list, or undoes corrections. `undo all` undoes all of them. */
export function useCorrect({ id }: RunState) {
  const { runs } = useServices();
  return useMutation({
    mutationFn: (cells: readonly CorrectedCell[] | 'undo all') =>
      cells === 'undo all' ? runs.takeBackCorrections(id) : runs.correct(id, cells),
    // Mutations of one scope run one after the other, in order.
    scope: { id: `correct ${id}` },
  });
}
