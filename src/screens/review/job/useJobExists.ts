import { useQuery } from '@tanstack/react-query';
import { isId } from '../../../api/calls.ts';
import { useConnection, useServices } from '../../../features/page/services.ts';

/** Whether the API has a job of this ID (A1); undefined while that is not known, or cannot be. */
export function useJobExists(job: string): boolean | undefined {
  const { jobExists } = useServices();
  const connection = useConnection();
  const { data } = useQuery({
    queryKey: ['job exists', job, connection?.since],
    queryFn: ({ signal }) => jobExists(job, signal),
    enabled: connection !== undefined && isId(job),
    retry: false,
  });
  return data;
}
