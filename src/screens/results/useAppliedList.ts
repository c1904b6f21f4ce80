import { useQuery } from '@tanstack/react-query';
import type { RunState } from '../../runs/state.ts';
import { useServices } from '../../features/page/services.ts';

/** Updates the results if the do-not-contact list changed since they were made. */
export function useAppliedList(run: RunState) {
  const { runs } = useServices();
  return useQuery({
    queryKey: ['do-not-contact applied', run.id],
    queryFn: async () => {
      await runs.results.applyContacts(run.id);
      return true;
    },
    networkMode: 'always',
    retry: false,
  });
}
