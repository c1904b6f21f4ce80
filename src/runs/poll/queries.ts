import { QueryObserver, type Query, type QueryClient } from '@tanstack/react-query';
import type { BatchState } from '../../api/answers.ts';
import type { Poller } from './poller.ts';
import { askAfter, mayAskEarly } from './schedule.ts';

/**
 * Polls by React Query. The next interval is the retry, since React Query's own retries stall in
 * hidden tabs, and being offline is for the call itself to find out.
 */
export function queryPoller(client: QueryClient, now: () => number): Poller {
  const mayRefetch = ({ state }: Pick<Query<BatchState>, 'state'>): boolean =>
    mayAskEarly(state.errorUpdatedAt, now(), state.error);
  return {
    watch({ key, since, relaxed, ask, onResult }) {
      const observer = new QueryObserver<BatchState>(client, {
        queryKey: ['state of batch', ...key],
        queryFn: ({ signal }) => ask(signal),
        refetchInterval: ({ state }) => askAfter(since, now(), state.error, relaxed()),
        refetchIntervalInBackground: true,
        refetchOnReconnect: mayRefetch,
        refetchOnWindowFocus: mayRefetch,
        retry: false,
        networkMode: 'always',
        staleTime: 0,
        gcTime: 0,
        // Each answer counts, also one that says the same again.
        structuralSharing: false,
        notifyOnChangeProps: ['dataUpdatedAt', 'errorUpdatedAt'],
      });
      const stop = observer.subscribe(({ data, dataUpdatedAt, error, errorUpdatedAt, status }) => {
        if (status === 'pending') return;
        onResult({
          ...(dataUpdatedAt > 0 ? { heardAt: dataUpdatedAt } : {}),
          ...(data ? { state: data } : {}),
          ...(error ? { failure: error } : {}),
          asksAt:
            Math.max(dataUpdatedAt, errorUpdatedAt) + askAfter(since, now(), error, relaxed()),
        });
      });
      return {
        stop,
        ask: () => {
          void observer.refetch({ cancelRefetch: false });
        },
      };
    },
  };
}
