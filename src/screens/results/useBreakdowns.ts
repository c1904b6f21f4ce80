import { useQuery } from '@tanstack/react-query';
import type { RunState } from '../../runs/state.ts';
import { useServices } from '../../features/page/services.ts';

/** What came of a list by state and by column; counted once for each time the list is merged. */
export function useBreakdowns(run: RunState) {
  const { runs } = useServices();
  return useQuery({
    queryKey: ['breakdowns', run.id, run.finishedAt, run.summary?.doNotContact],
    queryFn: () => runs.results.breakdowns(run.id),
    networkMode: 'always',
    staleTime: Infinity,
    retry: false,
  });
}
