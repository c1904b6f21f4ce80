import { useQuery } from '@tanstack/react-query';
import { useServices } from '../page/services.ts';

/** Whether lists survive a reload here; taken for granted until it is known. */
export function useDurable(): boolean {
  const { runs } = useServices();
  const { data = true } = useQuery({
    queryKey: ['durable'],
    queryFn: () => runs.durable(),
    networkMode: 'always',
    staleTime: Infinity,
  });
  return data;
}
