import { useMutation } from '@tanstack/react-query';
import type { PlanOptions } from '../../lists/types/plan.ts';
import type { RunState } from '../../runs/state.ts';
import { useServices } from '../../features/page/services.ts';

/** Plans a run again with some of its options changed. Does nothing before the run has a plan. */
export function useReplan({ id, matching, planOptions, template }: RunState) {
  const { runs } = useServices();
  return useMutation({
    mutationFn: async (change: Partial<PlanOptions>) => {
      if (matching && planOptions)
        await runs.match(id, matching, { ...planOptions, ...change }, template);
    },
  });
}
